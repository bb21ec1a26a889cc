import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICT_CODES } from './verdict-code.js';
import { WritableColumn } from './writable-column.js';
import { writeStatuses } from './write-statuses.js';

describe('writing statuses', () => {
  it('looks up each subject by class and fulfilled duty, and counts each code, however many classes there are', () => {
    const size = fc.record({
      profiles: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(2048, 4096, 5000)),
      duties: fc.integer({ min: 1, max: 32 }),
      seeds: fc.array(fc.tuple(fc.nat(), fc.integer()), { maxLength: 40 }),
    });
    fc.assert(
      fc.property(size, fc.nat(), ({ profiles, duties, seeds }, salt) => {
        const profileCodes = Int32Array.from(seeds, ([profile]) => profile % (2 * profiles));
        const met = Int32Array.from(seeds, ([, bits]) => bits);
        const slots = Array.from({ length: duties }, (_, duty) => {
          const column = new WritableColumn();
          column.resize(seeds.length);
          const codes = Uint8Array.from({ length: 2 * profiles }, (__, at) => (at * 7 + duty + salt) % VERDICT_CODES);
          return { column, codes };
        });
        const classOf = Int32Array.from({ length: 2 * profiles }, (_, profile) => profile >> 1);
        writeStatuses(slots, met, profileCodes, { classes: profiles, classOf }, new Int32Array(seeds.length));
        slots.forEach(({ column, codes }, duty) => {
          const expected = [...profileCodes].map(
            (profile, at) => codes[2 * (profile >> 1) + ((met[at]! >>> duty) & 1)]!,
          );
          expect([...column.statuses]).toEqual(expected);
          const tally = new Array<number>(VERDICT_CODES).fill(0);
          for (const code of expected) tally[code]! += 1;
          expect([...column.tally]).toEqual(tally);
        });
      }),
      { numRuns: 60 },
    );
  });
});
