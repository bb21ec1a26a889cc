import { instantAt, type Instant, type LocalDate } from '@homevisit/sdk/calendar';
import type { VerdictQuery, VerdictSheet } from '@homevisit/client/contract';
import {
  digestClauses,
  evaluate,
  indexVerdicts,
  type ClauseDigest,
  type PolicySet,
  type Verdict,
} from '@homevisit/sdk/policy';
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

/** The verdicts of some students and members of staff, each of them once and in the order in which they are named. */
export function verdictSheet(
  policies: PolicySet,
  school: SchoolKnowledge,
  asOf: Instant,
  named: readonly SheetSubject[],
): VerdictSheet {
  const subjects = [...new Map(named.map((subject) => [`${subject.type} ${subject.id}`, subject])).values()];
  const idsOf = (type: SheetSubject['type']): string[] =>
    subjects.filter((subject) => subject.type === type).map(({ id }) => id);
  const { facts } = school;
  const verdicts = evaluate(policies, facts, asOf, { studentIds: idsOf('student'), teacherIds: idsOf('teacher') });
  const index = indexVerdicts(verdicts, facts);
  return {
    asOf,
    timeZone: school.timeZone,
    subjects: subjects.map((subject) => ({
      subject,
      verdicts: subject.type === 'student' ? index.ofStudent(subject.id) : index.ofTeacher(subject.id),
    })),
    clauses: clausesIn(policies, verdicts),
  };
}
