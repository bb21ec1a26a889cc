/**
 * Asks everything in a worker of a browser, where there is no document.
 *
 * @module
 */
import { askEverything, type Question } from './all-verdicts.js';

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void askEverything(data).then((said) => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    postMessage({ said, hasDocument: 'document' in globalThis, timeZone });
  });
});
