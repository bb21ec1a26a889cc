import * as z from 'zod/mini';
import type { SchoolAgreement } from '@homevisit/client/contract';
import type { LocalDate } from '@homevisit/sdk/calendar';
import { mayAgreeForSchool, maySeeVisit } from '../authorization/visit-rights.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import { cursorOf, placeIn } from '../http/cursor.js';
import { HttpProblem } from '../http/problem.js';
import {
  holdsAgreement,
  readAgreement,
  readAgreements,
  storeAgreementAnswer,
  visitAgreementOf,
  type KeptAgreement,
} from '../records/agreements.js';
import { describeStudents } from '../records/describe-students.js';
import type { AccountOperation } from './operation.js';
import { visitNotFound } from './seen-visit.js';

/** Agreements of a page where the caller does not say. */
const PAGE = 50;

const place = z.tuple([z.string().check(z.regex(/^\d{1,15}$/))]);

function schoolAgreementOf(kept: KeptAgreement, school: SchoolKnowledge, today: LocalDate): SchoolAgreement {
  const students = describeStudents(school.directory, kept.document.studentIds, today);
  return { ...visitAgreementOf(kept, school), students };
}

/** What was agreed with families whom the caller may see. */
export const listAgreements: AccountOperation<'listAgreements'> = async (context) => {
  const { transaction, school, permitted, principal, query, today } = context;
  const most = Number(query?.limit ?? PAGE);
  const before = placeIn(query?.cursor, place);
  const rows = await readAgreements(transaction, school.schoolId, {
    studentId: query?.studentId,
    before: before && Number(before[0]),
    // One more shows whether there is a further page.
    most: most + 1,
  });
  const page = rows.slice(0, most);
  const agreements = page
    .filter(({ document }) => holdsAgreement(document))
    .filter(({ document }) => maySeeVisit({ ...document, writtenBy: document.filedBy }, permitted, principal))
    .map((kept) => schoolAgreementOf(kept, school, today));
  const last = rows.length > most ? page[page.length - 1] : undefined;
  return {
    answer: { agreements, ...(last && { next: cursorOf([String(last.sequence)]) }) },
    subjectIds: agreements.flatMap(({ students }) => students.map(({ id }) => id)),
  };
};

/** The school signs what it has agreed with a family. */
export const signAgreement: AccountOperation<'signAgreement'> = async (context) => {
  const { transaction, school, permitted, principal, path, body, now, today } = context;
  const kept = await readAgreement(transaction, school.schoolId, path.visitId);
  const access = kept && { ...kept.document, writtenBy: kept.document.filedBy };
  if (!kept || !access || !maySeeVisit(access, permitted, principal)) throw visitNotFound();
  if (!mayAgreeForSchool(access, permitted, principal)) throw new HttpProblem('subject-not-permitted');
  if (kept.revision !== body.revision) throw new HttpProblem('agreement-changed');
  await storeAgreementAnswer(transaction, school.schoolId, kept, {
    visitId: path.visitId,
    revision: body.revision,
    party: 'school',
    decision: 'signed',
    withStudent: false,
    at: now,
    by: principal.personId,
  });
  const after = await readAgreement(transaction, school.schoolId, path.visitId);
  if (after === undefined) throw new Error('The agreement is gone');
  return { answer: schoolAgreementOf(after, school, today), subjectIds: kept.document.studentIds };
};
