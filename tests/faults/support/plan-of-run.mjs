import { CONNECTION_FAULTS } from './faulty-proxy.mjs';
import { seededRandom } from './seeded-random.mjs';

/** What happens to how many records, by whom. */
export const SCENARIOS = ['one-client', 'two-clients-one-plan', 'two-clients-one-record'];

/** Milliseconds of a jump of a clock: a second, a battery pulled, a zone mistaken, a day lost. */
const JUMPS = [1_000, 90_000, 8 * 3_600_000, 86_400_000];

/** Draws everything that will go wrong in one run, so that the same seed plans the same run. */
export function planOfRun(seed) {
  const random = seededRandom(seed);
  const jump = () => random.pick(JUMPS) * (random.chance(0.5) ? 1 : -1);
  return {
    seed,
    random,
    scenario: random.pick(SCENARIOS),
    records: random.whole(1, 3),
    /** Of the connections from the first one on; those after them are spared, so that every run ends. */
    connections: Array.from({ length: random.whole(2, 8) }, () => ({
      fault: random.pick(CONNECTION_FAULTS),
      share: random.next(),
      delay: random.whole(0, 15),
    })),
    death: random.chance(0.15) ? random.pick(['before-commit', 'after-commit']) : undefined,
    serverJump: random.chance(0.15) ? jump() : undefined,
    deviceJump: random.chance(0.2) ? jump() : undefined,
    restart: random.chance(0.2),
    fullDisk: random.chance(0.1),
  };
}
