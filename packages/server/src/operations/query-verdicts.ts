import { HttpProblem } from '../http/problem.js';
import { endOfDay, verdictSheet, type SheetSubject } from '../verdicts/verdict-sheet.js';
import type { AccountContext, AccountOperation } from './operation.js';

function mayAskFor({ principal, permitted, school }: AccountContext<'queryVerdicts'>, subject: SheetSubject): boolean {
  if (subject.type === 'student') return permitted.has(subject.id);
  if (principal.role === 'leader') return school.directory.teacher(subject.id) !== undefined;
  return subject.id === principal.personId;
}

/** How the duties towards some students, or of some members of staff, stand. */
export const queryVerdicts: AccountOperation<'queryVerdicts'> = (context) => {
  const { body, school, policies, now } = context;
  const faults = body.subjects.flatMap((subject, index) =>
    mayAskFor(context, subject) ? [] : [{ pointer: `/subjects/${index}/id`, code: 'not-permitted' }],
  );
  if (faults.length > 0) throw new HttpProblem('subject-not-permitted', { faults });
  const asOf = body.asOf === undefined ? now : endOfDay(body.asOf, school.timeZone);
  return {
    answer: verdictSheet(policies, school, asOf, body.subjects),
    subjectIds: body.subjects.map(({ id }) => id),
  };
};
