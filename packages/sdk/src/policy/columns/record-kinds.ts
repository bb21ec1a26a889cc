import { CONDUCT_CODES, VISIT_MODES, VISIT_TOPICS } from '../../model/visit.js';
import type { VisitFact } from '../facts.js';
import { VISIT_STEPS } from '../rule.js';
import { integerColumn } from './growable-column.js';
import { Interner } from './interner.js';

/** What of a visit decides how it stands under clauses about single visits, but for times. */
export interface RecordKind extends Pick<VisitFact, 'mode' | 'steps' | 'topics' | 'conduct'> {
  /** Different people who visited together. */
  readonly visitors: number;
}

/** The kind of a visit. */
export function recordKindOf({ mode, visitors, steps, topics, conduct }: VisitFact): RecordKind {
  return { mode, steps, topics, conduct, visitors: new Set(visitors.map((visitor) => visitor.personId)).size };
}

/** Some of a list as bits, in the order of the list; what is not in it has no bit. */
export function bitsOf(list: readonly string[], some: readonly string[]): number {
  let bits = 0;
  for (const one of some) if (list.includes(one)) bits |= 1 << list.indexOf(one);
  return bits;
}

/** Kinds of records as columns: visits that are alike share one, so that a clause is answered once for all of them. */
export class RecordKinds {
  /** Position in `VISIT_MODES`. */
  readonly modes = integerColumn();
  readonly visitors = integerColumn();
  /** Bits in the order of `VISIT_STEPS`, `VISIT_TOPICS` and `CONDUCT_CODES`. */
  readonly steps = integerColumn();
  readonly topics = integerColumn();
  readonly conduct = integerColumn();
  readonly #codes = new Interner<number, undefined>();

  get length(): number {
    return this.modes.length;
  }

  /** The number of a kind. */
  codeOf(kind: RecordKind): number {
    const mode = VISIT_MODES.indexOf(kind.mode);
    const steps = bitsOf(VISIT_STEPS, kind.steps);
    const topics = bitsOf(VISIT_TOPICS, kind.topics);
    const conduct = bitsOf(CONDUCT_CODES, kind.conduct);
    // Multiplied and not shifted: all together is longer than 32 bits.
    const key =
      (((kind.visitors * VISIT_MODES.length + mode) * 2 ** VISIT_STEPS.length + steps) * 2 ** VISIT_TOPICS.length +
        topics) *
        2 ** CONDUCT_CODES.length +
      conduct;
    return this.#codes.codeOf(key, () => {
      this.modes.append(mode);
      this.visitors.append(kind.visitors);
      this.steps.append(steps);
      this.topics.append(topics);
      this.conduct.append(conduct);
      return undefined;
    });
  }
}
