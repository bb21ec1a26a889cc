/**
 * `npm start`: installs what is missing, builds what has changed, and serves the campus portal with the reference
 * backend. Options go to the portal, such as `npm start -- --policies lishui`; `npm start -- --help` lists them.
 */
import './workspace/node-version.mjs';
import { runNode } from './workspace/command.mjs';
import { ensureDependencies } from './workspace/dependencies.mjs';

await ensureDependencies();

if ((await runNode('scripts/build.mjs', [])) !== 0) process.exit(1);

console.log('Starting the campus portal; the first time, its database is filled from the roster …');
// In this very process, so that Ctrl-C reaches the portal once, and it can close its database.
await import('../examples/campus-portal/dist/ts/main.js');
