import { fileURLToPath } from 'node:url';
import { COMMON_CATEGORY_CODES } from '@homevisit/sdk/model';
import { checkPlan, parseProblem, solveNow } from '@homevisit/sdk/schedule';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDemoData, type DemoData } from '../demo-data.js';
import { createPlanningDesk } from './planning-desk.js';

const folder = fileURLToPath(new URL('../../../data', import.meta.url));
const clockAt = (now: DemoData['demoNow']) => ({
  kind: 'demo' as const,
  now: () => now,
  save: () => Promise.resolve(),
});

describe('the desk for planning', () => {
  let data: DemoData;
  beforeAll(async () => {
    data = await readDemoData(folder);
  });

  it('makes of the open duties a problem that can be planned from tomorrow on, and names everybody in it', async () => {
    const sheet = await createPlanningDesk(data, clockAt(data.demoNow))('fengnan');
    const problem = parseProblem(JSON.parse(JSON.stringify(sheet.problem)));
    expect(problem.days[0]).toBe('2026-11-23');
    expect(sheet.from).toBe('2026-11-23');
    const plan = solveNow(problem, { iterations: 100 });
    expect(checkPlan(problem, plan)).toEqual([]);
    for (const { id } of [...problem.people, ...problem.families])
      expect(sheet.names[id]).toMatch(/^[\u4e00-\u9fff、]+$/);
    for (const { visit, people } of plan.visits) {
      expect(sheet.visits[visit]?.studentIds.length).toBeGreaterThan(0);
      for (const id of people) expect(sheet.roles[id]).toBeDefined();
    }
  });

  it('names no attention category', async () => {
    const text = JSON.stringify(await createPlanningDesk(data, clockAt(data.demoNow))('fengnan'));
    for (const code of COMMON_CATEGORY_CODES) expect(text).not.toContain(code);
  });

  it('follows the documents of the district that is asked for', async () => {
    const desk = createPlanningDesk(data, clockAt(data.demoNow));
    const answersOf = async (name: 'fengnan' | 'lishui') =>
      new Set((await desk(name)).problem?.visits.flatMap(({ answers }) => answers ?? []));
    expect(await answersOf('fengnan')).not.toEqual(await answersOf('lishui'));
  });

  it('has nothing to plan once the term is over', async () => {
    const sheet = await createPlanningDesk(data, clockAt('2027-03-01T08:00:00+08:00'))('fengnan');
    expect(sheet.problem).toBeUndefined();
  });
});
