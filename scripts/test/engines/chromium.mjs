import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from '../../find-browser.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine. */
export async function chromium() {
  const executablePath = await findBrowser();
  if (executablePath === undefined) return undefined;
  return {
    launcher: chromeLauncher({ launchOptions: { executablePath, headless: true, args: ARGUMENTS } }),
    emulates: true,
  };
}
