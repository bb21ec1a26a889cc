import type { VisitDecline } from '@homevisit/sdk/model';
import { requireRecordable } from '../authorization/require-recordable.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { storeDeclines } from '../records/store-declines.js';
import type { AccountOperation } from './operation.js';
import { sheetAfterWrite } from './sheet-after-write.js';

/** Records that a family does not want a visit, without blame, and says how its students stand now. */
export const recordDecline: AccountOperation<'recordDecline'> = async (context) => {
  const { body, school, permitted, principal, now } = context;
  requireRecordable(permitted, body.studentIds);
  const decline: VisitDecline = {
    ...body,
    id: randomIdentifier(context.randomBytes),
    schoolId: school.schoolId,
    declinedAt: now,
  };
  await storeDeclines(context.transaction, school.schoolId, [decline], principal.personId);
  const sheet = await sheetAfterWrite(context, decline.studentIds);
  return {
    answer: { decline, sheet },
    subjectIds: [...decline.studentIds, ...sheet.subjects.map(({ subject }) => subject.id)],
  };
};
