import { HttpProblem } from '../http/problem.js';
import { requireVersion } from '../http/versions.js';
import { takeSequence } from '../records/sequence.js';
import type { AccountOperation } from './operation.js';
import { seenVisit, subjectsOf } from './seen-visit.js';
import { sheetAfterWrite } from './sheet-after-write.js';

/** Somebody who was at the visit stands by the record that another has written, as it reads now. */
export const confirmVisit: AccountOperation<'confirmVisit'> = async (context) => {
  const { transaction, school, principal, path, now } = context;
  const sequence = await takeSequence(transaction, school.schoolId);
  const detail = await seenVisit(context, path.visitId);
  requireVersion(context.ifMatch, detail, subjectsOf(detail));
  if (!detail.awaiting.some(({ personId }) => personId === principal.personId)) {
    throw new HttpProblem('confirmation-not-asked');
  }
  await transaction.query(
    `INSERT INTO visit_confirmation (school_id, visit_id, revision, person_id, sequence, confirmed_at)
     VALUES ($1, $2, $3, $4, $5, $6::timestamptz)`,
    [school.schoolId, path.visitId, detail.revision, principal.personId, sequence, now],
  );
  const confirmed = await seenVisit(context, path.visitId);
  const sheet = await sheetAfterWrite(context, detail.visit.studentIds);
  return {
    answer: { detail: confirmed, sheet },
    subjectIds: [...subjectsOf(detail), ...sheet.subjects.map(({ subject }) => subject.id)],
  };
};
