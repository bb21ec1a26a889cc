import { resolve } from 'node:path';
import { jurisdictions } from '@homevisit/policies';
import type { Instant } from '@homevisit/sdk/calendar';
import { layerPolicies } from '@homevisit/sdk/policy';
import {
  createHomevisitServer,
  createRetentionJob,
  createTokenAuthenticator,
  createWebhookSender,
  listen,
  ltiSettings,
  openDatabase,
  remoteAddressOf,
  retentionPeriods,
  type Database,
  type HomevisitServer,
  type Listener,
  type LtiOptions,
  type RetentionJob,
  type RetentionPeriods,
  type WebhookSender,
} from '@homevisit/server';
import { currentLanguage } from '../language.js';
import { retentionPhrasesIn } from '../retention/retention-phrases.js';
import { settingsIn } from '../settings-in.js';
import { UserError } from '../usage-error.js';
import type { ServePhrases } from './serve-phrases.js';
import type { ServeSettings } from './serve-settings.js';

/** The real time: the one place of the kit where a server gets it from. */
const clock = (): Instant => new Date().toISOString() as Instant;

async function openData({ data }: ServeSettings, phrases: ServePhrases): Promise<Database> {
  try {
    return await openDatabase('folder' in data ? { folder: resolve(data.folder) } : data);
  } catch (error) {
    // The driver's messages name host and port, never the password.
    throw new UserError(phrases.database(error instanceof Error ? error.message : String(error)), 1);
  }
}

function serverOver(database: Database, settings: ServeSettings, lti: LtiOptions | undefined) {
  const { issuer, audience, jwksUrl, roles, basePath, allowedOrigins, requestsPerMinute } = settings;
  return createHomevisitServer({
    database,
    authenticate: createTokenAuthenticator({ issuer, audience, jwksUrl, roles, clock }),
    policies: layerPolicies(jurisdictions[settings.policies]),
    clock,
    basePath,
    ...(allowedOrigins.length > 0 && { allowedOrigins }),
    ...(settings.webhooks && { webhooks: settings.webhooks }),
    ...(lti && { lti }),
    ...(requestsPerMinute > 0 && { rateLimit: { requests: requestsPerMinute, windowSeconds: 60 } }),
    explorer: true,
    clientAddress: remoteAddressOf,
    log: (line) => process.stderr.write(`${JSON.stringify({ at: clock(), ...line })}\n`),
  });
}

async function startListening(
  settings: ServeSettings,
  server: HomevisitServer,
  phrases: ServePhrases,
): Promise<Listener> {
  const { port, host } = settings;
  try {
    return await listen({ fetch: (request) => server.fetch(request), port, host });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UserError(code === 'EADDRINUSE' ? phrases.portInUse(port) : phrases.cannotListen(code), 1);
  }
}

/** Sends webhooks where the operator has given a key. A database that is away is tried again, and requests say so already. */
function startSending({ webhooks }: ServeSettings, database: Database): WebhookSender | undefined {
  const sender = webhooks && createWebhookSender({ ...webhooks, database, clock });
  sender?.start();
  return sender;
}

/** Erases once a day what is older than its period, where the operator has given periods. */
function startErasing(periods: RetentionPeriods | undefined, database: Database): RetentionJob | undefined {
  if (periods === undefined) return undefined;
  const log = (line: Readonly<Record<string, unknown>>): void =>
    void process.stderr.write(`${JSON.stringify({ at: clock(), ...line })}\n`);
  const job = createRetentionJob({
    database,
    periods,
    clock,
    onDone: (schools) => log({ level: 'info', event: 'retention', schools }),
    // The name alone: a message may hold anything.
    onError: (error) =>
      log({ level: 'error', event: 'retention', error: error instanceof Error ? error.name : 'unknown' }),
  });
  job.start();
  return job;
}

/** Waits for the request to stop: Ctrl+C, or what a service manager sends. */
function toldToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        stop();
      });
    }
  });
}

/**
 * Runs the backend until it is told to stop. Sentences for people go to standard output, the log to standard error,
 * one JSON object a line.
 *
 * @throws {UserError} where the data cannot be opened or the port cannot be had.
 */
export async function runServer(settings: ServeSettings, phrases: ServePhrases): Promise<void> {
  const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
  const retentionPhrases = retentionPhrasesIn(currentLanguage());
  const { retention, lti } = settings;
  const periods = retention === undefined ? undefined : await settingsIn(retention, retentionPeriods, retentionPhrases);
  const platforms = lti === undefined ? undefined : await settingsIn(lti, ltiSettings, phrases);
  const database = await openData(settings, phrases);
  try {
    say(phrases.dataIn(database.location));
    const server = serverOver(database, settings, platforms);
    const listener = await startListening(settings, server, phrases);
    const stop = toldToStop();
    const sender = startSending(settings, database);
    const erasing = startErasing(periods, database);
    if (retention !== undefined) say(retentionPhrases.erasing(retention));
    if (platforms) say(phrases.launchesAt(`${platforms.address}/lti/login`, `${platforms.address}/lti/launch`));
    say(phrases.contractAt(`${listener.address}${settings.basePath}/docs`));
    say(phrases.ready(`${listener.address}${settings.basePath}`));
    await stop;
    say(phrases.stopping);
    server.endStreams();
    await listener.close();
    await sender?.stop();
    await erasing?.stop();
  } finally {
    await database.close();
  }
  say(phrases.stopped);
}
