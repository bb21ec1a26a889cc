import { epochMillisecondsOf, isInstant, localDateOf, type Instant } from '../calendar/instant.js';
import { compilePolicies } from './compiled-policies.js';
import type { CountedSubject, EvaluationMoment, GroupSubject } from './count-context.js';
import { evaluateActivity } from './evaluate-activity.js';
import { evaluateCount } from './evaluate-count.js';
import { evaluateCoverage } from './evaluate-coverage.js';
import { evaluateFollowUp } from './evaluate-follow-up.js';
import { evaluateSubmission } from './evaluate-submission.js';
import { evaluateVisit } from './evaluate-visit.js';
import type { Facts, VisitFact } from './facts.js';
import { indexFacts, type FactIndex } from './fact-index.js';
import { isInForce } from './in-force.js';
import type { PolicySet } from './policy-set.js';
import { isEachVisitRule, type CountedSubjectType } from './rule.js';
import type { Verdict } from './verdict.js';

/** Subjects to answer for. With a scope, nobody is answered for whom it does not name. */
export interface EvaluationScope {
  readonly studentIds?: readonly string[];
  readonly teacherIds?: readonly string[];
  readonly classIds?: readonly string[];
  readonly school?: boolean;
}

interface Subjects {
  readonly counted: Readonly<Record<CountedSubjectType, readonly CountedSubject[]>>;
  readonly groups: Readonly<Record<GroupSubject['subject']['type'], readonly GroupSubject[]>>;
  readonly visits: readonly VisitFact[];
}

function subjectsIn(index: FactIndex, scope: EvaluationScope | undefined): Subjects {
  const everybody = scope === undefined;
  const students = everybody
    ? index.facts.students
    : (scope.studentIds ?? []).flatMap((id) => index.studentById.get(id) ?? []);
  const teachers = everybody
    ? index.facts.teachers
    : (scope.teacherIds ?? []).flatMap((id) => index.teacherById.get(id) ?? []);
  const familyIds = new Set(students.map((student) => student.familyId));
  const counted = {
    student: students.map((student) => ({
      subject: { type: 'student' as const, id: student.id },
      students: [student],
      visits: index.visitsOfStudent.get(student.id) ?? [],
    })),
    family: [...familyIds].map((id) => {
      const children = index.studentsOfFamily.get(id) ?? [];
      const visits = new Map(
        children.flatMap((child) =>
          (index.visitsOfStudent.get(child.id) ?? []).map((visit) => [visit.id, visit] as const),
        ),
      );
      return {
        subject: { type: 'family' as const, id },
        students: children,
        visits: [...visits.values()].sort((a, b) =>
          a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1,
        ),
      };
    }),
    teacher: teachers.map((teacher) => ({
      subject: { type: 'teacher' as const, id: teacher.id },
      students: [],
      teacher,
      visits: index.visitsOfTeacher.get(teacher.id) ?? [],
    })),
  };
  const classIds = everybody ? [...index.classIds] : (scope.classIds ?? []).filter((id) => index.classIds.has(id));
  const groups = {
    school: everybody || scope.school ? [{ subject: { type: 'school' as const, id: index.facts.schoolId } }] : [],
    class: classIds.map((id) => ({ subject: { type: 'class' as const, id } })),
    teacher: teachers.map((teacher) => ({ subject: { type: 'teacher' as const, id: teacher.id }, teacher })),
  };
  const visits = everybody
    ? index.facts.visits
    : [
        ...new Map(
          [...counted.student, ...counted.teacher].flatMap(({ visits: own }) =>
            own.map((visit) => [visit.id, visit] as const),
          ),
        ).values(),
      ];
  return { counted, groups, visits };
}

/**
 * What every clause of the set says of every subject in scope, as of a moment.
 *
 * Deterministic: same policies, facts and moment, same verdicts in the same order, on every machine. Later
 * records in the facts than `asOf` are left out, so a past moment shows how things stood.
 *
 * @throws {RangeError} when `asOf` is no instant with offset.
 * @throws {PolicyError} when the school's settings do not fit the packs.
 */
export function evaluate(policies: PolicySet, facts: Facts, asOf: Instant, scope?: EvaluationScope): Verdict[] {
  if (!isInstant(asOf)) throw new RangeError(`asOf: "${String(asOf)}" is no ISO 8601 date-time with an offset`);
  const compiled = compilePolicies(policies);
  const dueSoonDays = policies.settings.dueSoonDays;
  const index = indexFacts(facts);
  const moment: EvaluationMoment = {
    date: localDateOf(asOf, facts.calendar.timeZone),
    epochMilliseconds: epochMillisecondsOf(asOf),
  };
  const subjects = subjectsIn(index, scope);
  const ended = subjects.visits.filter((visit) => epochMillisecondsOf(visit.endedAt) <= moment.epochMilliseconds);
  const verdicts: Verdict[] = [];
  for (const clause of compiled.clauses) {
    if (!isInForce(clause, moment.date, facts.school)) continue;
    const { rule } = clause;
    const shared = { clause, policies: compiled, dueSoonDays, index, moment };
    if (isEachVisitRule(rule)) {
      for (const visit of ended) {
        const verdict = evaluateVisit(visit, rule, clause, moment, dueSoonDays);
        if (verdict) verdicts.push(verdict);
      }
      continue;
    }
    switch (rule.kind) {
      case 'visit-count':
        for (const one of subjects.counted[rule.subject]) verdicts.push(...evaluateCount(one, { rule, ...shared }));
        break;
      case 'follow-up':
        for (const one of subjects.counted[rule.subject]) verdicts.push(...evaluateFollowUp(one, { rule, ...shared }));
        break;
      case 'visit-coverage':
        for (const one of subjects.groups[rule.subject]) verdicts.push(...evaluateCoverage(one, { rule, ...shared }));
        break;
      case 'activity-count':
        for (const one of subjects.groups[rule.subject]) verdicts.push(...evaluateActivity(one, { rule, ...shared }));
        break;
      case 'submission':
        for (const one of subjects.groups[rule.subject]) verdicts.push(...evaluateSubmission(one, { rule, ...shared }));
        break;
      // What only changes how another clause counts, and what nobody can judge, gives no verdict of its own.
      case 'counts-as':
      case 'not-codable':
        break;
    }
  }
  return verdicts;
}
