import { endOfGrant, grantAfter, mayDecideGrant } from '@homevisit/client/contract';
import { readGrants, shownGrant } from '../grants/read-grants.js';
import { storeGrantStep } from '../grants/store-grant.js';
import { HttpProblem } from '../http/problem.js';
import { requireVersion } from '../http/versions.js';
import type { AccountOperation } from './operation.js';

/** Approves, refuses, takes back or reviews access. A grant of somebody else is not told from one that is not there. */
export const decideAccess: AccountOperation<'decideAccess'> = async (context) => {
  const { transaction, school, principal, path, body, now } = context;
  const [known] = await readGrants(transaction, school.schoolId, { id: path.grantId });
  if (!known || (principal.role !== 'leader' && known.kept.holderId !== principal.personId)) {
    throw new HttpProblem('grant-not-found');
  }
  const { kept, version } = known;
  const subjectIds = [kept.holderId, kept.scope.id];
  if (!mayDecideGrant(kept, body, principal)) throw new HttpProblem('grant-not-permitted');
  requireVersion(context.ifMatch, shownGrant(school.directory, known, now), subjectIds);
  const until = body.kind === 'approve' ? body.until : undefined;
  const endsAt = until && endOfGrant(until, now, school.timeZone);
  if (until !== undefined && endsAt === undefined) {
    throw new HttpProblem('grant-not-acceptable', { faults: [{ pointer: '/until', code: 'out-of-range' }] });
  }
  const after = grantAfter(kept, body, { byId: principal.personId, at: now, endsAt });
  if (!after) throw new HttpProblem('decision-not-possible');
  const stored = { kept: after, version: version + 1 };
  await storeGrantStep(transaction, school.schoolId, { ...stored, step: body, at: now, by: principal.personId });
  return { answer: shownGrant(school.directory, stored, now), subjectIds };
};
