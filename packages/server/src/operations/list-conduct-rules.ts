import { conductRulesOf } from '@homevisit/sdk/policy';
import type { FamilyOperation } from './operation.js';

/** The rules of conduct that the school's documents demand, so that a family can say which were not kept. */
export const listConductRules: FamilyOperation<'listConductRules'> = ({ policies }) => ({
  answer: { conduct: [...conductRulesOf(policies)] },
  subjectIds: [],
});
