import { FINDINGS } from './findings.mjs';

/** @import { VisitRecord } from '@homevisit/sdk/model' */

/**
 * Whom the school looks after gets a plan and support at nearly every visit; now and then it is still to be written.
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
  return random.chance(0.95) ? { ...record, findings: { ...planned, ...record.findings } } : record;
}
