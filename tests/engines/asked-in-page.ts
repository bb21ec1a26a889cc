/**
 * What runs inside of a page. Each function is sent there as text, so it uses nothing from around itself.
 *
 * @module
 */
import type { Answer, askEverything as Ask, Question } from './all-verdicts.js';

/** What an engine said, and whether it could see a document while it did. */
export interface Said {
  readonly said: Readonly<Record<string, Answer>>;
  readonly hasDocument: boolean;
  /** Where the engine believes to be. */
  readonly timeZone: string;
}

/** Asks everything on the page itself. */
export async function askPage(question: Question): Promise<Said> {
  const { askEverything } = globalThis as unknown as { readonly askEverything: typeof Ask };
  return {
    said: await askEverything(question),
    hasDocument: 'document' in globalThis,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Asks everything in a worker of the page. */
export function askWorker(question: Question): Promise<Said> {
  return new Promise((resolve, reject) => {
    const worker = new Worker('./worker.js', { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message));
    };
    worker.postMessage(question);
  });
}
