import type { AccountOperation } from './operation.js';

/** The documents that the school answers to. */
export const getPolicies: AccountOperation<'getPolicies'> = ({ policies }) => ({ answer: policies, subjectIds: [] });
