import { startTimer } from '../surroundings.js';

/**
 * Milliseconds that a browser's database is given for an answer. An engine in which a page was torn down in the middle
 * of a step may never answer the next page: whoever waits then learns that nothing is kept, and goes on.
 */
const PATIENCE = 8000;

/**
 * What a request to a browser's database comes to.
 *
 * @param begin - Makes the request; returns how to give it up, whatever it may still come to.
 * @throws {DOMException} `TimeoutError` when the browser does not answer; else whatever the request was rejected with.
 */
export function inTime<Value>(
  begin: (resolve: (value: Value) => void, reject: (error: unknown) => void) => () => void,
): Promise<Value> {
  let stopTimer = (): void => undefined;
  return new Promise<Value>((resolve, reject) => {
    const giveUp = begin(resolve, reject);
    stopTimer = startTimer(PATIENCE, () => {
      reject(new DOMException('The database does not answer', 'TimeoutError'));
      giveUp();
    });
  }).finally(() => stopTimer());
}
