import { describe, expect, it } from 'vitest';
import type { PlanDraft } from '../contract/plan-schemas.js';
import { endpoints, everyItem, isNotFoundError, isValidationError } from '../index.js';
import { createFakeClient } from './index.js';

function draftOf(...days: readonly `${number}-${number}-${number}`[]): PlanDraft {
  return {
    from: '2027-01-11',
    to: '2027-01-22',
    visits: days.map((on) => ({
      studentIds: ['student-04'],
      format: 'individual',
      mode: 'home',
      visitors: [{ personId: 'staff-chen', role: 'class-teacher' }],
      on,
    })),
  };
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  );

describe('the fake client, about plans as a whole', () => {
  it('plans every visit, and tells what has become of each', async () => {
    const client = createFakeClient();
    const plan = await client.acceptPlan(draftOf('2027-01-12', '2027-01-13'));
    expect(endpoints.acceptPlan.answer.parse(plan)).toEqual(plan);
    const [first] = plan.visits;
    await client.recordVisitEvent(first!.id, { type: 'cancel', at: client.school.now, reason: 'other' });
    expect((await client.getPlan(plan.id)).states).toEqual({ cancelled: 1, planned: 1 });
    expect((await client.listPlannedVisits()).items).toHaveLength(2);
  });

  it('plans nothing where a visit lies outside of the plan, and names the place', async () => {
    const client = createFakeClient();
    const error = await failureOf(client.acceptPlan(draftOf('2027-01-12', '2027-02-01')));
    expect(isValidationError(error) && error.errors).toEqual([{ pointer: '/visits/1/on', code: 'outside-period' }]);
    expect((await client.listPlannedVisits()).items).toEqual([]);
  });

  it('lists them page by page, the latest first', async () => {
    const client = createFakeClient();
    const made = [];
    for (let index = 0; index < 3; index += 1) made.unshift((await client.acceptPlan(draftOf('2027-01-12'))).id);
    const listed = [];
    for await (const { id } of everyItem((page) => client.listPlans({ ...page, limit: 2 }))) listed.push(id);
    expect(listed).toEqual(made);
  });

  it('does not know what does not exist', async () => {
    expect(isNotFoundError(await failureOf(createFakeClient().getPlan('none')))).toBe(true);
  });
});
