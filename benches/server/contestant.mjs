/** What every contestant is: a process that serves the routes, and tells on request how much processor time it has had. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const OPTIONS_OF_TOKENS = { issuer: 'https://campus.example', audience: 'homevisit' };

/** The host's public keys, within a contestant. */
export const jwks = () => JSON.parse(process.env['BENCH_JWKS']);

/** Within a contestant: says where it listens, and then what it is asked for. */
export function answerParent(address) {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpuMs: (user + system) / 1000, megabytes: process.memoryUsage().rss / 2 ** 20 });
  });
  process.once('disconnect', () => process.exit());
  process.send({ address });
}

function nextMessage(child) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`A contestant ended with code ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}

/** Starts a contestant of the folder `contestants`. */
export async function startContestant(name, { databaseUrl, keys }) {
  const child = fork(fileURLToPath(new URL(`contestants/${name}.mjs`, import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, BENCH_JWKS: JSON.stringify(keys) },
  });
  const { address } = await nextMessage(child);
  return {
    name,
    address,
    /** Which place of the list each record was filed for, by its id. */
    places: new Map(),
    /** Processor time so far, in milliseconds, and megabytes in memory. */
    usage() {
      child.send('usage');
      return nextMessage(child);
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    },
  };
}
