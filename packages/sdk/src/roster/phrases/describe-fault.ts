import type { Expectation, RosterFault } from '../faults/fault.js';
import type { ValueClass } from '../faults/value-class.js';
import type { FaultSentence, RosterPhrases } from './roster-phrases.js';

/** A fault in sentences. None of them holds a personal value. */
export interface FaultDescription {
  readonly severity: string;
  /** Line and column; empty for a fault of a whole file or folder. */
  readonly place: string;
  readonly problem: string;
  /** What kind of value was found. */
  readonly found?: string;
  /** What is expected in its place. */
  readonly expected?: string;
  /** What to do about it. */
  readonly mend: string;
}

/** Says a fault in the language of the phrases. */
export function describeFault(fault: RosterFault, phrases: RosterPhrases): FaultDescription {
  const say = (sentence: FaultSentence): string => (typeof sentence === 'string' ? sentence : sentence(fault));
  const { problem, mend } = phrases.faults[fault.code];
  return {
    severity: phrases.severity[fault.severity],
    place: phrases.place(fault),
    problem: say(problem),
    ...(fault.found && { found: sayFound(fault.found, phrases) }),
    ...(fault.expected && { expected: sayExpected(fault.expected, phrases) }),
    mend: say(mend),
  };
}

function sayFound(found: ValueClass, phrases: RosterPhrases): string {
  return (phrases.found[found.kind] as (found: ValueClass) => string)(found);
}

function sayExpected(expected: Expectation, phrases: RosterPhrases): string {
  return (phrases.expected[expected.kind] as (expected: Expectation) => string)(expected);
}
