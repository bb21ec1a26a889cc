import { dayOfContact, kindOfContact } from './contact-code.js';
import type { GroupedContacts } from './group-contacts.js';

/** What a sweep looks up for each contact; see `CountPass`. */
export interface SweepTables {
  readonly kindMasks: Int32Array;
  readonly dayMasks: Int32Array;
  /** Added to the kind of contacts of a day: 0, or in an emergency the length of one table of kinds. */
  readonly kindOffsets: Int32Array;
  readonly needMasks: Int32Array;
  /** Contacts that count only later are left out; milliseconds since 1970-01-01T00:00:00Z. */
  readonly asOf: number;
}

/** Where one contact is enough for every duty: the bits of all contacts of an owner together. */
function sweepOnce(contacts: GroupedContacts, tables: SweepTables, met: Int32Array): void {
  const { offsets, codes, since } = contacts;
  const { kindMasks, dayMasks, kindOffsets, needMasks, asOf } = tables;
  // A duty that asks for more days than its period has is answered by nothing.
  const reachable = needMasks[0] as number;
  const owners = offsets.length - 1;
  let row = 0;
  for (let owner = 0; owner < owners; owner++) {
    const end = offsets[owner + 1] as number;
    let bits = 0;
    for (; row < end; row++) {
      if ((since[row] as number) > asOf) continue;
      const code = codes[row] as number;
      const day = dayOfContact(code);
      bits |= (kindMasks[kindOfContact(code) + (kindOffsets[day] as number)] as number) & (dayMasks[day] as number);
    }
    met[owner] = bits & reachable;
  }
}

/** The duties that are answered when `levels[n - 1]` holds those with contacts on at least `n` days. */
export function metOfLevels(levels: Int32Array, needMasks: Int32Array): number {
  let bits = 0;
  for (let level = 0; level < levels.length; level++) {
    bits |= (levels[level] as number) & (needMasks[level] as number);
  }
  return bits;
}

/** Counts one more day for the duties of these bits. */
export function countDay(levels: Int32Array, bits: number): void {
  for (let level = levels.length - 1; level > 0; level--) {
    levels[level] = (levels[level] as number) | ((levels[level - 1] as number) & bits);
  }
  levels[0] = (levels[0] as number) | bits;
}

/** Where some duty asks for several days: contacts of one day, which are neighbours, count once. */
function sweepDays(contacts: GroupedContacts, tables: SweepTables, met: Int32Array): void {
  const { offsets, codes, since } = contacts;
  const { kindMasks, dayMasks, kindOffsets, needMasks, asOf } = tables;
  const levels = new Int32Array(needMasks.length);
  const owners = offsets.length - 1;
  let row = 0;
  for (let owner = 0; owner < owners; owner++) {
    const end = offsets[owner + 1] as number;
    if (row === end) {
      met[owner] = 0;
      continue;
    }
    levels.fill(0);
    let lastDay = -1;
    let bits = 0;
    for (; row < end; row++) {
      if ((since[row] as number) > asOf) continue;
      const code = codes[row] as number;
      const day = dayOfContact(code);
      if (day !== lastDay) {
        countDay(levels, bits);
        bits = 0;
        lastDay = day;
      }
      bits |= (kindMasks[kindOfContact(code) + (kindOffsets[day] as number)] as number) & (dayMasks[day] as number);
    }
    countDay(levels, bits);
    met[owner] = metOfLevels(levels, needMasks);
  }
}

/** Writes for each owner the bits of the duties that its grouped contacts answer. */
export function sweepContacts(contacts: GroupedContacts, tables: SweepTables, met: Int32Array): void {
  if (tables.needMasks.length === 1) sweepOnce(contacts, tables, met);
  else sweepDays(contacts, tables, met);
}
