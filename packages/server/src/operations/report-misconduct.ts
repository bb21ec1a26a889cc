import { familyView, readVisit } from '../family/family-visit.js';
import { newReportReference } from '../family/report-reference.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import type { FamilyOperation } from './operation.js';

/**
 * Takes a report that goes past whoever visited. It takes no number in the order of the school's records, leaves no
 * line in the access log, and keeps of an unnamed family neither visit, link nor hour.
 */
export const reportMisconduct: FamilyOperation<'reportMisconduct'> = async (context) => {
  const { transaction, school, principal, body, today, randomBytes } = context;
  const { schoolId, visitId, familyId } = principal;
  const { visitors } = await readVisit(transaction, principal);
  const reference = newReportReference(randomBytes);
  const text = body.text?.trim();
  const { studentIds } = await familyView(transaction, school, principal);
  const document = { conduct: body.conduct, ...(text && { text }), ...(!body.anonymous && { studentIds }) };
  await transaction.query(
    `INSERT INTO misconduct_report (school_id, id, reference, received_on, about_ids, visit_id, family_id, document)
     VALUES ($1, $2, $3, $4::date, $5::text[], $6, $7, $8::jsonb)`,
    [
      schoolId,
      randomIdentifier(randomBytes),
      reference,
      today,
      [...new Set(visitors.map(({ personId }) => personId))],
      body.anonymous ? null : visitId,
      body.anonymous ? null : familyId,
      JSON.stringify(document),
    ],
  );
  return { answer: { reference, receivedOn: today }, subjectIds: [] };
};
