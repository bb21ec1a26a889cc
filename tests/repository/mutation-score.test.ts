import { describe, expect, it } from 'vitest';
import { areas } from '../../scripts/mutation/areas.mjs';
import { filesOf } from '../../scripts/mutation/files.mjs';
import { scoreOf, scoreTable, survivorLines } from '../../scripts/mutation/score.mjs';

const mutant = (file: string, status: string, line = 1) => ({
  fileName: `packages/sdk/src/policy/${file}`,
  status,
  mutatorName: 'BooleanLiteral',
  replacement: 'not\n  this',
  location: { start: { line, column: 3 } },
});
const mutants = [
  mutant('b.ts', 'Killed'),
  mutant('b.ts', 'Survived', 9),
  mutant('b.ts', 'NoCoverage', 4),
  mutant('a.ts', 'Timeout'),
  mutant('a.ts', 'Ignored'),
];

describe('the mutation score', () => {
  it('is the share of changes that a test noticed, where those that no test reaches count as missed', () => {
    expect(scoreOf(mutants)).toEqual({ noticed: 2, missed: 2, untested: 1, left: 1, score: 50 });
  });

  it('is 100 where there was nothing to notice', () => {
    expect(scoreOf([mutant('a.ts', 'Ignored')]).score).toBe(100);
  });

  it('is told for each file and for all', () => {
    const rows = scoreTable(mutants, 'packages/sdk/src/policy').split('\n');
    expect(rows.slice(1).map((row) => row.split(/ {2,}/))).toEqual([
      ['a.ts', '100.0', '1', '0', '0', '1'],
      ['b.ts', '33.3', '1', '2', '1', '0'],
      ['all files', '50.0', '2', '2', '1', '1'],
    ]);
  });

  it('comes with the place of every change that was missed, in the order of the file', () => {
    expect(survivorLines(mutants)).toEqual([
      'packages/sdk/src/policy/b.ts:4:3 NoCoverage BooleanLiteral: not this',
      'packages/sdk/src/policy/b.ts:9:3 Survived BooleanLiteral: not this',
    ]);
  });
});

describe('the area "policy"', () => {
  const files = filesOf(areas.policy, []);

  it('is the code of the policy engine, without its tests and without texts for readers', () => {
    expect(files).toContain('packages/sdk/src/policy/evaluate.ts');
    expect(files).toContain('packages/sdk/src/policy/phrases/load-phrases.ts');
    expect(files.filter((file) => /\.test\.ts$|zh-CN|zh-Hant|\/en\.ts/.test(file))).toEqual([]);
  });

  it('can be narrowed by parts of paths', () => {
    expect(filesOf(areas.policy, ['layering', 'summarise'])).toEqual([
      'packages/sdk/src/policy/layering.ts',
      'packages/sdk/src/policy/summarise.ts',
    ]);
  });
});
