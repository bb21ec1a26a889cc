import { courseAfterFiling } from '@homevisit/client/contract';
import type { VisitRecord } from '@homevisit/sdk/model';
import { requireRecordable } from '../authorization/require-recordable.js';
import { maySeeVisit } from '../authorization/visit-rights.js';
import { knowledgeWith } from '../facts/refresh-knowledge.js';
import { HttpProblem } from '../http/problem.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { tieAttachments } from '../records/attachments.js';
import { readPlannedVisit, storePlannedVisit, type KeptPlan } from '../records/planned-visits.js';
import { storeVisits } from '../records/store-visits.js';
import { readVisitDetail } from '../records/visit-details.js';
import { acceptableRecord } from './acceptable-record.js';
import type { AccountContext, AccountOperation } from './operation.js';
import { subjectsOf, visitNotFound } from './seen-visit.js';
import { sheetOfConcerned } from './sheet-after-write.js';

/** The plan that the record belongs to, held until the record is filed. */
async function plannedVisitOf(context: AccountContext<'fileVisit'>): Promise<KeptPlan | undefined> {
  const { transaction, school, permitted, principal, query } = context;
  const visitId = query?.plannedVisitId;
  if (visitId === undefined) return undefined;
  const kept = await readPlannedVisit(transaction, school.schoolId, visitId, 'to-change');
  if (kept === undefined || !maySeeVisit({ ...kept.plan, writtenBy: kept.plannedBy }, permitted, principal)) {
    throw visitNotFound();
  }
  const filed = await readVisitDetail(context, visitId);
  if (filed === undefined) return kept;
  throw new HttpProblem('visit-filed-already', {
    current: { version: filed.version, body: filed },
    subjectIds: subjectsOf(filed),
  });
}

/** Files the record of a visit, and says how its students stand now. */
export const fileVisit: AccountOperation<'fileVisit'> = async (context) => {
  const { body, transaction, school, permitted, principal, now } = context;
  const planned = await plannedVisitOf(context);
  requireRecordable(permitted, body.studentIds, planned?.plan.studentIds);
  const id = planned?.id ?? randomIdentifier(context.randomBytes);
  const { draft, warnings } = await acceptableRecord(context, body, id);
  const visit: VisitRecord = {
    ...draft,
    id,
    schoolId: school.schoolId,
    filedAt: now,
    filedBy: principal.personId,
  };
  const first = await storeVisits(transaction, school.schoolId, [visit]);
  await tieAttachments(transaction, school.schoolId, visit);
  if (planned) {
    const course = courseAfterFiling(planned.course, visit);
    const filed = { kind: 'filed', at: now, by: principal.personId, document: course } as const;
    await storePlannedVisit(transaction, school.schoolId, { ...planned, course }, filed);
  }
  const known = await knowledgeWith(transaction, context.latest(), [visit], first);
  context.learn(known);
  const sheet = sheetOfConcerned(context, known, visit.studentIds);
  return {
    answer: { visit, sheet, warnings },
    subjectIds: [...visit.studentIds, ...sheet.subjects.map(({ subject }) => subject.id)],
  };
};
