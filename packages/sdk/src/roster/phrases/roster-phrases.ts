import type { RosterFaultCode } from '../faults/fault-codes.js';
import type { Expectation, RosterFault } from '../faults/fault.js';
import type { DateForm, ValueClass } from '../faults/value-class.js';
import type { RosterKind } from '../roster-target.js';

/** A sentence, or one that is made from the fault. */
export type FaultSentence = string | ((fault: RosterFault) => string);

/** What a language says of one kind of fault. */
export interface FaultPhrase {
  /** What is wrong. */
  readonly problem: FaultSentence;
  /** What to do about it. */
  readonly mend: FaultSentence;
}

/** Everything that an import says, in one language. */
export interface RosterPhrases {
  readonly severity: Readonly<Record<RosterFault['severity'], string>>;
  /** Where in its file a fault is. */
  readonly place: (fault: Pick<RosterFault, 'line' | 'column'>) => string;
  readonly found: Readonly<{ [Kind in ValueClass['kind']]: (found: Extract<ValueClass, { kind: Kind }>) => string }>;
  readonly dateForms: Readonly<Record<DateForm, string>>;
  readonly expected: Readonly<{
    [Kind in Expectation['kind']]: (expected: Extract<Expectation, { kind: Kind }>) => string;
  }>;
  readonly faults: Readonly<Record<RosterFaultCode, FaultPhrase>>;
  readonly kinds: Readonly<Record<RosterKind, string>>;
}
