import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../examples/campus-portal/dist/ts/main.js', import.meta.url));
const START_LIMIT = 150_000;

/** A portal that runs in a process of its own. */
export interface PortalProcess {
  /** Where it answers, such as `http://127.0.0.1:41234`. */
  readonly address: string;
  /** Everything that it has printed so far. */
  output(): string;
  /** Asks it to stop; gives its exit code. */
  stop(): Promise<number | null>;
}

function ended(child: ChildProcess): Promise<number | null> {
  return child.exitCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve(child.exitCode);
}

/**
 * Starts the portal on a free port, with its database in memory unless the options name a folder for it.
 *
 * @throws {Error} with what the portal has printed, when it does not become ready.
 */
export async function startPortal(...options: readonly string[]): Promise<PortalProcess> {
  const where = options.includes('--database') ? [] : ['--memory'];
  const child = spawn(process.execPath, [MAIN, '--port', '0', ...where, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => {
      child.kill();
      reject(new Error(`The portal ${why}. It printed:\n${printed}`));
    };
    const timer = setTimeout(() => fail('was not ready in time'), START_LIMIT);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const ready = /^ready (http:\/\/\S+)$/m.exec(printed)?.[1];
      if (ready === undefined) return;
      clearTimeout(timer);
      resolve(ready);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => {
      clearTimeout(timer);
      fail('ended before it was ready');
    });
  });
  return {
    address,
    output: () => printed,
    async stop() {
      child.kill('SIGTERM');
      return ended(child);
    },
  };
}
