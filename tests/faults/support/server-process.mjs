/**
 * The server of the fault tests: the reference backend over real HTTP in a process of its own, which can be told to die
 * by SIGKILL around the commit of a write, and whose clock can be set. It is started ahead of need and opens its
 * database when it is told to.
 */
import { jurisdictions } from '@homevisit/policies';
import { layerPolicies } from '@homevisit/sdk/policy';
import { createHomevisitServer, createTokenAuthenticator, listen, openDatabase } from '@homevisit/server';
import { whatIsKept } from './kept.mjs';

/** Every write of the contract leaves one, in the transaction that writes. */
const MARK_OF_A_WRITE = 'INSERT INTO idempotency_record';

/** Milliseconds by which this server's clock is off the machine's. */
let shift = 0;
/** @type {null | 'before-commit' | 'after-commit'} */
let death = null;
let database;

const clock = () => new Date(Date.now() + shift).toISOString();

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal comes from the kernel, and nothing may be answered until it has.
  return new Promise(() => undefined);
}

/** The database, with death standing beside each commit. */
function mortal(database) {
  return {
    ...database,
    async transaction(work) {
      let writes = false;
      const result = await database.transaction(async (transaction) => {
        const done = await work({
          ...transaction,
          query(text, parameters) {
            writes ||= text.includes(MARK_OF_A_WRITE);
            return transaction.query(text, parameters);
          },
        });
        if (writes && death === 'before-commit') await die();
        return done;
      });
      if (writes && death === 'after-commit') await die();
      return result;
    },
  };
}

async function serve({ target, jwks, issuer, audience }) {
  database = mortal(await openDatabase(target));
  const server = createHomevisitServer({
    database,
    authenticate: createTokenAuthenticator({ issuer, audience, jwks, clock }),
    policies: layerPolicies(jurisdictions.fengnan),
    clock,
    log: (line) => line.event === 'failure' && process.send({ failure: line.error }),
  });
  const fetch = async (request) => {
    const response = await server.fetch(request);
    // One request a connection, so that a fault of the connection is a fault of one request.
    response.headers.set('Connection', 'close');
    return response;
  };
  const listener = await listen({ fetch, port: 0 });
  process.send({ ready: Number(new URL(listener.address).port) });
  process.once('SIGTERM', async () => {
    await listener.close(500);
    await database.close();
    process.exit(0);
  });
}

process.on('message', async (message) => {
  if ('shift' in message) shift = message.shift;
  if ('death' in message) death = message.death;
  if ('shift' in message || 'death' in message) process.send({ heard: true });
  if ('serve' in message) await serve(message.serve);
  if ('inspect' in message) process.send({ kept: await whatIsKept(database, ...message.inspect) });
});
process.on('disconnect', () => process.exit(1));
process.send({ loaded: true });
