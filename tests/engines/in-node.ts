import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Question } from './all-verdicts.js';
import type { Scripts } from './bundle.js';
import type { Said } from './asked-in-page.js';

const moduleAddress = ({ folder }: Scripts): string => pathToFileURL(path.join(folder, 'all-verdicts.mjs')).href;

/** Asks everything in a thread of Node.js. */
export function askThread(question: Question, scripts: Scripts): Promise<Said> {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.address)
      .then(({ askEverything }) => askEverything(workerData.question))
      .then((said) => {
        const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
        parentPort.postMessage({ said, hasDocument: 'document' in globalThis, timeZone });
      });`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { eval: true, workerData: { address: moduleAddress(scripts), question } });
    worker.once('message', (said: Said) => {
      resolve(said);
    });
    worker.once('error', reject);
  });
}

/** Asks everything in a process of Node.js that believes to be elsewhere. */
export async function askProcess(
  question: Question,
  scripts: Scripts,
  place: { readonly timeZone: string; readonly language: string },
): Promise<Said & { readonly locale: string }> {
  const script = `
    import { askEverything } from ${JSON.stringify(moduleAddress(scripts))};
    let text = '';
    for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
    const said = await askEverything(JSON.parse(text));
    const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
    console.log(JSON.stringify({ said, hasDocument: 'document' in globalThis, timeZone, locale }));`;
  const env = { ...process.env, TZ: place.timeZone, LANG: place.language, LC_ALL: place.language };
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    maxBuffer: 16 * 1024 * 1024,
  });
  running.child.stdin?.end(JSON.stringify(question));
  return JSON.parse((await running).stdout) as Awaited<ReturnType<typeof askProcess>>;
}
