import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../workspace/command.mjs';
import { inRoot } from '../workspace/root.mjs';

/** The environment without what an outer `npm test` has put there: it would install into the workspace. */
function withoutNpmSettings() {
  const outer = ['npm_config_local_prefix', 'npm_config_prefix', 'npm_config_workspace', 'npm_config_workspaces'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.includes(name.toLowerCase())));
}

/**
 * Installs packages that carry a browser, apart from the workspace. Everything lies in `node_modules/.cache`, so that
 * removing `node_modules` removes it too.
 *
 * @param {string} name - of the folder.
 * @param {Readonly<Record<string, string>>} packages - name → version.
 * @param {string} message - said before something is fetched.
 * @returns {Promise<string | undefined>} the folder, or undefined where it cannot be installed.
 */
export async function installInCache(name, packages, message) {
  const folder = inRoot(`node_modules/.cache/homevisit/${name}`);
  mkdirSync(folder, { recursive: true });
  if (Object.keys(packages).every((one) => existsSync(join(folder, 'node_modules', one)))) return folder;
  console.error(message);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  const wanted = Object.entries(packages).map(([one, version]) => `${one}@${version}`);
  const options = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--legacy-peer-deps'];
  const code = await runNpm(['install', ...options, ...wanted], {
    cwd: folder,
    env: withoutNpmSettings(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return code === 0 ? folder : undefined;
}
