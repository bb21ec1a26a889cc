import type { Roster } from '../model/index.js';
import { ROSTER_KINDS, type RosterKind, type RosterRow, type RosterTarget } from './roster-target.js';

/** A target that keeps everything in memory: for tests, for previews, and to have a folder as one {@link Roster}. */
export interface MemoryRosterTarget extends RosterTarget {
  /** What was committed, each kind in the order of its keys. */
  roster(): Roster;
}

type Rows = Map<string, RosterRow>;
type Tables = Record<RosterKind, Rows>;

const copyOf = (tables: Tables): Tables =>
  Object.fromEntries(ROSTER_KINDS.map((kind) => [kind, new Map(tables[kind])])) as Tables;

/** Makes a target in memory, empty. */
export function createMemoryRosterTarget(): MemoryRosterTarget {
  let committed = Object.fromEntries(ROSTER_KINDS.map((kind) => [kind, new Map() as Rows])) as Tables;
  let open: Tables | undefined;
  const writable = (): Tables => {
    if (!open) throw new Error('no transaction is open: call begin() first');
    return open;
  };
  async function* rowsOf<Kind extends RosterKind>(kind: Kind): AsyncGenerator<RosterRow<Kind>> {
    await Promise.resolve();
    for (const row of (open ?? committed)[kind].values()) yield row as RosterRow<Kind>;
  }
  return {
    digests: rowsOf,
    read: rowsOf,
    begin() {
      if (open) throw new Error('a transaction is open already');
      open = copyOf(committed);
      return Promise.resolve();
    },
    upsert(kind, rows) {
      for (const row of rows) writable()[kind].set(row.key, row);
      return Promise.resolve();
    },
    remove(kind, keys) {
      for (const key of keys) writable()[kind].delete(key);
      return Promise.resolve();
    },
    commit() {
      committed = writable();
      open = undefined;
      return Promise.resolve();
    },
    rollback() {
      open = undefined;
      return Promise.resolve();
    },
    roster() {
      const values = (kind: RosterKind): unknown[] =>
        [...committed[kind].values()].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ value }) => value);
      return Object.fromEntries(ROSTER_KINDS.map((kind) => [kind, values(kind)])) as unknown as Roster;
    },
  };
}
