import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { askPage, askWorker, type Said } from './asked-in-page.js';
import type { Engine } from './engine.js';

const LIBRARIES = '/usr/lib';
const DRIVER = '/usr/bin/WebKitWebDriver';
/** Gives a window to a program on a machine without a screen. */
const VIRTUAL_SCREEN = '/usr/bin/xvfb-run';

/** The browser that comes with WebKitGTK for tests. */
function findMiniBrowser(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined;
  return readdirSync(LIBRARIES)
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => `${LIBRARIES}/${folder}/${name}/MiniBrowser`),
    )
    .find(existsSync);
}

const binary = findMiniBrowser();
const hasScreen = process.env['DISPLAY'] !== undefined;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** One command of WebDriver (W3C), by its path below the driver's address. */
async function command(driver: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${driver}${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
  return value;
}

async function whenReady(driver: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = await fetch(`${driver}/status`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('The driver of WebKit does not answer.');
}

/** WebKitGTK, over WebDriver. */
export const webkit: Engine = {
  name: 'WebKit',
  installed: binary !== undefined && existsSync(DRIVER) && (hasScreen || existsSync(VIRTUAL_SCREEN)),
  async open(address, { locale, timeZone }) {
    const port = await freePort();
    const driver = `http://127.0.0.1:${port}`;
    const language = `${locale.replace('-', '_')}.UTF-8`;
    const started = [...(hasScreen ? [] : [VIRTUAL_SCREEN, '-a']), DRIVER, `--port=${port}`, '--host=127.0.0.1'];
    const child = spawn('/usr/bin/env', started, {
      stdio: 'ignore',
      // A group of its own: the screen and the browser have to end with the driver.
      detached: true,
      env: { ...process.env, TZ: timeZone, LANG: language, LC_ALL: language },
    });
    const end = (): void => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid);
    };
    // Where a run is given up, nobody closes what it has opened.
    process.once('exit', end);
    await whenReady(driver);
    const options = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
    const session = (await command(driver, '/session', { capabilities: { alwaysMatch: options } })) as {
      readonly sessionId: string;
      readonly capabilities: { readonly browserVersion: string };
    };
    const path = `/session/${session.sessionId}`;
    await command(driver, `${path}/timeouts`, { script: 60_000 });
    await command(driver, `${path}/url`, { url: address });
    const ask = async (how: typeof askPage, question: unknown): Promise<Said> => {
      const script = `const [question, done] = arguments;
        (${how.toString()})(question).then(done, (error) => done({ error: String(error) }));`;
      const said = (await command(driver, `${path}/execute/async`, { script, args: [question] })) as
        Said | { readonly error: string };
      if ('error' in said) throw new Error(said.error);
      return said;
    };
    return {
      version: session.capabilities.browserVersion,
      askPage: (question) => ask(askPage, question),
      askWorker: (question) => ask(askWorker, question),
      close: async () => {
        await fetch(`${driver}${path}`, { method: 'DELETE' });
        process.off('exit', end);
        end();
      },
    };
  },
};
