import { assert } from '@open-wc/testing';
import { holds, type Condition } from './condition.js';

const values = { mode: 'phone', count: 3, topics: ['study'], from: '2026-09-01', to: '2026-08-31', empty: '' };

const rows: readonly (readonly [Condition, boolean])[] = [
  [{ field: 'mode', is: 'phone' }, true],
  [{ field: 'mode', is: 'home' }, false],
  [{ field: 'mode', is: { field: 'mode' } }, true],
  [{ field: 'mode', in: ['home', 'phone'] }, true],
  [{ field: 'mode', in: ['home'] }, false],
  [{ field: 'topics', holds: 'study' }, true],
  [{ field: 'topics', holds: 'health' }, false],
  [{ field: 'mode', holds: 'phone' }, false],
  [{ field: 'empty', answered: false }, true],
  [{ field: 'mode', answered: true }, true],
  [{ field: 'missing', answered: true }, false],
  [{ field: 'count', atLeast: 3 }, true],
  [{ field: 'count', moreThan: 3 }, false],
  [{ field: 'count', atMost: 3 }, true],
  [{ field: 'count', lessThan: 3 }, false],
  [{ field: 'to', atLeast: { field: 'from' } }, false],
  [{ field: 'missing', atLeast: { field: 'from' } }, true],
  [{ field: 'count', atLeast: '4' }, true],
  [{ not: { field: 'mode', is: 'phone' } }, false],
  [
    {
      all: [
        { field: 'mode', is: 'phone' },
        { field: 'count', is: 3 },
      ],
    },
    true,
  ],
  [
    {
      all: [
        { field: 'mode', is: 'phone' },
        { field: 'count', is: 4 },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { field: 'mode', is: 'home' },
        { field: 'count', is: 3 },
      ],
    },
    true,
  ],
  [{ any: [] }, false],
];

describe('a condition', () => {
  for (const [condition, expected] of rows) {
    it(`${JSON.stringify(condition)} ${expected ? 'holds' : 'does not hold'}`, () => {
      assert.equal(holds(condition, values), expected);
    });
  }
});
