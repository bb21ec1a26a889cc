import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plan, Problem } from '@homevisit/sdk/schedule';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHomevisit } from '../testing/run-homevisit.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';

const problem: Problem = {
  format: 'homevisit-problem/1',
  days: ['2026-09-07', '2026-09-08'],
  places: [
    { id: 'school', x: 0, y: 0 },
    { id: 'village', x: 12, y: 5 },
  ],
  travel: { kind: 'plane', ticksPerUnit: 1 },
  people: ['ding', 'xu'].map((id) => ({ id, start: 'school', free: [{ from: 1080, to: 1260 }] })),
  crews: { kind: 'formed' },
  families: [{ id: 'wang', place: 'village', home: [{ dates: ['2026-09-08'], from: 1110, to: 1200 }] }],
  visits: [{ id: 'first', families: ['wang'], duration: 30, strength: 'must', visitors: { atLeast: 2 } }],
};

describe('homevisit plan', () => {
  let folder: TemporaryFolder;
  let file: string;
  const inFile = (name: string, content: unknown): string => {
    const written = path.join(folder.path, name);
    writeFileSync(written, typeof content === 'string' ? content : JSON.stringify(content));
    return written;
  };
  beforeAll(async () => {
    folder = await temporaryFolder();
    file = inFile('problem.json', problem);
  });
  afterAll(() => folder.remove());

  it('prints the same plan byte for byte for the same seed and iterations', async () => {
    const { exitCode, stdout } = await runHomevisit('plan', file, '--seed', '7', '--iterations', '200');
    expect(exitCode).toBe(0);
    const plan = JSON.parse(stdout) as Plan;
    expect(plan.visits).toMatchObject([
      { visit: 'first', date: '2026-09-08', start: 1110, end: 1140, people: ['ding', 'xu'] },
    ]);
    expect(plan.outings).toMatchObject([{ leave: 1097, back: 1153, travel: 26 }]);
    expect((await runHomevisit('plan', file, '--seed', '7', '--iterations', '200')).stdout).toBe(stdout);
  });

  it('checks a plan that was edited by hand and names what clashes', async () => {
    const { stdout } = await runHomevisit('plan', file);
    expect(await runHomevisit('plan', file, '--check', inFile('plan.json', stdout), '--lang', 'en')).toMatchObject({
      exitCode: 0,
      stdout: 'No rule is broken.\n',
    });
    const plan = JSON.parse(stdout) as Plan;
    const edited = { ...plan, visits: plan.visits.map((visit) => ({ ...visit, start: 1100, end: 1130 })) };
    const checked = await runHomevisit('plan', file, '--check', inFile('edited.json', edited), '--lang', 'zh-CN');
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toContain('违反规则');
    expect(checked.stdout).toContain('family-not-home  2026-09-08  first  {"family":"wang","start":1100,"end":1130}');
  });

  it('writes on request what else was possible, why a visit has no place, and what would give it one', async () => {
    const more: Problem = {
      ...problem,
      families: [
        { id: 'wang', place: 'village' },
        { id: 'li', place: 'village', home: [] },
      ],
      visits: [
        ...problem.visits,
        { id: 'second', families: ['li'], duration: 30, strength: 'must', visitors: { atLeast: 2 } },
      ],
    };
    const { stdout } = await runHomevisit('plan', inFile('more.json', more), '--iterations', '50', '--details');
    const plan = JSON.parse(stdout) as Plan;
    expect(plan.visits[0]?.alternatives).toHaveLength(1);
    expect(plan.reasons).toMatchObject([
      { visit: 'second', verdict: 'impossible', fixes: [{ changes: [{ kind: 'family-home', family: 'li' }] }] },
    ]);
    expect(plan.loads).toMatchObject([
      { person: 'ding', visits: 1, evenings: 1, weeks: [{ monday: '2026-09-07' }] },
      { person: 'xu', visits: 1 },
    ]);
  });

  it('names the place of each contradiction in a problem', async () => {
    const wrong = { ...problem, visits: [{ ...problem.visits[0], families: ['li'] }] };
    const { exitCode, stderr } = await runHomevisit('plan', inFile('wrong.json', wrong), '--lang', 'en');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('/visits/0/families/0: there is no li');
  });

  it('refuses a file that is no JSON, and a seed that is no number', async () => {
    expect((await runHomevisit('plan', inFile('no.json', '{'), '--lang', 'en')).stderr).toContain('cannot be read');
    expect(await runHomevisit('plan', file, '--seed', '-1', '--lang', 'en')).toMatchObject({ exitCode: 2 });
  });
});
