import { periodFaults } from '@homevisit/client/contract';
import { planVisit as courseOf } from '@homevisit/sdk/visit';
import { HttpProblem } from '../http/problem.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { storeAcceptedPlan } from '../records/accepted-plans.js';
import { storePlannedVisit, type KeptPlan } from '../records/planned-visits.js';
import type { AccountContext, AccountOperation } from './operation.js';
import { planDetailOf } from './plan-detail.js';
import { strangersAmong } from './seen-plan.js';

/**
 * Refuses a plan of which a single visit cannot be planned, and names every place at fault.
 *
 * @throws {HttpProblem} `body-not-valid`, `subject-not-permitted`.
 */
function requireAcceptable({ body, permitted, school }: AccountContext<'acceptPlan'>): void {
  const faults = [
    ...periodFaults(body),
    ...body.visits.flatMap((visit, index) => strangersAmong(visit, school.directory, `/visits/${index}`)),
  ];
  if (faults.length > 0) throw new HttpProblem('body-not-valid', { faults });
  const foreign = body.visits.flatMap(({ studentIds }, index) =>
    permitted
      .notRecordable(studentIds)
      .map((place) => ({ pointer: `/visits/${index}/studentIds/${place}`, code: 'not-permitted' })),
  );
  if (foreign.length > 0) throw new HttpProblem('subject-not-permitted', { faults: foreign });
}

/** Plans all visits of a plan, or none; the course of each begins. */
export const acceptPlan: AccountOperation<'acceptPlan'> = async (context) => {
  const { transaction, school, principal, body, now } = context;
  requireAcceptable(context);
  const visits: KeptPlan[] = [];
  for (const plan of body.visits) {
    const kept = {
      id: randomIdentifier(context.randomBytes),
      plannedAt: now,
      plannedBy: principal.personId,
      plan,
      course: courseOf({ mode: plan.mode, on: plan.on, at: now }),
    };
    const planned = { kind: 'planned', at: now, by: principal.personId, document: plan } as const;
    visits.push(await storePlannedVisit(transaction, school.schoolId, kept, planned));
  }
  const accepted = await storeAcceptedPlan(transaction, school.schoolId, {
    id: randomIdentifier(context.randomBytes),
    acceptedAt: now,
    acceptedBy: principal.personId,
    from: body.from,
    to: body.to,
    visitIds: visits.map(({ id }) => id),
  });
  const answer = planDetailOf(accepted, new Map(visits.map((visit) => [visit.id, visit])));
  const people = body.visits.flatMap(({ studentIds, visitors }) => [
    ...studentIds,
    ...visitors.map(({ personId }) => personId),
  ]);
  return { answer, subjectIds: [...new Set(people)] };
};
