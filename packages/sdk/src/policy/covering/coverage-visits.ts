/**
 * Which visits count for a group, and whom each of them reaches.
 *
 * @module
 */
import type { UnknownAnswer } from '../conditions/answer.js';
import type { GroupSubject } from '../count-context.js';
import { hasEnded, isByRightVisitor, isFiled, modeAnswer } from '../counting/visit-acceptance.js';
import type { StudentFact, TeacherFact, VisitFact } from '../facts.js';
import type { NotCounted } from '../verdict.js';
import type { CoverageContext, CoverageUnit } from './coverage-units.js';

/** Whether a visit reaches somebody. */
export type Reach =
  | { readonly is: 'yes'; readonly by?: string | undefined }
  | ({ readonly is: 'no' } & Pick<NotCounted, 'reason' | 'unless'>)
  | UnknownAnswer;

/** What a visit means for one unit: whether it reaches it, and by which student. */
export interface Contact {
  /** Position of the unit. */
  readonly unit: number;
  readonly student: StudentFact;
  readonly reach: Reach;
}

/** Visits to these students that the group answers for, in order of time. */
export function visitsTo(
  students: readonly StudentFact[],
  { teacher }: GroupSubject,
  { index, moment }: CoverageContext,
): VisitFact[] {
  const visits = new Map<string, VisitFact>();
  for (const { id } of students) for (const visit of index.visitsOfStudent.get(id) ?? []) visits.set(visit.id, visit);
  return [...visits.values()]
    .filter((visit) => hasEnded(visit, moment))
    .filter((visit) => !teacher || visit.visitors.some(({ personId }) => personId === teacher.id))
    .sort((a, b) => (a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : 1));
}

/** Whether a visit counts, seen from one of its students. */
function reachOf(visit: VisitFact, student: StudentFact, context: CoverageContext): Reach {
  const { rule, index, moment } = context;
  if (!isFiled(visit, moment)) return { is: 'no', reason: 'not-filed' };
  const mode = modeAnswer(visit, [student], rule.modes, context);
  if (mode.counts === 'no') return { is: 'no', reason: 'mode', unless: mode.unless };
  if (!isByRightVisitor(visit, [student], rule.byVisitor, index)) return { is: 'no', reason: 'visitor' };
  return mode.counts === 'yes' ? { is: 'yes', by: mode.by } : mode.answer;
}

/** The same visit, had only this member of staff come; `undefined` where that person did not. */
function asMadeBy({ id }: TeacherFact, visit: VisitFact): VisitFact | undefined {
  const visitors = visit.visitors.filter(({ personId }) => personId === id);
  return visitors.length > 0 ? { ...visit, visitors } : undefined;
}

/**
 * What each visit means for each unit.
 *
 * @param students - whose visits are looked at.
 */
export function contactsOf(
  units: readonly CoverageUnit[],
  students: readonly StudentFact[],
  context: CoverageContext,
): (visit: VisitFact) => Contact[] {
  const byId = new Map(students.map((student) => [student.id, student]));
  const unitsOf = new Map<string, number[]>();
  const staff: { readonly unit: number; readonly teacher: TeacherFact }[] = [];
  units.forEach(({ students: own, teacher }, unit) => {
    if (teacher) staff.push({ unit, teacher });
    for (const { id } of own) unitsOf.set(id, [...(unitsOf.get(id) ?? []), unit]);
  });
  return (visit) => {
    const present = [...new Set(visit.studentIds)].flatMap((id) => byId.get(id) ?? []);
    return present.flatMap((student) => [
      ...(unitsOf.get(student.id) ?? []).map((unit) => ({ unit, student, reach: reachOf(visit, student, context) })),
      ...staff.flatMap(({ unit, teacher }) => {
        const own = asMadeBy(teacher, visit);
        return own ? [{ unit, student, reach: reachOf(own, student, context) }] : [];
      }),
    ]);
  };
}
