import { chromium } from './chromium.mjs';
import { chromium90 } from './chromium-90.mjs';
import { firefox } from './firefox.mjs';
import { webkit } from './webkit.mjs';

/**
 * The engines that the elements are tested in. Each finds its program, or installs it where that takes no question, and
 * gives what the runner needs; `undefined` where it cannot be had.
 *
 * @typedef {object} Engine
 * @property {import('@web/test-runner').BrowserLauncher} launcher
 * @property {boolean} emulates - it can be told to emulate media features and time zones (`*.emulated.test.ts`)
 * @property {readonly { file: string, reason: string }[]} [leftOut] - test files about what the engine cannot do
 * @property {boolean} [old] - scripts are written down for Chromium 90
 * @property {string} [timeZone] - the device's, where the engine cannot be told another one
 * @property {() => void} [stop]
 *
 * @type {Readonly<Record<string, () => Promise<Engine | undefined>>>}
 */
export const ENGINES = { chromium, firefox, webkit, 'chromium-90': chromium90 };
