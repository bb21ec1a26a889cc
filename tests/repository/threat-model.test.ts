import { describe, expect, it } from 'vitest';
import { holdsToNamedTests } from './named-tests.js';
import { read } from './workspace.js';

const FILE = 'docs/security/threat-model.md';

const rows = read(FILE)
  .split('\n')
  .flatMap((line) => {
    const [, id, tests] = /^\| (T\d\d) +\| [A-Z] +\| .+? +\| .+? +\| (.+?) *\|$/.exec(line) ?? [];
    return id === undefined ? [] : [{ id, tests: tests ?? '' }];
  });

describe('the threat model', () => {
  it('has its threats in one table', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  holdsToNamedTests(FILE, rows);
});
