import { resolve } from 'node:path';
import { jurisdictions } from '@homevisit/policies';
import type { Instant } from '@homevisit/sdk/calendar';
import { layerPolicies } from '@homevisit/sdk/policy';
import {
  createHomevisitServer,
  createTokenAuthenticator,
  listen,
  openDatabase,
  remoteAddressOf,
  type Database,
  type Listener,
} from '@homevisit/server';
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

function serverOver(database: Database, settings: ServeSettings) {
  const { issuer, audience, jwksUrl, basePath, allowedOrigins } = settings;
  return createHomevisitServer({
    database,
    authenticate: createTokenAuthenticator({ issuer, audience, jwksUrl, clock }),
    policies: layerPolicies(jurisdictions[settings.policies]),
    clock,
    basePath,
    ...(allowedOrigins.length > 0 && { allowedOrigins }),
    clientAddress: remoteAddressOf,
    log: (line) => process.stderr.write(`${JSON.stringify({ at: clock(), ...line })}\n`),
  });
}

async function startListening(settings: ServeSettings, database: Database, phrases: ServePhrases): Promise<Listener> {
  const server = serverOver(database, settings);
  const { port, host } = settings;
  try {
    return await listen({ fetch: (request) => server.fetch(request), port, host });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UserError(code === 'EADDRINUSE' ? phrases.portInUse(port) : phrases.cannotListen(code), 1);
  }
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
  const database = await openData(settings, phrases);
  try {
    say(phrases.dataIn(database.location));
    const listener = await startListening(settings, database, phrases);
    const stop = toldToStop();
    say(phrases.ready(`${listener.address}${settings.basePath}`));
    await stop;
    say(phrases.stopping);
    await listener.close();
  } finally {
    await database.close();
  }
  say(phrases.stopped);
}
