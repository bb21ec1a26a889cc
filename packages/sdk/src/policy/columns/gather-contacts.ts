import { dayOfContact, kindOfContact } from './contact-code.js';
import type { ContactRows } from './contact-rows.js';
import { countDay, metOfLevels, type SweepTables } from './sweep-contacts.js';

/**
 * The duties that the contacts of some owners answer together, grouped or not: for the children of a family, and for
 * owners with contacts that came late. `masks`: bits that contacts of each owner may answer at all.
 */
export function gatherContacts(
  rows: ContactRows,
  owners: ArrayLike<number>,
  masks: (owner: number) => number,
  tables: SweepTables,
): number {
  const { kindMasks, dayMasks, kindOffsets, needMasks, asOf } = tables;
  const bitsOfDay = new Map<number, number>();
  for (let index = 0; index < owners.length; index++) {
    const owner = owners[index] as number;
    const mask = masks(owner);
    rows.forEachOf(owner, (code, since) => {
      if (since > asOf) return;
      const day = dayOfContact(code);
      const bits =
        (kindMasks[kindOfContact(code) + (kindOffsets[day] as number)] as number) & (dayMasks[day] as number);
      bitsOfDay.set(day, (bitsOfDay.get(day) ?? 0) | (bits & mask));
    });
  }
  const levels = new Int32Array(needMasks.length);
  for (const bits of bitsOfDay.values()) countDay(levels, bits);
  return metOfLevels(levels, needMasks);
}
