import { JURISDICTION_NAMES, type DataFolderSettings } from '../data-folder-settings.js';
import { UserError } from '../usage-error.js';
import type { ServePhrases } from './serve-phrases.js';

type Jurisdiction = DataFolderSettings['policies'];

/** Options of the command line. */
export interface ServeOptions {
  readonly data: string;
  readonly port: string;
  readonly host: string;
  readonly basePath?: string;
  /** Commander has held it against the names, and taken it from the environment where it was not given. */
  readonly policies?: Jurisdiction;
  readonly allowOrigin?: readonly string[];
  readonly rateLimit: string;
  /** Commander has taken it from the environment where it was not given. */
  readonly retention?: string;
  /** As `retention`. */
  readonly lti?: string;
}

/** Everything that the backend is started with. */
export interface ServeSettings {
  readonly data: { readonly folder: string } | { readonly databaseUrl: string };
  readonly port: number;
  readonly host: string;
  readonly basePath: string;
  readonly policies: Jurisdiction;
  readonly allowedOrigins: readonly string[];
  /** Requests of each caller in a minute; 0 for no limit. */
  readonly requestsPerMinute: number;
  readonly issuer: string;
  /** Who says what role somebody has. */
  readonly roles: 'token' | 'roster';
  readonly audience: string;
  readonly jwksUrl: string;
  /** File of the periods after which data are erased; absent where none are. */
  readonly retention?: string;
  /** File of the learning platforms from which people may come; absent where none are. */
  readonly lti?: string;
  /** Absent where the operator has set no key, and no webhooks are sent. */
  readonly webhooks?: { readonly key: string; readonly allowedHosts: readonly string[] };
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  try {
    return protocols.includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Characters that a key has at least: fewer can be guessed. */
const LEAST_WEBHOOK_KEY = 32;

function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

function portOf(text: string, phrases: ServePhrases): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UserError(phrases.notAPort, 2);
  return port;
}

/**
 * Puts options and environment together.
 *
 * @throws {UserError} naming every setting that is missing, or the one that is wrong. Values are not repeated: an
 *   address of a database holds a password.
 */
export function serveSettings(
  options: ServeOptions,
  environment: Readonly<Record<string, string | undefined>>,
  phrases: ServePhrases,
): ServeSettings {
  const given = (name: string): string => environment[name]?.trim() ?? '';
  const { policies, basePath = '', allowOrigin = [] } = options;
  const missing = ['HOMEVISIT_ISSUER', 'HOMEVISIT_AUDIENCE', 'HOMEVISIT_JWKS_URL'].filter((name) => given(name) === '');
  if (policies === undefined) missing.push(`HOMEVISIT_POLICIES (${JURISDICTION_NAMES.join(', ')})`);
  if (policies === undefined || missing.length > 0) throw new UserError(phrases.missingSettings(missing.join(', ')), 2);
  const jwksUrl = given('HOMEVISIT_JWKS_URL');
  if (!isAddress(jwksUrl, ['https:', 'http:'])) throw new UserError(phrases.notAnAddress('HOMEVISIT_JWKS_URL'), 2);
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== '' && !isAddress(databaseUrl, ['postgresql:', 'postgres:'])) {
    throw new UserError(phrases.notAnAddress('DATABASE_URL'), 2);
  }
  if (!/^\d{1,9}$/.test(options.rateLimit)) throw new UserError(phrases.notARateLimit, 2);
  const roles = given('HOMEVISIT_ROLES');
  if (!['', 'token', 'roster'].includes(roles)) throw new UserError(phrases.notARoleSource, 2);
  const webhookKey = given('HOMEVISIT_WEBHOOK_KEY');
  if (webhookKey !== '' && webhookKey.length < LEAST_WEBHOOK_KEY) throw new UserError(phrases.shortWebhookKey, 2);
  if (!/^(\/[^/{}:*?#]+)*$/.test(basePath)) throw new UserError(phrases.notABasePath, 2);
  return {
    data: databaseUrl === '' ? { folder: options.data } : { databaseUrl },
    port: portOf(options.port, phrases),
    host: options.host,
    basePath,
    policies,
    allowedOrigins: allowOrigin,
    requestsPerMinute: Number(options.rateLimit),
    issuer: given('HOMEVISIT_ISSUER'),
    roles: roles === 'roster' ? 'roster' : 'token',
    audience: given('HOMEVISIT_AUDIENCE'),
    jwksUrl,
    ...(options.retention !== undefined && { retention: options.retention }),
    ...(options.lti !== undefined && { lti: options.lti }),
    ...(webhookKey !== '' && {
      webhooks: { key: webhookKey, allowedHosts: wordsOf(given('HOMEVISIT_WEBHOOK_HOSTS')) },
    }),
  };
}
