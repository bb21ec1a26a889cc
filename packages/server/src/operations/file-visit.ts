import type { VisitDraft, VisitRecord } from '@homevisit/sdk/model';
import { checkVisit } from '@homevisit/sdk/visit';
import { requireRecordable } from '../authorization/require-recordable.js';
import { HttpProblem, type ProblemFault } from '../http/problem.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { storeVisits } from '../records/store-visits.js';
import type { SchoolDirectory } from '../roster/school-directory.js';
import type { AccountOperation } from './operation.js';
import { sheetAfterWrite } from './sheet-after-write.js';

/** People whom only the roster knows: the browser cannot say whether they belong there. */
function strangersIn(draft: VisitDraft, directory: SchoolDirectory): ProblemFault[] {
  const guardians = new Set(draft.studentIds.flatMap((id) => directory.guardiansOf(id)));
  const visitors = draft.visitors.flatMap(({ personId }, index) =>
    directory.teacher(personId) ? [] : [{ pointer: `/visitors/${index}/personId`, code: 'not-on-staff' }],
  );
  const participants = (draft.familyPresent ?? []).flatMap(({ guardianId }, index) =>
    guardianId === undefined || guardians.has(guardianId)
      ? []
      : [{ pointer: `/familyPresent/${index}/guardianId`, code: 'not-of-the-family' }],
  );
  return [...visitors, ...participants];
}

/** Files the record of a visit, and says how its students stand now. */
export const fileVisit: AccountOperation<'fileVisit'> = async (context) => {
  const { body, school, permitted, policies, principal, now } = context;
  requireRecordable(permitted, body.studentIds);
  const checked = checkVisit(body, policies, { now });
  const faults = [
    ...(checked.ok ? [] : checked.faults).map(({ pointer, code, clauses }) => ({
      pointer,
      code,
      ...(clauses && { clauses: [...clauses] }),
    })),
    ...strangersIn(body, school.directory),
  ];
  if (!checked.ok || faults.length > 0) throw new HttpProblem('visit-not-acceptable', { faults });
  const visit: VisitRecord = {
    ...checked.draft,
    id: randomIdentifier(context.randomBytes),
    schoolId: school.schoolId,
    filedAt: now,
    filedBy: principal.personId,
  };
  await storeVisits(context.transaction, school.schoolId, [visit]);
  const sheet = await sheetAfterWrite(context, visit.studentIds);
  return {
    answer: { visit, sheet },
    subjectIds: [...visit.studentIds, ...sheet.subjects.map(({ subject }) => subject.id)],
  };
};
