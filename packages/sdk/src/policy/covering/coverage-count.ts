import { unknownOf, type Answer, type UnknownAnswer } from '../conditions/answer.js';
import type { VisitFact } from '../facts.js';
import type { NotCounted } from '../verdict.js';
import type { CoverageUnit } from './coverage-units.js';
import type { Contact } from './coverage-visits.js';

/** What was counted for a group in a period. */
export interface CoverageCount {
  /** Of each unit, whether it was reached: for certain, perhaps, or not. */
  readonly reached: readonly Answer['is'][];
  /** So many visits count besides the evidence if what is unknown holds. */
  readonly possibleVisits: number;
  /** Visits that count, in order of time. */
  readonly evidence: string[];
  readonly notCounted: NotCounted[];
  readonly applied: string[];
  /** What nobody knows of units or visits. */
  readonly unknown: UnknownAnswer | undefined;
}

/** Why a visit counts for nobody. */
function refusalOf(contacts: readonly Contact[]): Omit<NotCounted, 'visitId'> {
  for (const { reach } of contacts) {
    if (reach.is === 'no') return { reason: reach.reason, ...(reach.unless && { unless: reach.unless }) };
  }
  return { reason: 'mode' };
}

/**
 * Counts for a group whom visits have reached, and how many visits there were: two on one day to the very same are one.
 *
 * @param contactsOf - what a visit means for the units.
 */
export function countCoverage(
  units: readonly CoverageUnit[],
  visits: readonly VisitFact[],
  contactsOf: (visit: VisitFact) => readonly Contact[],
): CoverageCount {
  const reached: Answer['is'][] = units.map(() => 'false');
  const evidence: string[] = [];
  const notCounted: NotCounted[] = [];
  const applied = new Set<string>();
  const open: Answer[] = units.map(({ membership }) => membership);
  const seen = new Set<string>();
  let possibleVisits = 0;
  for (const visit of visits) {
    const contacts = contactsOf(visit);
    if (contacts.length === 0) continue;
    const met = new Set<string>();
    let isPossible = false;
    for (const { unit, student, reach } of contacts) {
      if (reach.is === 'no') continue;
      if (reach.is === 'unknown') {
        open.push(reach);
        isPossible = true;
        if (reached[unit] === 'false') reached[unit] = 'unknown';
        continue;
      }
      // One member of staff who visits two families on a day visits twice.
      met.add(units[unit]?.teacher ? `${unit} ${student.id}` : String(unit));
      reached[unit] = 'true';
      if (reach.by !== undefined) applied.add(reach.by);
    }
    const key = `${visit.date} ${[...met].sort().join()}`;
    if (met.size > 0 && !seen.has(key)) {
      seen.add(key);
      evidence.push(visit.id);
    } else if (met.size > 0) notCounted.push({ visitId: visit.id, reason: 'same-day' });
    else {
      if (isPossible) possibleVisits += 1;
      notCounted.push({ visitId: visit.id, ...refusalOf(contacts) });
    }
  }
  return { reached, possibleVisits, evidence, notCounted, applied: [...applied], unknown: unknownOf(open) };
}
