/**
 * `npm run lint`: ESLint over the whole workspace, part by part, as the types of all parts at once do not fit into the
 * memory that Node.js takes by itself; the OpenAPI document; then Prettier.
 */
import './workspace/node-version.mjs';
import { runNode } from './workspace/command.mjs';
import { ensureDependencies } from './workspace/dependencies.mjs';

const PARTS = [
  ['packages/sdk', 'packages/policies'],
  ['packages/client', 'packages/server', 'packages/cli'],
  ['packages/elements'],
  ['examples'],
  ['.', '--ignore-pattern', 'packages/**', '--ignore-pattern', 'examples/**'],
];

await ensureDependencies();
let failed = false;
for (const part of PARTS) failed = (await runNode('node_modules/eslint/bin/eslint.js', part)) !== 0 || failed;
// Loaded only now, as the dependencies may have been missing.
const { lintOpenApi } = await import('./lint/openapi.mjs');
failed = !(await lintOpenApi()) || failed;
failed = (await runNode('node_modules/prettier/bin/prettier.cjs', ['--check', '.'])) !== 0 || failed;
process.exit(failed ? 1 : 0);
