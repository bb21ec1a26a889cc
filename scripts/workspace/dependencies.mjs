import { existsSync, readFileSync } from 'node:fs';
import { runNpm } from './command.mjs';
import { inRoot } from './root.mjs';

/**
 * What is installed, against what `package-lock.json` asks for.
 *
 * @returns {'missing' | 'outdated' | 'installed'}
 */
export function dependencyState() {
  const installedLock = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return 'missing';
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const outdated = Object.entries(wanted).some(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.optional || entry.peer) return false;
    return installed[path] === undefined || installed[path].version !== entry.version;
  });
  return outdated ? 'outdated' : 'installed';
}

/** Installs what is missing, and says so. Ends the process where that fails. */
export async function ensureDependencies() {
  const state = dependencyState();
  if (state === 'installed') return;
  // `npm ci` empties node_modules first: right for a fresh clone, wrong for a tree in which others may be at work.
  const command = state === 'missing' ? 'ci' : 'install';
  console.log(`Installing dependencies (npm ${command}); on a new machine this takes a minute or two …`);
  const code = await runNpm([command, '--no-audit', '--no-fund']);
  if (code === 0) return;
  console.error('The dependencies could not be installed; see the lines above.');
  process.exit(1);
}
