import { describe, expect, it } from 'vitest';
import { compareEngines } from '../../scripts/test/compare-engines.mjs';

const ENGINES = ['PGlite', 'PostgreSQL'] as const;
const result = (engine: string, state: string, title = 'keeps a visit') => ({
  name: `file.test.ts > filing, on '${engine}' > ${title}`,
  state,
});

describe('the comparison of two databases', () => {
  it('finds nothing where every test ends alike', () => {
    const results = [result('PGlite', 'passed'), result('PostgreSQL', 'passed'), { name: 'other', state: 'failed' }];
    expect(compareEngines(results, ENGINES)).toEqual({ compared: 1, differences: [] });
  });

  it('names a test that passes on one of them only', () => {
    const { differences } = compareEngines([result('PGlite', 'passed'), result('PostgreSQL', 'failed')], ENGINES);
    expect(differences).toEqual([
      'file.test.ts > filing, on the database > keeps a visit: passed on PGlite, failed on PostgreSQL',
    ]);
  });

  it('names a test that one of them never ran', () => {
    const { differences } = compareEngines([result('PGlite', 'passed')], ENGINES);
    expect(differences).toEqual([
      'file.test.ts > filing, on the database > keeps a visit: passed on PGlite, missing on PostgreSQL',
    ]);
  });
});
