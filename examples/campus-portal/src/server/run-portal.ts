import type { Server } from 'node:http';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { localDateOf } from '@homevisit/sdk/calendar';
import { createRosterTarget, openDatabase } from '@homevisit/server';
import { findDemoAccounts, nameOfSchool } from './demo-accounts.js';
import { openDemoClock, realClock } from './demo-clock.js';
import { readDemoData } from './demo-data.js';
import { fillDatabase } from './fill-database.js';
import { createHomevisitBackend } from './homevisit-backend.js';
import { listenOnFreePort } from './listen.js';
import type { PortalOptions } from './options.js';
import { Pages } from './pages.js';
import { createPlanningDesk } from './planning/planning-desk.js';
import { createPortalApp } from './portal-app.js';
import { TokenIssuer } from './token-issuer.js';

/** A portal that answers requests. */
export interface RunningPortal {
  readonly address: string;
  /** Lets requests that are under way finish, and closes the database. */
  stop(): Promise<void>;
}

/** How often the demo clock's reading is written down, in milliseconds. */
const CLOCK_SAVE_INTERVAL = 10_000;
/** How long a request may go on after the portal was asked to stop, in milliseconds. */
const STOP_LIMIT = 3_000;

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), STOP_LIMIT).unref();
  });
}

/**
 * Opens the database, fills it, and serves the portal.
 *
 * @param exampleFolder - the folder of this example, with the built pages below it.
 * @param say - takes one line for each thing that is being done.
 */
export async function runPortal(
  options: PortalOptions,
  exampleFolder: string,
  say: (line: string) => void,
): Promise<RunningPortal> {
  const { databaseFolder } = options;
  const publicFolder = path.join(exampleFolder, 'dist', 'public');
  const pages = await Pages.load(publicFolder);
  const data = await readDemoData(options.rosterFolder);
  const clock = options.clock === 'real' ? realClock : await openDemoClock(data.demoNow, databaseFolder);
  const { schoolId, timeZone } = data;

  say(databaseFolder ? `Opening the database in ${databaseFolder} …` : 'Creating a database in memory …');
  say('(a new one takes 5 to 15 seconds)');
  const database = await openDatabase(
    databaseFolder ? { folder: path.join(databaseFolder, 'database') } : { memory: true },
  );
  try {
    say(`Importing the roster in ${options.rosterFolder} …`);
    const target = createRosterTarget(database, { schoolId, timeZone });
    const filled = await fillDatabase(database, target, data);
    say(`${filled.rosterRows} new rows, ${filled.visits} earlier visits, ${filled.declines} refusals.`);

    const issuer = await TokenIssuer.create(clock.now);
    const backend = createHomevisitBackend({
      database,
      data,
      clock,
      issuer,
      jurisdiction: options.jurisdiction ?? data.jurisdiction,
      reportFailure: (line) => console.error(line),
    });
    const app = createPortalApp({
      accounts: await findDemoAccounts(target, schoolId, localDateOf(clock.now(), timeZone)),
      school: { name: await nameOfSchool(target, schoolId), timeZone },
      clock,
      issuer,
      pages,
      publicFolder,
      pagesFolder: options.pagesFolder,
      planning: createPlanningDesk(data, clock),
      backend,
    });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    const port = await listenOnFreePort(server, options.port);
    const saving = setInterval(() => void clock.save(), CLOCK_SAVE_INTERVAL);
    return {
      address: `http://127.0.0.1:${port}`,
      async stop() {
        clearInterval(saving);
        // A board that somebody watches is a request without an end.
        backend.endStreams();
        await closeServer(server);
        await clock.save();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
