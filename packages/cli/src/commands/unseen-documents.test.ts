import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runHomevisit } from '../testing/run-homevisit.js';

const file = (name: string): string => fileURLToPath(new URL(`../../test/unseen-documents/${name}`, import.meta.url));

interface Report {
  readonly errors: number;
  readonly findings: readonly { readonly code: string; readonly pointer: string; readonly problem: string }[];
}

describe('a document that is not among the published ones', () => {
  it.each([
    ['quotas by class size with a hole between the sizes', 'class-size', 2],
    ['one family an evening, at set hours and for so long', 'quiet-evenings', 3],
    ['approval a day ahead, consent first, training first', 'approval-first', 3],
    ['absence that leads from a call to a visit to a report', 'absence-ladder', 2],
    ['one visit a family, by video where the family lives elsewhere', 'per-family', 1],
    ['meetings of parents, plans with a seal, reports of nothing', 'meetings', 3],
    ['a number that is left to the school, a season, a clause that cannot be counted', 'several', 3],
  ])('with %s is read, checked and tested', async (_name, folder, vectors) => {
    const check = await runHomevisit('policy', 'check', file(`${folder}/pack.yaml`), '--json');
    const { errors, findings } = JSON.parse(check.stdout) as Report;
    expect({
      errors,
      codes: [...new Set(findings.map(({ code }) => code))].filter((code) => code !== 'missing-span'),
    }).toEqual({
      errors: 0,
      codes: folder === 'class-size' ? ['cohort-hole'] : [],
    });
    const test = await runHomevisit(
      'policy',
      'test',
      file(`${folder}/pack.yaml`),
      '--vectors',
      file(`${folder}/vectors.yaml`),
      '--lang',
      'en',
    );
    expect(test).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining(`Vectors: ${vectors} passed, 0 failed.`) as string,
    });
  });

  it('has its vectors found beside it', async () => {
    const { exitCode, stdout } = await runHomevisit('policy', 'test', file('per-family/pack.yaml'), '--lang', 'en');
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 passed') as string });
  });

  it('names the classes that its quotas leave out, in the reader’s language', async () => {
    const chinese = await runHomevisit('policy', 'check', file('class-size/pack.yaml'), '--lang', 'zh-CN');
    expect(chinese.stdout).toContain('班级人数 46–49：不属于条款 Y1 的任何一档');
    const english = await runHomevisit('policy', 'check', file('class-size/pack.yaml'), '--lang', 'en');
    expect(english.stdout).toContain('a class of 46–49 falls under no cohort of clause Y1');
  });
});

describe('a school’s plan that asks for less', () => {
  it('is refused, each clause with the one above it and in what it asks for less', async () => {
    const { exitCode, stdout } = await runHomevisit(
      'policy',
      'check',
      file('school-plan/plan.yaml'),
      file('school-plan/district.yaml'),
      '--lang',
      'en',
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      'clause P1 asks for less than moe/M1, which binds it: modes that count (home, agreed-place, phone; above: home, agreed-place)',
    );
    expect(stdout).toContain(
      'clause P2 asks for less than songlin-district/D1, which binds it: visitors together (atLeast 1; above: atLeast 2)',
    );
    expect(stdout).toContain('clause P3 asks for less than songlin-district/D2, which binds it: deadline');
    expect(stdout).toContain('clause P3 says that it overrides songlin-district/D2');
    expect(stdout).not.toContain('clause P4 asks');
    expect(stdout).toMatch(/plan\.yaml:\d+ \/clauses\/1\/rule/);
  });
});
