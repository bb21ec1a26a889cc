/** `npm run typecheck`: the types of everything that `tsc -b` leaves out, such as tests, stories and settings. */
import './workspace/node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { runNode } from './workspace/command.mjs';
import { inRoot } from './workspace/root.mjs';

const projects = ['packages', 'examples']
  .flatMap((folder) => readdirSync(inRoot(folder)).map((name) => `${folder}/${name}/tsconfig.test.json`))
  .filter((path) => existsSync(inRoot(path)));

// What the tests import of other packages is what has been built.
if ((await runNode('scripts/build.mjs', [])) !== 0) process.exit(1);

let failed = false;
for (const project of [...projects, 'tsconfig.tools.json']) {
  console.log(`Checking ${project} …`);
  if ((await runNode('node_modules/typescript/bin/tsc', ['-p', project])) !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
