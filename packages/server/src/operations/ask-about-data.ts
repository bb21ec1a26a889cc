import { addDays } from '@homevisit/sdk/calendar';
import { familyView } from '../family/family-visit.js';
import { keepRequest } from '../family/keep-request.js';
import type { FamilyOperation } from './operation.js';

/** Takes a family's use of one of its rights over its data, with the day by which the school has to answer. */
export const askAboutData: FamilyOperation<'askAboutData'> = async (context) => {
  const { transaction, school, principal, body, today, dataRequestDays } = context;
  const text = body.text?.trim() ?? '';
  await keepRequest(context, { kind: body.kind, text, dueOn: addDays(today, dataRequestDays) });
  const { visit, studentIds } = await familyView(transaction, school, principal);
  return { answer: visit, subjectIds: studentIds };
};
