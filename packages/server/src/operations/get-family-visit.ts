import { familyView } from '../family/family-visit.js';
import type { FamilyOperation } from './operation.js';

/** What a family sees of the visit that its link is for. */
export const getFamilyVisit: FamilyOperation<'getFamilyVisit'> = async ({ transaction, school, principal }) => {
  const { visit, studentIds } = await familyView(transaction, school, principal);
  return { answer: visit, subjectIds: studentIds };
};
