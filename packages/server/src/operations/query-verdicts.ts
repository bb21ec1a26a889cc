import { localDateOf } from '@homevisit/sdk/calendar';
import { mayAskFor } from '../authorization/permitted-subjects.js';
import { HttpProblem } from '../http/problem.js';
import { endOfDay, seenIn, verdictSheet } from '../verdicts/verdict-sheet.js';
import type { AccountOperation } from './operation.js';

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
    subjectIds: seenIn(school, permitted, body.subjects, localDateOf(asOf, school.timeZone)),
  };
};
