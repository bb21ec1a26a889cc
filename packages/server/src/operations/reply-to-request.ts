import { familyView } from '../family/family-visit.js';
import { readRequests } from '../family/read-requests.js';
import { takeStep } from '../family/take-step.js';
import { HttpProblem } from '../http/problem.js';
import type { FamilyOperation } from './operation.js';

/** Takes what a family says to the school's answer. */
export const replyToRequest: FamilyOperation<'replyToRequest'> = async (context) => {
  const { transaction, school, principal, path, body, now } = context;
  const { visitId, familyId, linkId } = principal;
  const [known] = await readRequests(transaction, school, { id: path.requestId, visitId, familyId });
  if (!known) throw new HttpProblem('request-not-found');
  const text = body.text?.trim();
  const said = { ...(text && { text }), ...(body.settles !== undefined && { settles: body.settles }) };
  await takeStep(transaction, known, {
    version: body.version,
    takenBy: linkId,
    step: { kind: 'family-replied', at: now, ...said },
  });
  const { visit, studentIds } = await familyView(transaction, school, principal);
  return { answer: visit, subjectIds: studentIds };
};
