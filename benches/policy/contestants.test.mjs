import { policyPack } from '@homevisit/sdk/policy';
import { ColumnEvaluation, EvaluationPlan, FactLoader } from '@homevisit/sdk/policy/columns';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disagreements } from './agreement.mjs';
import { contestants } from './contestants.mjs';
import { loadColumns, namedCounts } from './contestants/columns.mjs';
import { loadFacts } from './contestants/facts.mjs';
import { policies } from './contestants/six-duties.mjs';
import { asOf, asOfMinute, NEVER, tellRows, visitCount } from './dataset.mjs';

const roster = { students: 120, seed: 7 };

async function countsOf({ name }) {
  const { load } = await import(`./contestants/${name}.mjs`);
  const evaluate = await load(roster);
  return { name, first: await evaluate(), counts: await evaluate() };
}

describe('the contestants of the policy bench', () => {
  it('give the same verdict counts, the first time and again', async () => {
    const measured = [];
    for (const contestant of contestants) measured.push(await countsOf(contestant));
    expect(measured.length).toBe(contestants.length);
    expect(disagreements(measured)).toEqual([]);
    expect(disagreements(measured.map(({ name, first }) => ({ name, counts: first })))).toEqual([]);
  });

  it('meet every status that the six duties can have on this roster', async () => {
    const { counts } = await countsOf({ name: 'evaluate' });
    expect(Object.keys(counts).sort()).toEqual([
      'in-person 1',
      'in-person 2',
      'record',
      'safety',
      'team',
      'term 1',
      'term 2',
      'year',
    ]);
    const statuses = new Set(Object.values(counts).flatMap((column) => Object.keys(column)));
    expect([...statuses].sort()).toEqual(['breached', 'due-soon', 'met', 'open', 'overdue']);
  });

  it('are told apart when one of them counts wrongly or fails', () => {
    const right = { name: 'a', counts: { year: { met: 2, open: 1 } } };
    const wrong = { name: 'b', counts: { year: { met: 3 } } };
    expect(disagreements([right, wrong, { name: 'c', why: 'no memory' }])).toEqual([
      'year met: a says 2, b 3',
      'year open: a says 1, b 0',
      'c failed: no memory',
    ]);
  });
});

describe('our engine in the bench', () => {
  it('takes its duties from a pack that the schema of packs accepts', () => {
    const file = new URL('six-duties.pack.json', import.meta.url);
    expect(policyPack.safeParse(JSON.parse(readFileSync(file, 'utf8'))).success).toBe(true);
  });

  it('comes to the same from rows that are streamed as from facts', () => {
    const { columns } = FactLoader.of(loadFacts(roster.students, roster.seed));
    const streamed = loadColumns(roster.students, roster.seed);
    const countsIn = (loaded) => {
      const plan = new EvaluationPlan(policies, loaded, asOf);
      return namedCounts(new ColumnEvaluation(loaded).evaluate(plan));
    };
    expect(countsIn(streamed)).toEqual(countsIn(columns));
  });
});

describe('a generated roster', () => {
  const rowsOf = (seed) => {
    const rows = { students: [], visits: [] };
    tellRows(500, seed, {
      student: (special) => rows.students.push(special),
      visit: (...visit) => rows.visits.push(visit),
    });
    return rows;
  };

  it('is the same for the same seed, and another for another', () => {
    expect(rowsOf(1)).toEqual(rowsOf(1));
    expect(rowsOf(1)).not.toEqual(rowsOf(2));
  });

  it('has 2.5 visits a student and a fifth of special students, and records of every kind', () => {
    const { students, visits } = rowsOf(3);
    expect(visits.length).toBe(visitCount(500));
    expect(visitCount(500)).toBe(1250);
    expect(students.filter(Boolean).length / 500).toBeGreaterThan(0.15);
    expect(students.filter(Boolean).length / 500).toBeLessThan(0.25);
    expect(new Set(visits.map(([, , mode]) => mode)).size).toBe(6);
    expect(visits.some(([, , , , , ended]) => ended > asOfMinute)).toBe(true);
    expect(visits.some(([, , , , , , filed]) => filed === NEVER)).toBe(true);
    expect(
      visits.some(([, , , , , ended, filed]) => ended <= asOfMinute && filed > asOfMinute && filed !== NEVER),
    ).toBe(true);
  });
});
