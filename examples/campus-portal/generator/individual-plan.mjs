import { FINDINGS } from './findings.mjs';

/** @import { VisitRecord } from '@homevisit/sdk/model' */

/**
 * Whom the school looks after gets a plan and support at every visit.
 *
 * @param {import('./random.mjs').Random} random
 * @param {VisitRecord} record
 * @returns {VisitRecord}
 */
export function withIndividualPlan(random, record) {
  const planned = {
    'individual-plan': random.pick(FINDINGS['individual-plan']),
    support: random.pick(FINDINGS.support),
  };
  return { ...record, findings: { ...planned, ...record.findings } };
}
