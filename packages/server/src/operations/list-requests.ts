import { readRequests, schoolRequestOf } from '../family/read-requests.js';
import { mayHandle } from '../family/may-handle.js';
import type { AccountOperation } from './operation.js';

/** What families ask for that the caller may handle, at visits and afterwards, the latest first. */
export const listRequests: AccountOperation<'listRequests'> = async ({
  transaction,
  school,
  permitted,
  ...context
}) => {
  const { principal, today } = context;
  const known = await readRequests(transaction, school);
  const own = known.filter((one) => mayHandle(one, principal, permitted));
  return {
    answer: { requests: own.map((one) => schoolRequestOf(school, one, today)) },
    subjectIds: own.flatMap(({ studentIds }) => studentIds),
  };
};
