/**
 * The campus portal of an invented vendor, with Homevisit Kit as a guest in it.
 *
 * @module
 */
import { fileURLToPath } from 'node:url';
import { readOptions, USAGE } from './server/options.js';
import { runPortal } from './server/run-portal.js';
import { welcome } from './server/welcome.js';

const exampleFolder = fileURLToPath(new URL('../../', import.meta.url));

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), exampleFolder);
  if (!options) {
    console.log(USAGE);
    return;
  }
  const portal = await runPortal(options, exampleFolder, (line) => console.log(line));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    console.log('Stopping …');
    portal.stop().then(
      () => console.log('Stopped.'),
      (error: unknown) => fail(error),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Last, because whoever waits for this line may stop the portal at once.
  console.log(welcome(portal.address));
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

main().catch(fail);
