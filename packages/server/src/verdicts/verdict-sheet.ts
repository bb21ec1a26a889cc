import { instantAt, localDateOf, type Instant, type LocalDate } from '@homevisit/sdk/calendar';
import { subjectEntry, type VerdictQuery, type VerdictSheet } from '@homevisit/client/contract';
import {
  digestClauses,
  evaluate,
  indexVerdicts,
  type ClauseDigest,
  type PolicySet,
  type Verdict,
} from '@homevisit/sdk/policy';
import type { PermittedStudents } from '../authorization/permitted-students.js';
import { factsAbout } from '../facts/facts-about.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';

/** Somebody whose verdicts are asked for. */
export type SheetSubject = VerdictQuery['subjects'][number];

/** Students of whom it pays to leave the rest of the school out: about a class. */
const FEW_STUDENTS = 60;

/** The end of a day at the school. */
export function endOfDay(day: LocalDate, timeZone: string): Instant {
  return instantAt(day, '23:59:59', timeZone);
}

const digests = new WeakMap<PolicySet, ReadonlyMap<string, ClauseDigest>>();

/** The digests of a set's clauses, made once for each set. */
function digestsOf(policies: PolicySet): ReadonlyMap<string, ClauseDigest> {
  const known = digests.get(policies);
  if (known) return known;
  const made = new Map(Object.entries(digestClauses(policies)));
  digests.set(policies, made);
  return made;
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
  return digestsNamed(policies, named);
}

/** What a reader needs to know of some clauses, by qualified clause id. */
export function digestsNamed(policies: PolicySet, named: ReadonlySet<string>): Record<string, ClauseDigest> {
  return Object.fromEntries([...digestsOf(policies)].filter(([id]) => named.has(id)));
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

/** Of whom the access log says that they were seen: of a class or a school nobody, as only numbers leave the server. */
export function seenIn(
  school: SchoolKnowledge,
  permitted: PermittedStudents,
  subjects: readonly SheetSubject[],
  day: LocalDate,
): string[] {
  return subjects.flatMap((subject) => {
    if (subject.type === 'class' || subject.type === 'school') return [];
    return subject.type === 'teacher' ? [subject.id] : studentsBehind(school, permitted, subject, day);
  });
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
  const day = localDateOf(asOf, school.timeZone);
  const behind = new Map(subjects.map((subject) => [subject, studentsBehind(school, permitted, subject, day)]));
  const studentIds = [...new Set([...behind.values()].flat())];
  const isAboutFew =
    studentIds.length <= FEW_STUDENTS && idsOf('student').length + idsOf('family').length === subjects.length;
  const facts = isAboutFew ? factsAbout(school.facts, school.directory, studentIds) : school.facts;
  const verdicts = evaluate(policies, facts, asOf, {
    studentIds,
    teacherIds: idsOf('teacher'),
    classIds: idsOf('class'),
    school: idsOf('school').length > 0,
  });
  const index = indexVerdicts(verdicts, facts);
  const entries = subjects.map((subject) => subjectEntry(index, subject, behind.get(subject) ?? []));
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
