import type { Coverage } from '@homevisit/client/contract';
import { compareByUrgency, evaluate, type Verdict, type VerdictSubject } from '@homevisit/sdk/policy';
import { coverageMeasures } from '@homevisit/sdk/report';
import { listOfNames } from '../roster/display-name.js';
import { clausesIn, endOfDay } from '../verdicts/verdict-sheet.js';
import type { AccountContext, AccountOperation } from './operation.js';

/** Statuses that a leader has to know of. */
const PRESSING: readonly Verdict['status'][] = ['overdue', 'breached', 'due-soon'];

/** The students by whom a leader knows a subject; none for a member of staff. */
function studentsBehind({ school }: AccountContext<'getCoverage'>, subject: VerdictSubject): readonly string[] {
  switch (subject.type) {
    case 'student':
      return [subject.id];
    case 'family':
      return school.directory.childrenOf(subject.id).map(({ id }) => id);
    case 'visit':
      return school.facts.visits.find(({ id }) => id === subject.id)?.studentIds ?? [];
    case 'teacher':
    case 'class':
    case 'school':
      return [];
  }
}

function described(
  context: AccountContext<'getCoverage'>,
  subject: VerdictSubject,
): { displayName: string; classTitle?: string } {
  const { directory } = context.school;
  const students = studentsBehind(context, subject);
  if (subject.type === 'school') return { displayName: directory.schoolName };
  if (subject.type === 'class') return { displayName: directory.classTitle(subject.id) };
  if (students.length === 0) return { displayName: directory.nameOf(subject.id) };
  const titles = new Set(students.flatMap((id) => directory.classTitleOf(id, context.today) ?? []));
  return {
    displayName: listOfNames(students.map((id) => directory.nameOf(id))),
    ...(titles.size > 0 && { classTitle: listOfNames([...titles]) }),
  };
}

/** How the school stands: measures with both their parts, and what is pressing. */
export const getCoverage: AccountOperation<'getCoverage'> = (context) => {
  const { school, policies, query, now } = context;
  const asOf = query?.asOf === undefined ? now : endOfDay(query.asOf, school.timeZone);
  const verdicts = evaluate(policies, school.facts, asOf);
  const measures = coverageMeasures(policies, school.facts, verdicts, asOf);
  const pressing = verdicts.filter(({ status }) => PRESSING.includes(status)).sort(compareByUrgency);
  const answer: Coverage = {
    asOf,
    measures,
    clauses: clausesIn(policies, verdicts),
    pressing: pressing.map(({ subject, status, clause, dueOn, dueAt }) => ({
      subject,
      ...described(context, subject),
      status,
      clause,
      ...(dueOn && { dueOn }),
      ...(dueAt && { dueAt }),
    })),
  };
  const subjectIds = pressing.flatMap(({ subject }) =>
    subject.type === 'teacher' ? [subject.id] : studentsBehind(context, subject),
  );
  return { answer, subjectIds };
};
