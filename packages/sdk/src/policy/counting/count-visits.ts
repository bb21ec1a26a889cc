import { isWithin, type LocalDate } from '../../calendar/local-date.js';
import { rangeOf, type Period } from '../../calendar/school-calendar.js';
import { unknownOf, type UnknownAnswer } from '../conditions/answer.js';
import type { CountContext, CountedSubject } from '../count-context.js';
import type { StudentFact, VisitFact } from '../facts.js';
import type { Terms } from './resolve-branch.js';
import type { NotCounted } from '../verdict.js';
import { hasEnded, isByRightVisitor, isFiled, modeAnswer } from './visit-acceptance.js';

/** Which visits answer a duty in a period, and why the others do not. */
export interface VisitCount {
  readonly evidence: string[];
  readonly notCounted: NotCounted[];
  /** Clauses that let a visit count. */
  readonly applied: string[];
}

/** A count with what nobody can say about it. */
export interface UncertainCount extends VisitCount {
  /** So many visits more count if what is unknown holds. */
  readonly possible: number;
  readonly unknown?: UnknownAnswer | undefined;
}

/** The students of a visit whom it is counted for: for a member of staff all of them. */
function studentsIn(visit: VisitFact, { students, teacher }: CountedSubject, { index }: CountContext): StudentFact[] {
  if (teacher) return visit.studentIds.flatMap((id) => index.studentById.get(id) ?? []);
  return students.filter(({ id }) => visit.studentIds.includes(id));
}

/** Counts the visits of one subject in one period, by distinct days. */
export function countVisits(
  counted: CountedSubject,
  period: Period,
  { modes, byVisitor }: Pick<Terms, 'modes' | 'byVisitor'>,
  context: CountContext,
): UncertainCount {
  const { moment, index } = context;
  const count: VisitCount = { evidence: [], notCounted: [], applied: [] };
  const days = new Set<LocalDate>();
  const possibleDays = new Set<LocalDate>();
  const open: UnknownAnswer[] = [];
  for (const visit of counted.visits) {
    if (!hasEnded(visit, moment) || !isWithin(visit.date, rangeOf(period))) continue;
    const reject = (reason: NotCounted['reason'], unless?: NotCounted['unless']): void => {
      count.notCounted.push({ visitId: visit.id, reason, ...(unless && { unless }) });
    };
    if (!isFiled(visit, moment)) {
      reject('not-filed');
      continue;
    }
    const students = studentsIn(visit, counted, context);
    const mode = modeAnswer(visit, students, modes, context);
    const isByRightOne = counted.teacher !== undefined || isByRightVisitor(visit, students, byVisitor, index);
    if (mode.counts !== 'yes') {
      reject('mode', mode.unless);
      if (mode.counts === 'no' || !isByRightOne) continue;
      possibleDays.add(visit.date);
      open.push(mode.answer);
    } else if (!isByRightOne) reject('visitor');
    // Two people, or two siblings, visited on one day are one visit to the subject.
    else if (days.has(visit.date)) reject('same-day');
    else {
      days.add(visit.date);
      count.evidence.push(visit.id);
      if (mode.by && !count.applied.includes(mode.by)) count.applied.push(mode.by);
    }
  }
  const possible = [...possibleDays].filter((day) => !days.has(day)).length;
  return { ...count, possible, unknown: unknownOf(open) };
}
