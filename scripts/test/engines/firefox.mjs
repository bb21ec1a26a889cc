import { chromeLauncher } from '@web/test-runner-chrome';
import { findProgram } from '../../browser/find-program.mjs';
import { installPackages } from '../../browser/apt-packages.mjs';

const find = () => process.env['FIREFOX_PATH'] ?? findProgram('firefox-esr', 'firefox');

/** Firefox ESR, over WebDriver BiDi. Its device stands in New York. */
export async function firefox() {
  const executablePath = find() ?? ((await installPackages('firefox-esr')) ? find() : undefined);
  if (executablePath === undefined) return undefined;
  const { default: puppeteer } = await import('puppeteer-core');
  const env = { ...process.env, TZ: 'America/New_York' };
  const launchOptions = { browser: 'firefox', executablePath, headless: true, env };
  return { launcher: chromeLauncher({ puppeteer, launchOptions, concurrency: 1 }), emulates: false };
}
