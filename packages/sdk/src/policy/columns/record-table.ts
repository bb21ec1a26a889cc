import { epochMillisecondsOf, type Instant } from '../../calendar/instant.js';
import { CONDUCT_CODES, VISIT_MODES, VISIT_TOPICS, type VisitMode } from '../../model/visit.js';
import type { VisitFact } from '../facts.js';
import { VISIT_STEPS, type RecordDeadlineRule } from '../rule.js';
import type { ProfileJudge } from './judge-profiles.js';
import type { VisitSlot } from './planned-clauses.js';
import { bitsOf, type RecordKinds } from './record-kinds.js';
import { codeOfStatus, NO_VERDICT } from './verdict-code.js';

const MILLISECONDS_PER_HOUR = 3_600_000;
const MET = codeOfStatus('met');

/** A clause about the time of filing, which the kind of a record does not decide. */
export interface FilingDeadline {
  /** From the end of the visit, in milliseconds. */
  readonly span: number;
  /** Code of a record that was filed later than that. */
  readonly late: number;
}

/** A visit with nothing that any clause asks for. */
function blankVisit(mode: VisitMode, endedAt: Instant): VisitFact {
  return {
    id: mode,
    date: '1970-01-01',
    studentIds: [],
    mode,
    visitors: [],
    endedAt,
    steps: [],
    topics: [],
    conduct: [],
  };
}

/** Whether a kind of record has what a clause asks for. A deadline asks for nothing that the kind would tell. */
function fulfilment({ rule }: VisitSlot, kinds: RecordKinds): (kind: number) => boolean {
  const holds = (bits: Int32Array, needed: number) => (kind: number) => ((bits[kind] as number) & needed) === needed;
  switch (rule.kind) {
    case 'visit-team':
      return (kind) => (kinds.visitors.values[kind] as number) >= (rule.quantity.atLeast ?? 0);
    case 'visit-step':
      return holds(kinds.steps.values, bitsOf(VISIT_STEPS, [rule.step]));
    case 'record-content':
      return holds(kinds.topics.values, bitsOf(VISIT_TOPICS, rule.topics));
    case 'conduct':
      return holds(kinds.conduct.values, bitsOf(CONDUCT_CODES, rule.attest));
    case 'record-deadline':
    case 'visit-limit':
      return () => true;
  }
}

/**
 * How clauses about single visits stand for each kind of record. What a miss means, and which modes a clause concerns,
 * `evaluate` says of one blank visit of each mode.
 */
export class RecordTable {
  readonly deadlines: readonly (FilingDeadline | undefined)[];
  readonly #slots: readonly VisitSlot[];
  /** For each slot, by mode: code of a visit that has nothing that is asked for. */
  readonly #missed: readonly Uint8Array[];
  #codes: Uint8Array[];
  #known = 0;

  constructor(slots: readonly VisitSlot[], judge: ProfileJudge) {
    this.#slots = slots;
    this.#codes = slots.map(() => new Uint8Array(0));
    const blank =
      slots.length === 0 ? [] : judge.evaluate({ visits: VISIT_MODES.map((mode) => blankVisit(mode, judge.asOf)) });
    this.#missed = slots.map(({ clause }) => {
      const byMode = new Uint8Array(VISIT_MODES.length);
      for (const verdict of blank) {
        const mode = (VISIT_MODES as readonly string[]).indexOf(verdict.subject.id);
        if (verdict.clause === clause.id) byMode[mode] = codeOfStatus(verdict.status);
      }
      return byMode;
    });
    this.deadlines = slots.map((slot) =>
      slot.rule.kind === 'record-deadline' ? deadlineOf(slot, slot.rule, judge) : undefined,
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
  learn(kinds: RecordKinds): void {
    const first = this.#known;
    if (first === kinds.length) return;
    this.#known = kinds.length;
    this.#codes = this.#slots.map((slot, index) => {
      const codes = new Uint8Array(kinds.length);
      codes.set(this.codesOf(index));
      const isFulfilled = fulfilment(slot, kinds);
      const missed = this.#missed[index] as Uint8Array;
      for (let kind = first; kind < kinds.length; kind++) {
        const code = missed[kinds.modes.values[kind] as number] as number;
        codes[kind] = code !== NO_VERDICT && isFulfilled(kind) ? MET : code;
      }
      return codes;
    });
  }
}

function deadlineOf({ clause }: VisitSlot, rule: RecordDeadlineRule, judge: ProfileJudge): FilingDeadline {
  const span = rule.withinHours * MILLISECONDS_PER_HOUR;
  const ended = Math.floor(epochMillisecondsOf(judge.asOf) - span) - MILLISECONDS_PER_HOUR;
  const visit = blankVisit(rule.modes[0] ?? 'home', new Date(ended).toISOString() as Instant);
  const verdicts = judge.evaluate({ visits: [{ ...visit, filedAt: judge.asOf }] });
  const verdict = verdicts.find((candidate) => candidate.clause === clause.id);
  return { span, late: verdict ? codeOfStatus(verdict.status) : NO_VERDICT };
}
