import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { installPackages } from '../../browser/apt-packages.mjs';
import { findProgram } from '../../browser/find-program.mjs';
import { freePort } from '../../workspace/free-port.mjs';

/** MiniBrowser lies with the library, in a folder named by architecture and version. */
function findMiniBrowser() {
  for (const architecture of existsSync('/usr/lib') ? readdirSync('/usr/lib') : []) {
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const path = `/usr/lib/${architecture}/${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  return undefined;
}

function findAll() {
  const driver = findProgram('WebKitWebDriver');
  const screen = findProgram('Xvfb');
  const browser = findMiniBrowser();
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

async function untilAnswering(port) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return true;
    await pause(100);
  }
  return false;
}

/**
 * Starts a screen that nobody sees; the program chooses its number and tells it.
 *
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, display: string }>}
 */
function startScreen(program) {
  return new Promise((resolve, reject) => {
    const options = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
    const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    child.stdio[3].once('data', (number) => resolve({ child, display: `:${String(number).trim()}` }));
  });
}

/** WebKitGTK, by WebDriver. It is the engine of Safari, and not Safari. Its device stands on Kiritimati. */
export async function webkit() {
  const found = findAll() ?? ((await installPackages('webkit2gtk-driver', 'xvfb')) ? findAll() : undefined);
  if (!found) return undefined;
  const { child: screen, display } = await startScreen(found.screen);
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    TZ: 'Pacific/Kiritimati',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const driver = spawn(found.driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  if (!(await untilAnswering(port))) {
    stop();
    return undefined;
  }
  return {
    launcher: webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
      },
    }),
    emulates: false,
    leftOut: [
      {
        file: 'packages/elements/src/duty-panel/duty-panel-phone.test.ts',
        reason: 'the window of MiniBrowser cannot be made as narrow as a phone',
      },
      {
        file: 'packages/elements/src/visit-form/visit-form-whole-visit.test.ts',
        reason: 'the date and time fields of WebKitGTK take no keys from a driver',
      },
      {
        file: 'packages/elements/src/events/each-time-event.test.ts',
        reason: 'the date and time fields of WebKitGTK take no keys from a driver',
      },
      {
        file: 'packages/elements/src/controls/date-field/date-field.test.ts',
        reason: 'the date and time fields of WebKitGTK take no keys from a driver',
      },
      {
        file: 'packages/elements/src/controls/time-field/time-field.test.ts',
        reason: 'the date and time fields of WebKitGTK take no keys from a driver',
      },
      {
        file: 'packages/elements/src/controls/form/form.test.ts',
        reason: 'the date and time fields of WebKitGTK take no keys from a driver',
      },
      {
        file: 'packages/elements/src/visit-form/visit-form-course.test.ts',
        reason: 'the date and time fields of WebKitGTK take no keys from a driver',
      },
      {
        file: 'packages/elements/src/visit-form/visit-form-stages.test.ts',
        reason: 'the window of MiniBrowser cannot be made as narrow as a phone',
      },
      {
        file: 'packages/elements/src/compliance-badge/weak-signal.test.ts',
        reason: 'the engine keeps a part that it could not fetch as failed, and does not tell its address',
      },
    ],
    stop,
  };
}
