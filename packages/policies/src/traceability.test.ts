import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly row: number;
  readonly title: string;
}
interface LinkedClause {
  readonly id: string;
  readonly clause: { readonly rows?: readonly number[] };
}

const script = (name: string): URL => new URL(`../scripts/${name}`, import.meta.url);
const { findGaps } = (await import(script('traceability/find-gaps.mjs').href)) as {
  findGaps: (rows: readonly Row[], clauses: readonly LinkedClause[]) => string[];
};

describe('docs/traceability.md', () => {
  it('is what the packs say today', { timeout: 60_000 }, async () => {
    const run = promisify(execFile)(process.execPath, [fileURLToPath(script('traceability.mjs')), '--check']);
    await expect(run).resolves.toMatchObject({
      stdout: expect.stringMatching(/136 rows, \d+ clauses, up to date/) as string,
    });
  });
});

describe('rows and clauses', () => {
  const rows = [
    { row: 1, title: 'one' },
    { row: 2, title: 'two' },
  ];
  const clause = (id: string, ...linked: number[]): LinkedClause => ({ id, clause: { rows: linked } });

  it('have no gap where each row is in a clause', () => {
    expect(findGaps(rows, [clause('a/A', 1), clause('a/B', 1, 2)])).toEqual([]);
  });

  it('have one where a row is in none, or a clause in no row or in one that is none', () => {
    expect(findGaps(rows, [clause('a/A', 1)])).toEqual([expect.stringContaining('row 2 (two) is in no clause')]);
    expect(findGaps(rows, [clause('a/A', 1, 2, 3)])).toEqual([expect.stringContaining('a/A names row 3')]);
    expect(findGaps(rows, [clause('a/A', 1, 2), clause('a/B')])).toEqual([expect.stringContaining('a/B names no row')]);
    expect(findGaps(rows, [clause('a/A', 1, 2), { id: 'a/B', clause: {} }])).toHaveLength(1);
  });

  it('are numbered without a gap', () => {
    expect(findGaps([{ row: 2, title: 'two' }], [clause('a/A', 2)])).toEqual([
      expect.stringContaining('row 2 is out of order'),
    ]);
  });
});
