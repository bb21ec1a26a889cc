import { epochMillisecondsOf, type Instant } from '../../calendar/instant.js';
import type { VisitFact } from '../facts.js';
import type { RecordDeadlineRule } from '../rule.js';
import type { ProfileJudge } from './judge-profiles.js';
import type { VisitSlot } from './planned-clauses.js';
import type { RecordKind } from './record-kind.js';
import { codeOfStatus, NO_VERDICT } from './verdict-code.js';

const MILLISECONDS_PER_HOUR = 3_600_000;

/** A clause about the time of filing, which the kind of a record does not decide. */
export interface FilingDeadline {
  /** From the end of the visit, in milliseconds. */
  readonly span: number;
  /** Code of a record that was filed later than that. */
  readonly late: number;
}

function visitOfKind({ visitors, ...kind }: RecordKind, id: string, endedAt: Instant): VisitFact {
  const people = Array.from({ length: visitors }, (_, index) => ({
    personId: String(index),
    role: 'subject-teacher' as const,
  }));
  return { ...kind, id, date: '1970-01-01', studentIds: [], visitors: people, endedAt };
}

/** How clauses about single visits stand for each kind of record. `evaluate` fills the table, once for each kind. */
export class RecordTable {
  readonly deadlines: readonly (FilingDeadline | undefined)[];
  readonly #slots: readonly VisitSlot[];
  readonly #judge: ProfileJudge;
  readonly #asOf: Instant;
  readonly #codes: Uint8Array[];
  #known = 0;

  constructor(slots: readonly VisitSlot[], judge: ProfileJudge, asOf: Instant) {
    this.#slots = slots;
    this.#judge = judge;
    this.#asOf = asOf;
    this.#codes = slots.map(() => new Uint8Array(0));
    this.deadlines = slots.map((slot) =>
      slot.rule.kind === 'record-deadline' ? this.#deadline(slot, slot.rule) : undefined,
    );
  }

  /**
   * Codes of a clause by kind of record. Where the clause has a deadline they only tell which kinds it concerns.
   * Ask {@link learn} first.
   */
  codesOf(slot: number): Uint8Array {
    return this.#codes[slot] as Uint8Array;
  }

  /** Makes sure that all kinds are known. */
  learn(kinds: readonly RecordKind[]): void {
    const known = this.#known;
    if (known === kinds.length || this.#slots.length === 0) return;
    this.#known = kinds.length;
    const slotOf = new Map(this.#slots.map(({ clause }, slot) => [clause.id, slot]));
    this.#codes.forEach((old, slot) => {
      const codes = new Uint8Array(kinds.length);
      codes.set(old);
      this.#codes[slot] = codes;
    });
    const visits = kinds.slice(known).map((kind, index) => visitOfKind(kind, String(known + index), this.#asOf));
    for (const { clause, subject, status } of this.#judge.evaluate({ visits })) {
      const codes = this.#codes[slotOf.get(clause) ?? -1];
      if (codes) codes[Number(subject.id)] = codeOfStatus(status);
    }
  }

  #deadline({ clause }: VisitSlot, { withinHours, modes }: RecordDeadlineRule): FilingDeadline {
    const span = withinHours * MILLISECONDS_PER_HOUR;
    const ended = new Date(Math.floor(epochMillisecondsOf(this.#asOf) - span) - MILLISECONDS_PER_HOUR);
    const kind: RecordKind = { mode: modes[0] ?? 'home', visitors: 1, steps: [], topics: [], conduct: [] };
    const late = { ...visitOfKind(kind, '', ended.toISOString() as Instant), filedAt: this.#asOf };
    const verdict = this.#judge.evaluate({ visits: [late] }).find((candidate) => candidate.clause === clause.id);
    return { span, late: verdict ? codeOfStatus(verdict.status) : NO_VERDICT };
  }
}
