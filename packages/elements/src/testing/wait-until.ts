import { waitUntil as waitForSoLong } from '@open-wc/testing';

/** Long enough for a machine many times slower than the one the test was written on: only a fault waits it out. */
const PATIENCE = { timeout: 30_000 };

/**
 * Resolves when something holds.
 *
 * @param story - What is waited for, in words that end "… in time".
 * @throws when it does not hold in half a minute.
 */
export function waitUntil(holds: () => unknown, story?: string): Promise<void> {
  return waitForSoLong(holds, story, PATIENCE);
}
