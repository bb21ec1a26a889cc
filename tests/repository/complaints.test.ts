import { describe, expect, it } from 'vitest';
import { holdsToNamedTests } from './named-tests.js';
import { read } from './workspace.js';

const FILE = 'docs/complaints.md';

const rows = read(FILE)
  .split('\n')
  .flatMap((line) => {
    const [, id, tests] = /^\| (C\d\d) +\| .+? +\| .+? +\| (.+?) *\|$/.exec(line) ?? [];
    return id === undefined ? [] : [{ id, tests: tests ?? '' }];
  });

describe('the complaints that must not be true of the kit', () => {
  it('are thirty', () => {
    expect(rows).toHaveLength(30);
  });

  holdsToNamedTests(FILE, rows);
});
