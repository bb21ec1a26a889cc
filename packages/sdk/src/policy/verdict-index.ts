import type { Facts } from './facts.js';
import type { Verdict, VerdictSubject } from './verdict.js';

/** Verdicts by whom they concern. */
export interface VerdictIndex {
  /** Of one student: its own, its family's, and those of visits that name it. */
  ofStudent(studentId: string): Verdict[];
  /** Of one member of staff: own duties, and those of own visits. */
  ofTeacher(teacherId: string): Verdict[];
  /** Of one family: its own, then those of the children who are named, then those of visits that name one of them. */
  ofFamily(familyId: string, studentIds: readonly string[]): Verdict[];
  /** Of exactly one subject, such as a class or a school, and of nobody who belongs to it. */
  of(subject: VerdictSubject): Verdict[];
}

function keyOf(type: Verdict['subject']['type'], id: string): string {
  return `${type} ${id}`;
}

/**
 * Sorts verdicts by whom they concern, once for many subjects. The order of the verdicts is kept: own ones first, then
 * the family's, then those of visits.
 */
export function indexVerdicts(verdicts: readonly Verdict[], facts: Facts): VerdictIndex {
  const bySubject = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = keyOf(verdict.subject.type, verdict.subject.id);
    const list = bySubject.get(key);
    if (list) list.push(verdict);
    else bySubject.set(key, [verdict]);
  }
  const visitsOf = new Map<string, Set<string>>();
  const note = (key: string, visitId: string): void => {
    const visits = visitsOf.get(key);
    if (visits) visits.add(visitId);
    else visitsOf.set(key, new Set([visitId]));
  };
  for (const visit of facts.visits) {
    for (const studentId of visit.studentIds) note(keyOf('student', studentId), visit.id);
    for (const { personId } of visit.visitors) note(keyOf('teacher', personId), visit.id);
  }
  const familyOf = new Map(facts.students.map((student) => [student.id, student.familyId]));
  const of = (type: Verdict['subject']['type'], id: string): readonly Verdict[] => bySubject.get(keyOf(type, id)) ?? [];
  const ofVisits = (...keys: readonly string[]): Verdict[] =>
    [...new Set(keys.flatMap((key) => [...(visitsOf.get(key) ?? [])]))].flatMap((id) => of('visit', id));
  return {
    ofStudent: (id) => {
      const familyId = familyOf.get(id);
      const family = familyId === undefined ? [] : of('family', familyId);
      return [...of('student', id), ...family, ...ofVisits(keyOf('student', id))];
    },
    ofTeacher: (id) => [...of('teacher', id), ...ofVisits(keyOf('teacher', id))],
    ofFamily: (id, studentIds) => [
      ...of('family', id),
      ...studentIds.flatMap((studentId) => of('student', studentId)),
      ...ofVisits(...studentIds.map((studentId) => keyOf('student', studentId))),
    ],
    of: ({ type, id }) => [...of(type, id)],
  };
}
