/** Starts the portal by `npm start`, waits for its address, asks for its first page, and stops it by Ctrl-C. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const LONGEST = 600_000;

const folder = mkdtempSync(join(tmpdir(), 'homevisit-start-'));
const portal = spawn('npm', ['start', '--', '--database', join(folder, 'database')], {
  stdio: ['ignore', 'pipe', 'inherit'],
  // A group of its own, so that the signal reaches npm and what npm has started, as a Ctrl-C does.
  detached: true,
});
const ended = new Promise((resolve) => portal.once('exit', (code, signal) => resolve({ code, signal })));
const tooLate = setTimeout(() => {
  console.error(`npm start was not ready after ${LONGEST / 1000} s.`);
  process.kill(-portal.pid, 'SIGKILL');
  process.exit(1);
}, LONGEST);

let address;
for await (const line of createInterface({ input: portal.stdout })) {
  console.log(line);
  address = /^ready (http:\S+)/.exec(line)?.[1];
  if (address) break;
}
clearTimeout(tooLate);
if (!address) {
  console.error('npm start ended before it was ready.');
  process.exit(1);
}

const response = await fetch(address);
const page = await response.text();
console.log(`${address} answers ${response.status} with ${page.length} characters.`);

process.kill(-portal.pid, 'SIGINT');
const { code, signal } = await ended;
console.log(`After Ctrl-C npm start ended with ${signal ?? code}.`);
rmSync(folder, { recursive: true, force: true });
process.exit(response.ok && page.includes('<html') ? 0 : 1);
