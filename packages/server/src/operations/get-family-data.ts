import { familiesOfVisit } from '../family/families-of-visit.js';
import { familyView, readVisit } from '../family/family-visit.js';
import { notesIn, ownRecordOf } from '../family/own-record.js';
import { ownAnswersOf, readAgreement } from '../records/agreements.js';
import type { FamilyOperation } from './operation.js';

/** What the school keeps about a family's visit, as far as the family may read it on the spot. */
export const getFamilyData: FamilyOperation<'getFamilyData'> = async ({ transaction, school, principal, now }) => {
  const record = await readVisit(transaction, principal);
  const { visit, studentIds } = await familyView(transaction, school, principal);
  const { schoolName, timeZone, students, feedback, requests } = visit;
  const isAlone = (await familiesOfVisit(transaction, school, principal.visitId)).size === 1;
  const agreed = isAlone ? await readAgreement(transaction, school.schoolId, principal.visitId) : undefined;
  const said = agreed ? ownAnswersOf(agreed) : [];
  return {
    answer: {
      madeAt: now,
      schoolName,
      timeZone,
      students,
      visit: ownRecordOf(record, school.directory, isAlone),
      notes: notesIn(record),
      ...(feedback && { feedback }),
      requests,
      ...(said.length > 0 && { agreementAnswers: said }),
    },
    subjectIds: studentIds,
  };
};
