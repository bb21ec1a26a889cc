/** `npm run typecheck`: the types of everything that `tsc -b` leaves out, such as tests, stories and settings. */
import './workspace/node-version.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode } from './workspace/command.mjs';
import { inRoot } from './workspace/root.mjs';

const projects = ['packages', 'examples']
  .flatMap((folder) => readdirSync(inRoot(folder)).map((name) => `${folder}/${name}/tsconfig.test.json`))
  .filter((path) => existsSync(inRoot(path)));

// What the tests import of other packages is what has been built.
if ((await runNode('scripts/build.mjs', [])) !== 0) process.exit(1);

/** Templates of Vue are read by its own tool, which otherwise does the same. */
function checkerOf(project) {
  const manifest = inRoot(join(dirname(project), 'package.json'));
  const { dependencies = {} } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  return 'vue' in dependencies ? 'node_modules/vue-tsc/bin/vue-tsc.js' : 'node_modules/typescript/bin/tsc';
}

let failed = false;
for (const project of [...projects, 'tsconfig.tools.json']) {
  console.log(`Checking ${project} …`);
  if ((await runNode(checkerOf(project), ['-p', project])) !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
