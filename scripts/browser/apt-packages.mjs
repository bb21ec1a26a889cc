import { existsSync } from 'node:fs';
import { run } from '../workspace/command.mjs';

/** Installs system packages, where that takes no question: as root on Debian or Ubuntu. True where it worked. */
export async function installPackages(...names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error(`Installing ${names.join(', ')} with apt-get …`);
  // Standard output carries what a caller prints, and nothing else.
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  const update = await run('apt-get', ['update', '-qq'], options);
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
  if (update === 0 && install === 0) return true;
  console.error(`apt-get could not install ${names.join(', ')}.`);
  return false;
}
