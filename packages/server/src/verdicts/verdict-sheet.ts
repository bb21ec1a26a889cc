import { instantAt, localDateOf, type Instant, type LocalDate } from '@homevisit/sdk/calendar';
import type { SubjectVerdicts, VerdictQuery, VerdictSheet } from '@homevisit/client/contract';
import {
  digestClauses,
  evaluate,
  indexVerdicts,
  type ClauseDigest,
  type PolicySet,
  type Verdict,
  type VerdictIndex,
} from '@homevisit/sdk/policy';
import { standingsOf } from '@homevisit/sdk/report';
import type { PermittedStudents } from '../authorization/permitted-students.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';

/** Somebody whose verdicts are asked for. */
export type SheetSubject = VerdictQuery['subjects'][number];

/** The end of a day at the school. */
export function endOfDay(day: LocalDate, timeZone: string): Instant {
  return instantAt(day, '23:59:59', timeZone);
}

/** The clauses that somebody needs to read these verdicts: their own, those that changed them, those that would. */
export function clausesIn(policies: PolicySet, verdicts: readonly Verdict[]): Record<string, ClauseDigest> {
  const named = new Set(
    verdicts.flatMap(({ clause, applied, notCounted }) => [
      clause,
      ...applied,
      ...notCounted.flatMap(({ unless }) => (unless ? [unless.clause] : [])),
    ]),
  );
  return Object.fromEntries(Object.entries(digestClauses(policies)).filter(([id]) => named.has(id)));
}

/** The students behind a subject, of a family those only whom the reader may see. */
export function studentsBehind(
  { directory }: SchoolKnowledge,
  permitted: PermittedStudents,
  { type, id }: SheetSubject,
  day: LocalDate,
): readonly string[] {
  switch (type) {
    case 'student':
      return [id];
    case 'family':
      return directory.childrenOf(id).flatMap((child) => (permitted.has(child.id) ? [child.id] : []));
    case 'class':
      return directory.studentsOf(id, day).map((student) => student.id);
    case 'school':
      return directory.classes().flatMap((group) => directory.studentsOf(group.id, day).map((student) => student.id));
    case 'teacher':
      return [];
  }
}

function entryOf(index: VerdictIndex, subject: SheetSubject, students: readonly string[]): SubjectVerdicts {
  switch (subject.type) {
    case 'student':
      return { subject, verdicts: index.ofStudent(subject.id) };
    case 'family':
      return { subject, verdicts: index.ofFamily(subject.id, students) };
    case 'teacher':
      return { subject, verdicts: index.ofTeacher(subject.id) };
    case 'class':
    case 'school':
      return { subject, verdicts: index.of(subject), standings: standingsOf(index, students) };
  }
}

/**
 * The verdicts of some subjects, each of them once and in the order in which they are named. A class and a school come
 * with numbers of their students, so that the answer does not grow with them.
 */
export function verdictSheet(
  policies: PolicySet,
  school: SchoolKnowledge,
  permitted: PermittedStudents,
  asOf: Instant,
  named: readonly SheetSubject[],
): VerdictSheet {
  const subjects = [...new Map(named.map((subject) => [`${subject.type} ${subject.id}`, subject])).values()];
  const idsOf = (type: SheetSubject['type']): string[] =>
    subjects.filter((subject) => subject.type === type).map(({ id }) => id);
  const { facts } = school;
  const day = localDateOf(asOf, school.timeZone);
  const behind = new Map(subjects.map((subject) => [subject, studentsBehind(school, permitted, subject, day)]));
  const verdicts = evaluate(policies, facts, asOf, {
    studentIds: [...new Set([...behind.values()].flat())],
    teacherIds: idsOf('teacher'),
    classIds: idsOf('class'),
    school: idsOf('school').length > 0,
  });
  const index = indexVerdicts(verdicts, facts);
  const entries = subjects.map((subject) => entryOf(index, subject, behind.get(subject) ?? []));
  return {
    asOf,
    timeZone: school.timeZone,
    subjects: entries,
    clauses: clausesIn(
      policies,
      entries.flatMap((entry) => entry.verdicts),
    ),
  };
}
