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
}

/** Everything that the backend is started with. */
export interface ServeSettings {
  readonly data: { readonly folder: string } | { readonly databaseUrl: string };
  readonly port: number;
  readonly host: string;
  readonly basePath: string;
  readonly policies: Jurisdiction;
  readonly allowedOrigins: readonly string[];
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  try {
    return protocols.includes(new URL(text).protocol);
  } catch {
    return false;
  }
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
  if (!/^(\/[^/{}:*?#]+)*$/.test(basePath)) throw new UserError(phrases.notABasePath, 2);
  return {
    data: databaseUrl === '' ? { folder: options.data } : { databaseUrl },
    port: portOf(options.port, phrases),
    host: options.host,
    basePath,
    policies,
    allowedOrigins: allowOrigin,
    issuer: given('HOMEVISIT_ISSUER'),
    audience: given('HOMEVISIT_AUDIENCE'),
    jwksUrl,
  };
}
