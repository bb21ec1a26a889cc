import type { OperationName } from './routes.js';

/** The operations of a family's link; a test holds the list against the table of routes. */
const FAMILY_OPERATIONS: readonly OperationName[] = [
  'getFamilyVisit',
  'sendFeedback',
  'replyToRequest',
  'getFamilyData',
  'askAboutData',
  'getFamilyAgreement',
  'answerAgreement',
  'listConductRules',
  'reportMisconduct',
];

/** True for what a family calls with its link. */
export function isFamilyOperation(name: OperationName): boolean {
  return FAMILY_OPERATIONS.includes(name);
}
