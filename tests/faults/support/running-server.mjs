import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('server-process.mjs', import.meta.url));

function messageWith(child, member) {
  return new Promise((resolve, reject) => {
    const ended = (code, signal) => reject(new Error(`The server ended with ${signal ?? code} before it was ready`));
    child.once('exit', ended);
    child.on('message', function heard(message) {
      if (!(member in message)) return;
      child.off('message', heard);
      child.off('exit', ended);
      resolve(message[member]);
    });
  });
}

/** A process that has loaded everything and waits to be told which database is its own. */
function standBy() {
  const child = fork(PROGRAM, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  // What cannot be told to a process that has just died is told to the next one, once its end has been seen.
  child.on('error', () => undefined);
  const loaded = messageWith(child, 'loaded');
  // Whoever takes it over awaits it; until then a failure is nobody's.
  loaded.catch(() => undefined);
  return { child, loaded };
}

/**
 * Keeps a server running: whenever its process has died, the next one takes its place on the same database.
 *
 * @param {object} serve - database target, key set, issuer and audience
 */
export async function startServer(serve) {
  let spare = standBy();
  let current;
  let port = 0;
  let stopping = false;
  let shift = 0;
  let deaths = 0;
  let failures = [];
  let arrival;
  let broken;

  async function replace() {
    const { child, loaded } = spare;
    spare = standBy();
    await loaded;
    current = child;
    child.send({ shift });
    child.on('message', (message) => 'failure' in message && failures.push(message.failure));
    const ready = messageWith(child, 'ready');
    child.send({ serve });
    port = await ready;
    child.once('exit', () => {
      port = 0;
      if (stopping) return;
      deaths += 1;
      arrival = replace();
      // A run that waits for it fails with its reason; the next one stops before it begins.
      arrival.catch((error) => {
        broken = error;
      });
    });
  }

  /** Asks the present process something; when it dies meanwhile, the next one. */
  async function ask(message, member) {
    for (;;) {
      await arrival;
      const asked = current;
      try {
        const answer = messageWith(asked, member);
        asked.send(message);
        return await answer;
      } catch (error) {
        if (asked.connected && asked.exitCode === null && asked.signalCode === null) throw error;
        // Its end has been heard of here before it was seen to.
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  }

  arrival = replace();
  await arrival;
  return {
    /** Where it listens now; 0 while there is none. */
    port: () => port,
    deaths: () => deaths,
    /** What the server has logged as a failure since the last call. */
    takeFailures() {
      const taken = failures;
      failures = [];
      return taken;
    },
    ready: () => arrival,
    /** Why there will be no server any more; undefined while there is, or one is on its way. */
    broken: () => broken,
    async setClock(milliseconds) {
      shift = milliseconds;
      await ask({ shift }, 'heard');
    },
    /** Lets the process die around the commit of the next write. */
    dieAt: (death) => ask({ death }, 'heard'),
    /** Lets the process live again. */
    live: () => ask({ death: null }, 'heard'),
    /** What is in its database; see `whatIsKept`. */
    inspect: (schoolId, purposes) => ask({ inspect: [schoolId, purposes] }, 'kept'),
    /** Ends the present process as the kernel does, and waits for the next one. */
    async kill() {
      await arrival;
      const ended = new Promise((resolve) => current.once('exit', resolve));
      current.kill('SIGKILL');
      await ended;
      await arrival;
    },
    async stop() {
      stopping = true;
      await arrival.catch(() => undefined);
      spare.child.kill('SIGKILL');
      if (current.exitCode !== null || current.signalCode !== null) return;
      const ended = new Promise((resolve) => current.once('exit', resolve));
      current.kill('SIGTERM');
      await ended;
    },
  };
}
