import { familiesOfVisit } from '../family/families-of-visit.js';
import { issueLink } from '../family/issue-link.js';
import { HttpProblem } from '../http/problem.js';
import type { AccountOperation } from './operation.js';

/** Makes a link for the family that was visited. After a visit to several families, one of them has to be named. */
export const createFeedbackLink: AccountOperation<'createFeedbackLink'> = async (context) => {
  const { transaction, school, permitted, principal, path, query, now, randomBytes, linkDays } = context;
  const families = await familiesOfVisit(transaction, school, path.visitId);
  const own = [...families].filter(([, studentIds]) => studentIds.some((id) => permitted.has(id)));
  if (own.length === 0) throw new HttpProblem('visit-not-found');
  const named = own.filter(([familyId]) => query?.familyId === undefined || query.familyId === familyId);
  const [family, another] = named;
  if (family === undefined || another !== undefined) throw new HttpProblem('family-not-named');
  const [familyId, studentIds] = family;
  const answer = await issueLink(transaction, {
    schoolId: school.schoolId,
    timeZone: school.timeZone,
    visitId: path.visitId,
    familyId,
    createdBy: principal.personId,
    now,
    days: linkDays,
    randomBytes,
  });
  return { answer, subjectIds: studentIds };
};
