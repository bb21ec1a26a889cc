import { titled, type Check } from '../check.js';
import { expectProblem, expectThat } from '../expectations.js';

/** Plans as a whole. */
export const planChecks: readonly Check[] = [
  {
    id: 'plans.together',
    clause: 'POST /plans; GET /plans/{planId}',
    title: titled(
      '整份计划要么全部采纳，要么一次也不安排',
      '整份計畫要麼全部採納，要麼一次也不安排',
      'plans all visits of a plan, or none',
    ),
    async run(conversation, school) {
      const days = 300 + Math.floor(Math.random() * 60);
      const on = school.day(days);
      const count = async (): Promise<number> => {
        const query = { from: on, to: on, limit: '200' };
        return (await conversation.ask('listPlannedVisits', { by: 'teacher', query })).plannedVisits.length;
      };
      const before = await count();
      const visit = school.plan(days);
      const broken = { from: on, to: on, visits: [visit, { ...visit, on: school.day(days + 1) }] };
      expectProblem(
        'acceptPlan',
        await conversation.send('acceptPlan', { by: 'teacher', body: broken }),
        'body-not-valid',
      );
      const left = (await count()) - before;
      expectThat(left === 0, 'acceptPlan: no visit of a refused plan', `${left}`);
      const body = { from: on, to: on, visits: [visit, visit] };
      const plan = await conversation.ask('acceptPlan', { by: 'teacher', body });
      const planned = (await count()) - before;
      expectThat(planned === 2, 'acceptPlan: 2 planned visits', `${planned}`);
      const { visits } = await conversation.ask('getPlan', { by: 'teacher', path: { planId: plan.id } });
      const same = visits.map(({ id }) => id).join() === plan.visits.map(({ id }) => id).join();
      expectThat(same, 'getPlan: the visits that were accepted', `${visits.length} others`);
    },
  },
  {
    id: 'plans.isolation',
    clause: 'GET /plans/{planId}',
    title: titled(
      '外校的计划一律答复“找不到”',
      '外校的計畫一律答覆「找不到」',
      'tells a leader of another school only that the plan was not found',
    ),
    async run(conversation, school) {
      const on = school.day(30);
      const body = { from: on, to: on, visits: [school.plan(30)] };
      const { id: planId } = await conversation.ask('acceptPlan', { by: 'teacher', body });
      const reply = await conversation.send('getPlan', { by: 'outsider', path: { planId } });
      expectProblem('getPlan', reply, 'plan-not-found');
    },
  },
];
