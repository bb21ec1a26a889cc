import { localDateOf } from '@homevisit/sdk/calendar';
import { mayAskFor } from '../authorization/permitted-subjects.js';
import { HttpProblem } from '../http/problem.js';
import { endOfDay, studentsBehind, verdictSheet, type SheetSubject } from '../verdicts/verdict-sheet.js';
import type { AccountContext, AccountOperation } from './operation.js';

/** Of whom the access log says that they were seen: of a class or a school nobody, as only numbers leave the server. */
function seenIn(
  { school, permitted }: AccountContext<'queryVerdicts'>,
  subjects: readonly SheetSubject[],
  day: ReturnType<typeof localDateOf>,
): string[] {
  return subjects.flatMap((subject) => {
    if (subject.type === 'class' || subject.type === 'school') return [];
    return subject.type === 'teacher' ? [subject.id] : studentsBehind(school, permitted, subject, day);
  });
}

/** How the duties towards students, families, classes and the school, or of members of staff, stand. */
export const queryVerdicts: AccountOperation<'queryVerdicts'> = (context) => {
  const { body, school, permitted, policies, now } = context;
  const faults = body.subjects.flatMap((subject, index) =>
    mayAskFor(context, subject) ? [] : [{ pointer: `/subjects/${index}/id`, code: 'not-permitted' }],
  );
  if (faults.length > 0) throw new HttpProblem('subject-not-permitted', { faults });
  const asOf = body.asOf === undefined ? now : endOfDay(body.asOf, school.timeZone);
  return {
    answer: verdictSheet(policies, school, permitted, asOf, body.subjects),
    subjectIds: seenIn(context, body.subjects, localDateOf(asOf, school.timeZone)),
  };
};
