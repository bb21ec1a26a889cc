import { existsSync } from 'node:fs';
import { run } from '../workspace/command.mjs';
import { findInstalled } from './installed-chromium.mjs';

/** Installs Chromium as a system package, where that takes no question: as root on Debian or Ubuntu. */
export async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('No Chrome or Chromium is installed: installing chromium with apt-get …');
  // Standard output carries the path that is found, and nothing else.
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  const update = await run('apt-get', ['update', '-qq'], options);
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  if (update !== 0 || install !== 0) console.error('apt-get could not install chromium.');
  return findInstalled();
}
