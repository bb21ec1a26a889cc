import type { PlanDraft, VisitPlan } from '@homevisit/client/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';

const TEACHER = { as: 'teacher-1' } as const;
const OTHER = { as: 'teacher-2' } as const;
const HEAD = { as: 'head' } as const;

function visitOf(changes: Partial<VisitPlan> = {}): VisitPlan {
  return {
    studentIds: ['student-1-2'],
    format: 'individual',
    mode: 'home',
    visitors: [{ personId: 'teacher-1', role: 'class-teacher' }],
    on: '2026-11-25',
    ...changes,
  };
}

function draftOf(...visits: VisitPlan[]): PlanDraft {
  return { from: '2026-11-23', to: '2026-12-20', visits };
}

describe.each(backends)('plans as a whole, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const planned = async (school: TestSchool) =>
    (await school.call('listPlannedVisits', { by: HEAD, query: { scope: 'school' } })).answer.plannedVisits;

  it('plan every visit, in the order given, each with a course of its own', async () => {
    const school = await createTestSchool(database);
    const body = draftOf(visitOf(), visitOf({ studentIds: ['student-1-3'], on: '2026-12-01', mode: 'agreed-place' }));
    const { answer } = await school.call('acceptPlan', { by: TEACHER, body });
    expect(answer).toMatchObject({
      from: '2026-11-23',
      to: '2026-12-20',
      acceptedBy: 'teacher-1',
      states: { planned: 2 },
      visits: [
        { studentIds: ['student-1-2'], mode: 'home', on: '2026-11-25', state: 'planned' },
        { studentIds: ['student-1-3'], mode: 'agreed-place', on: '2026-12-01', state: 'planned' },
      ],
    });
    expect(Date.parse(answer.acceptedAt)).toBe(Date.parse(school.now));
    for (const { id } of answer.visits) {
      const { answer: visit } = await school.call('getPlannedVisit', { by: TEACHER, path: { visitId: id } });
      expect(visit.plannedBy).toBe('teacher-1');
    }
    expect((await school.call('getPlan', { by: TEACHER, path: { planId: answer.id } })).answer).toEqual(answer);
  });

  it('plan nothing where one visit cannot be planned, and name every place at fault', async () => {
    const school = await createTestSchool(database);
    const stranger = visitOf({ visitors: [{ personId: 'nobody', role: 'class-teacher' }], on: '2027-01-01' });
    const { problem } = await school.call('acceptPlan', { by: TEACHER, body: draftOf(visitOf(), stranger) });
    expect(problem).toMatchObject({
      status: 422,
      code: 'body-not-valid',
      errors: [
        { pointer: '/visits/1/on', code: 'outside-period' },
        { pointer: '/visits/1/visitors/0/personId', code: 'not-on-staff' },
      ],
    });
    const foreign = draftOf(visitOf(), visitOf({ studentIds: ['student-1-3', 'student-2-2'] }));
    const refused = await school.call('acceptPlan', { by: TEACHER, body: foreign });
    expect(refused.problem).toMatchObject({
      code: 'subject-not-permitted',
      errors: [{ pointer: '/visits/1/studentIds/1', code: 'not-permitted' }],
    });
    expect(await planned(school)).toEqual([]);
    expect((await school.call('listPlans', { by: HEAD })).answer.plans).toEqual([]);
  });

  it('end after they begin', async () => {
    const school = await createTestSchool(database);
    const body = { ...draftOf(visitOf()), to: '2026-11-01' } as const;
    const { problem } = await school.call('acceptPlan', { by: TEACHER, body });
    expect(problem.errors).toEqual([{ pointer: '/to', code: 'before-start' }]);
  });

  it('are accepted once, however often they are sent with the same key', async () => {
    const school = await createTestSchool(database);
    const call = { by: TEACHER, body: draftOf(visitOf()), key: 'the-same-plan' } as const;
    const [first, second] = [await school.call('acceptPlan', call), await school.call('acceptPlan', call)];
    expect(second.answer).toEqual(first.answer);
    expect(await planned(school)).toHaveLength(1);
  });

  it('tell what has become of each visit', async () => {
    const school = await createTestSchool(database);
    const body = draftOf(visitOf(), visitOf({ studentIds: ['student-1-3'] }));
    const { answer } = await school.call('acceptPlan', { by: TEACHER, body });
    await school.call('recordVisitEvent', {
      by: TEACHER,
      path: { visitId: answer.visits[0]!.id },
      body: { type: 'cancel', at: school.now, reason: 'other' },
    });
    const { answer: after } = await school.call('getPlan', { by: TEACHER, path: { planId: answer.id } });
    expect(after.states).toEqual({ cancelled: 1, planned: 1 });
    expect(after.visits.map(({ state }) => state)).toEqual(['cancelled', 'planned']);
  });

  it('are shown as far as the reader may see their visits, and else are not found', async () => {
    const school = await createTestSchool(database);
    const visitors: VisitPlan['visitors'] = [{ personId: 'head', role: 'school-leader' }];
    const ofBoth = draftOf(visitOf({ visitors }), visitOf({ visitors, studentIds: ['student-2-2'] }));
    const both = (await school.call('acceptPlan', { by: HEAD, body: ofBoth })).answer;
    const seen = await school.call('getPlan', { by: OTHER, path: { planId: both.id } });
    expect(seen.answer.visits.map(({ studentIds }) => studentIds)).toEqual([['student-2-2']]);
    expect(seen.text).not.toContain('student-1-2');
    const own = (await school.call('acceptPlan', { by: HEAD, body: draftOf(visitOf({ visitors })) })).answer;
    for (const planId of [own.id, 'no-such-plan']) {
      const { problem } = await school.call('getPlan', { by: OTHER, path: { planId } });
      expect(problem).toMatchObject({ status: 404, code: 'plan-not-found' });
    }
  });

  it('are listed page by page, the latest first: one’s own, and for a leader all', async () => {
    const school = await createTestSchool(database);
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      ids.unshift((await school.call('acceptPlan', { by: TEACHER, body: draftOf(visitOf()) })).answer.id);
    }
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...(cursor !== undefined && { cursor }) };
      const { answer } = await school.call('listPlans', { by: HEAD, query });
      listed.push(...answer.plans.map(({ id }) => id));
      cursor = answer.next;
    } while (cursor !== undefined);
    expect(listed).toEqual(ids);
    expect((await school.call('listPlans', { by: TEACHER })).answer.plans).toHaveLength(5);
    expect((await school.call('listPlans', { by: OTHER })).answer.plans).toEqual([]);
  });

  it('of another school are not found', async () => {
    const school = await createTestSchool(database);
    const { id: planId } = (await school.call('acceptPlan', { by: TEACHER, body: draftOf(visitOf()) })).answer;
    const other = await createTestSchool(database);
    expect((await other.call('getPlan', { by: HEAD, path: { planId } })).problem.code).toBe('plan-not-found');
    expect((await other.call('listPlans', { by: HEAD })).answer.plans).toEqual([]);
  });

  it('are noted in the access log with the students and the visitors', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('acceptPlan', { by: TEACHER, body: draftOf(visitOf()) });
    await school.call('getPlan', { by: HEAD, path: { planId: answer.id } });
    const { entries } = (await school.call('listAccessLog', { by: HEAD })).answer;
    expect(entries.map(({ operation, subjects }) => [operation, subjects.map(({ id }) => id).sort()])).toEqual([
      ['getPlan', ['student-1-2']],
      ['acceptPlan', ['student-1-2', 'teacher-1']],
    ]);
  });
});
