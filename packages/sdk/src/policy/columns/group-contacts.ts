import { sortContacts } from './sort-contacts.js';

/** Contacts grouped by owner: those of owner `i` stand from `offsets[i]` up to `offsets[i + 1]`, in order of days. */
export interface GroupedContacts {
  readonly offsets: Int32Array;
  /** Kind and day of each contact; see `contactCode`. */
  readonly codes: Int32Array;
  /** From when on each contact counts: ended and filed. Milliseconds since 1970-01-01T00:00:00Z. */
  readonly since: Float64Array;
}

/** Contacts in the order in which they came. */
export interface ScatteredContacts {
  readonly length: number;
  readonly owners: Int32Array;
  readonly codes: Int32Array;
  readonly since: Float64Array;
}

/** No contact of nobody. */
export const NO_CONTACTS: GroupedContacts = {
  offsets: new Int32Array(1),
  codes: new Int32Array(0),
  since: new Float64Array(0),
};

/** How many contacts each owner has, one place further to the right, so that adding them up gives offsets. */
function countByOwner(grouped: GroupedContacts, more: ScatteredContacts, owners: number): Int32Array {
  const counts = new Int32Array(owners + 1);
  for (let owner = 0; owner + 1 < grouped.offsets.length; owner++) {
    counts[owner + 1] = (grouped.offsets[owner + 1] as number) - (grouped.offsets[owner] as number);
  }
  for (let position = 0; position < more.length; position++) {
    const owner = more.owners[position] as number;
    counts[owner + 1] = (counts[owner + 1] as number) + 1;
  }
  return counts;
}

/** Puts further contacts to those already grouped: a counting sort by owner, then each owner's few by day. */
export function groupContacts(grouped: GroupedContacts, more: ScatteredContacts, owners: number): GroupedContacts {
  const offsets = countByOwner(grouped, more, owners);
  for (let owner = 0; owner < owners; owner++) {
    offsets[owner + 1] = (offsets[owner + 1] as number) + (offsets[owner] as number);
  }
  const total = offsets[owners] as number;
  const codes = new Int32Array(total);
  const since = new Float64Array(total);
  const next = offsets.slice(0, owners);
  for (let owner = 0; owner + 1 < grouped.offsets.length; owner++) {
    const start = grouped.offsets[owner] as number;
    const end = grouped.offsets[owner + 1] as number;
    if (start === end) continue;
    codes.set(grouped.codes.subarray(start, end), offsets[owner]);
    since.set(grouped.since.subarray(start, end), offsets[owner]);
    next[owner] = (offsets[owner] as number) + end - start;
  }
  for (let position = 0; position < more.length; position++) {
    const owner = more.owners[position] as number;
    const row = next[owner] as number;
    codes[row] = more.codes[position] as number;
    since[row] = more.since[position] as number;
    next[owner] = row + 1;
  }
  for (let owner = 0; owner < owners; owner++) {
    const end = offsets[owner + 1] as number;
    const start = offsets[owner] as number;
    if (end - start > 1) sortContacts(codes, since, start, end);
  }
  return { offsets, codes, since };
}
