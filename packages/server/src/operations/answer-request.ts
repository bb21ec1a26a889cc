import { carryOut } from '../family/carry-out.js';
import { mayHandle } from '../family/may-handle.js';
import { readRequests, schoolRequestOf } from '../family/read-requests.js';
import { takeStep } from '../family/take-step.js';
import { HttpProblem } from '../http/problem.js';
import type { AccountOperation } from './operation.js';

/** Takes up, answers or closes a request. One that the caller may not handle is not told from one that is not there. */
export const answerRequest: AccountOperation<'answerRequest'> = async (context) => {
  const { transaction, school, permitted, principal, path, body, now, today } = context;
  const [known] = await readRequests(transaction, school, { id: path.requestId });
  if (!known || !mayHandle(known, principal, permitted)) throw new HttpProblem('request-not-found');
  const { version, ...answer } = body;
  const by = principal.personId;
  const step = 'text' in answer ? { ...answer, text: answer.text.trim() } : answer;
  const after = await takeStep(transaction, known, { version, takenBy: by, step: { ...step, at: now, by } });
  await carryOut(transaction, school, known, step, { by, now });
  return { answer: schoolRequestOf(school, after, today), subjectIds: after.studentIds };
};
