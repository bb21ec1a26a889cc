import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runHomevisit } from '../testing/run-homevisit.js';

const data = fileURLToPath(new URL('../../../../examples/campus-portal/data', import.meta.url));
const explain = (...parameters: string[]) => runHomevisit('explain', '--data', data, ...parameters);

interface Report {
  readonly policies: string;
  readonly duties: readonly {
    readonly verdict: {
      readonly clause: string;
      readonly status: string;
      readonly notCounted: readonly { readonly reason: string }[];
    };
    readonly words: { readonly citation: string; readonly headline: string };
  }[];
}

describe('homevisit explain', () => {
  it('gives each duty of a student with status, due date, document and section, in Chinese', async () => {
    const { exitCode, stdout } = await explain('--student', 'student-0048', '--as-of', '2026-11-22', '--lang', 'zh-CN');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('学生 student-0048，截至 2026年11月22日23:59');
    expect(stdout).toContain('待访 1 次，2027年7月10日前  [必须] 班主任学年家访');
    expect(stdout).toContain('依据: 《丰南区实施方案》三（一）2');
    expect(stdout).toContain('依据: 《教育部等十三部门意见》二、4');
  });

  it('says why a phone call outside an emergency does not answer Hebei’s yearly visit', async () => {
    const { stdout } = await explain('--student', 'student-0048', '--as-of', '2026-11-22', '--lang', 'en');
    expect(stdout).toContain(
      'does not count: this clause does not accept a phone visit (except during an emergency such as an epidemic, see Hebei notice on home visits, 三)',
    );
  });

  it('gives verdicts and words as one JSON document', async () => {
    const { stdout } = await explain(
      '--student',
      'student-0048',
      '--as-of',
      '2026-11-22T10:00:00+08:00',
      '--json',
      '--lang',
      'en',
    );
    const report = JSON.parse(stdout) as Report;
    expect(report.policies).toBe('fengnan');
    const yearly = report.duties.find(({ verdict }) => verdict.clause === 'hebei/H1');
    expect(yearly?.verdict).toMatchObject({ status: 'open', notCounted: [{ reason: 'mode' }] });
    expect(yearly?.words.headline).toBe('1 visit owed by 10 July 2027');
  });

  it('takes the documents of another place', async () => {
    const { stdout } = await explain(
      '--student',
      'student-0048',
      '--as-of',
      '2026-11-22',
      '--policies',
      'lishui',
      '--json',
    );
    const report = JSON.parse(stdout) as Report;
    expect(new Set(report.duties.map(({ verdict }) => verdict.clause.split('/')[0]))).toEqual(
      new Set(['moe', 'lishui']),
    );
  });

  it('names no person of the roster', async () => {
    const { stdout } = await explain('--student', 'student-0048', '--as-of', '2026-11-22', '--json');
    expect(stdout).not.toMatch(/givenName|familyName|displayName/);
  });

  it.each([
    ['a student', ['--data', data, '--student', 'nobody'], 1, 'There is no student nobody in the data'],
    ['a date', ['--data', data, '--student', 'student-0048', '--as-of', '22/11/2026'], 2, '"22/11/2026" is no date'],
    ['a folder', ['--data', '/nowhere', '--student', 'x'], 1, '/nowhere'],
    ['an option', [], 2, '--data'],
  ])('says in one sentence what is wrong with %s that is not there', async (_what, parameters, exitCode, sentence) => {
    const run = await runHomevisit('explain', ...parameters, '--lang', 'en');
    expect(run).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(sentence) as string });
  });
});
