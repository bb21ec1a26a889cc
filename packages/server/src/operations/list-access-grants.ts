import type { AccessGrant } from '@homevisit/client/contract';
import { readGrants, shownGrant } from '../grants/read-grants.js';
import type { AccountOperation } from './operation.js';

const waitsForLeader = ({ state, review }: AccessGrant): boolean => state === 'asked' || review?.state === 'pending';

/** Access beyond the own classes, the latest first: a leader sees everybody's, a teacher the own. */
export const listAccessGrants: AccountOperation<'listAccessGrants'> = async (context) => {
  const { transaction, school, principal, query, now } = context;
  const holderId = principal.role === 'leader' ? undefined : principal.personId;
  const show = query?.show ?? 'all';
  const grants = (await readGrants(transaction, school.schoolId, { holderId }))
    .map((grant) => shownGrant(school.directory, grant, now))
    .filter((grant) => show === 'all' || (show === 'active' ? grant.state === 'active' : waitsForLeader(grant)));
  return { answer: { grants }, subjectIds: grants.flatMap(({ holder, scope }) => [holder.personId, scope.id]) };
};
