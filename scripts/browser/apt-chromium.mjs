import { installPackages } from './apt-packages.mjs';
import { findInstalled } from './installed-chromium.mjs';

/** Installs Chromium as a system package, where that takes no question. */
export async function installWithApt() {
  console.error('No Chrome or Chromium is installed.');
  await installPackages('chromium');
  return findInstalled();
}
