import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isInstant, type Instant } from '@homevisit/sdk/calendar';

/** The clock that the whole demo goes by: pages, tokens and the kit's backend. */
export interface PortalClock {
  readonly kind: 'demo' | 'real';
  readonly now: () => Instant;
  /** Writes the reading down, so that a demo that is started again goes on from there. */
  readonly save: () => Promise<void>;
}

/** The machine's clock. */
export const realClock: PortalClock = {
  kind: 'real',
  now: () => new Date().toISOString() as Instant,
  save: () => Promise.resolve(),
};

async function lastReading(file: string): Promise<Instant | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return isInstant(text) ? text : undefined;
}

/**
 * A clock that starts at the moment the demo data were made for and runs on in real time. Over a restart it
 * goes on where it stood: were it put back, visits filed before the restart would lie in the future.
 *
 * @param folder - where the last reading is kept; without it every start begins at `demoNow`.
 * @param elapsed - milliseconds since some fixed moment; monotonic.
 */
export async function openDemoClock(
  demoNow: Instant,
  folder: string | undefined,
  elapsed: () => number = () => performance.now(),
): Promise<PortalClock> {
  const file = folder && path.join(folder, 'demo-clock.txt');
  const resumed = file ? await lastReading(file) : undefined;
  const start = Math.max(Date.parse(demoNow), resumed ? Date.parse(resumed) : 0);
  const origin = elapsed();
  const now = (): Instant => new Date(start + elapsed() - origin).toISOString() as Instant;
  return {
    kind: 'demo',
    now,
    async save() {
      if (!folder || !file) return;
      await mkdir(folder, { recursive: true });
      await writeFile(file, now());
    },
  };
}
