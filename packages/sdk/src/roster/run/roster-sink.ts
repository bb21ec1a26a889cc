import {
  ROSTER_KINDS,
  type RosterKind,
  type RosterRow,
  type RosterTarget,
  type RosterValues,
} from '../roster-target.js';
import { digestOf, KindLedger, type KindCounts } from './kind-ledger.js';

const ROWS_PER_CALL = 500;

type Ledgers = Record<RosterKind, KindLedger>;

/**
 * Takes the rows of a source, compares them with a target and, unless it only counts, stores what differs.
 * Rows are put away in batches and not kept.
 */
export class RosterSink {
  readonly #target: RosterTarget;
  readonly #write: boolean;
  readonly #ledgers: Ledgers;
  readonly #waiting = new Map<RosterKind, RosterRow[]>();
  readonly #dropped = new Map<RosterKind, string[]>();

  private constructor(target: RosterTarget, write: boolean, ledgers: Ledgers) {
    this.#target = target;
    this.#write = write;
    this.#ledgers = ledgers;
  }

  /** Opens a sink; `write` is false for a dry run. */
  static async open(target: RosterTarget, write: boolean): Promise<RosterSink> {
    const ledgers: Partial<Ledgers> = {};
    for (const kind of ROSTER_KINDS) ledgers[kind] = await KindLedger.of(target, kind);
    return new RosterSink(target, write, ledgers as Ledgers);
  }

  /** True where the target holds no row of the kind. */
  isEmpty(kind: RosterKind): boolean {
    return this.#ledgers[kind].size === 0;
  }

  /** Hands in a row of the source. */
  offer<Kind extends RosterKind>(kind: Kind, key: string, value: RosterValues[Kind]): void {
    const differs = this.#ledgers[kind].meet(key, () => digestOf(value));
    if (!differs || !this.#write) return;
    const rows = this.#waiting.get(kind) ?? [];
    rows.push({ key, digest: digestOf(value), value });
    this.#waiting.set(kind, rows);
  }

  /** Says that a row is to go. */
  drop(kind: RosterKind, key: string): void {
    if (!this.#ledgers[kind].drop(key) || !this.#write) return;
    const keys = this.#dropped.get(kind) ?? [];
    keys.push(key);
    this.#dropped.set(kind, keys);
  }

  /** Stores what is waiting where there is enough of it, or all of it. */
  async flush(everything = false): Promise<void> {
    for (const [kind, rows] of this.#waiting) {
      while (rows.length >= (everything ? 1 : ROWS_PER_CALL)) {
        await this.#target.upsert(kind, rows.splice(0, ROWS_PER_CALL));
      }
    }
  }

  /** Rows of the target that the source has not spoken of. */
  async *unmet<Kind extends RosterKind>(kind: Kind): AsyncIterable<RosterRow<Kind>> {
    if (this.#ledgers[kind].unmet === 0) return;
    for await (const row of this.#target.read(kind)) if (this.#ledgers[kind].isUnmet(row.key)) yield row;
  }

  /** All rows of the target of a kind. */
  held<Kind extends RosterKind>(kind: Kind): AsyncIterable<RosterRow<Kind>> {
    return this.#target.read(kind);
  }

  /** Says that a row stays as it is. */
  keep(kind: RosterKind, key: string): void {
    this.#ledgers[kind].keep(key);
  }

  /** Removes what the source no longer has, last kinds first, and gives the counts of every kind. */
  async settle(): Promise<Record<RosterKind, KindCounts>> {
    await this.flush(true);
    for (const kind of [...ROSTER_KINDS].reverse()) {
      const ledger = this.#ledgers[kind];
      const keys = this.#dropped.get(kind) ?? [];
      if (ledger.unmet > 0) {
        ledger.counts.removed += ledger.unmet;
        if (this.#write) {
          for await (const { key } of this.#target.digests(kind)) if (ledger.isUnmet(key)) keys.push(key);
        }
      }
      for (let from = 0; from < keys.length; from += ROWS_PER_CALL) {
        await this.#target.remove(kind, keys.slice(from, from + ROWS_PER_CALL));
      }
    }
    const counts = ROSTER_KINDS.map((kind) => [kind, { ...this.#ledgers[kind].counts }] as const);
    return Object.fromEntries(counts) as Record<RosterKind, KindCounts>;
  }
}
