import type { VisitRecord } from '@homevisit/sdk/model';
import { requireRecordable } from '../authorization/require-recordable.js';
import { mayCorrectVisit } from '../authorization/visit-rights.js';
import { HttpProblem } from '../http/problem.js';
import { requireVersion } from '../http/versions.js';
import { tieAttachments } from '../records/attachments.js';
import { storeCorrection } from '../records/visit-revisions.js';
import { acceptableRecord } from './acceptable-record.js';
import type { AccountOperation } from './operation.js';
import { seenVisit, subjectsOf } from './seen-visit.js';
import { sheetAfterWrite } from './sheet-after-write.js';

/**
 * Corrects a filed record. The earlier one is kept with its reason, and when and by whom the visit was first filed stays
 * as it was: a correction makes no late record punctual and no punctual one late.
 */
export const correctVisit: AccountOperation<'correctVisit'> = async (context) => {
  const { transaction, school, permitted, principal, path, body, now } = context;
  // Held until the end, so that of two corrections at once the second sees the first.
  await transaction.query('SELECT FROM school WHERE school_id = $1 FOR UPDATE', [school.schoolId]);
  const earlier = await seenVisit(context, path.visitId);
  if (!mayCorrectVisit({ ...earlier.visit, writtenBy: earlier.visit.filedBy }, principal)) {
    throw new HttpProblem('correction-not-permitted');
  }
  requireVersion(context.ifMatch, earlier, subjectsOf(earlier));
  requireRecordable(permitted, body.draft.studentIds, earlier.visit.studentIds);
  const { draft, warnings } = await acceptableRecord(context, body.draft, path.visitId);
  const { id, schoolId, filedAt, filedBy } = earlier.visit;
  const record: VisitRecord = { ...draft, id, schoolId, filedAt, filedBy };
  await storeCorrection(transaction, schoolId, {
    record,
    revision: earlier.revision + 1,
    reason: body.reason,
    correctedAt: now,
    correctedBy: principal.personId,
  });
  await tieAttachments(transaction, schoolId, record);
  const detail = await seenVisit(context, path.visitId);
  const concerned = [...new Set([...earlier.visit.studentIds, ...record.studentIds])];
  const sheet = await sheetAfterWrite(context, concerned);
  return {
    answer: { detail, sheet, warnings },
    subjectIds: [...subjectsOf(detail), ...concerned, ...sheet.subjects.map(({ subject }) => subject.id)],
  };
};
