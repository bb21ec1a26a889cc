import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../pack.js';
import { namedIn, ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';

const VOCABULARY = {
  events: [{ code: 'absence', title: '缺勤' }],
  activities: [{ code: 'talk', title: '谈话' }],
};
const { quantity: _quantity, ...withoutNumber } = ONE_VISIT;
const visit = (more: object = {}) => ({ ...ONE_VISIT, ...more });
const pack = (rules: readonly object[], more: object = {}): PolicyPack =>
  typedPack(
    'plan',
    rules.map((rule, index) => typedClause(`A${index + 1}`, rule)),
    more,
  );
const withClause = (more: object, rule: object = ONE_VISIT): PolicyPack =>
  typedPack('plan', [typedClause('A1', rule, more)]);

const category = (id: string, more: object = {}) => ({ id, title: id, attachesTo: 'student', covers: [id], ...more });
const categories = (list: object[], open = false) => ({ categories: { open, list } });
const size = (id: string, bounds: object, atLeast: number) => ({
  id,
  when: { datum: 'class.size', ...bounds },
  quantity: { atLeast },
});
const rung = (id: string, more: object = {}) => ({
  id,
  owedBy: 'class-teacher',
  within: { amount: 3, unit: 'days' },
  do: { activity: 'talk' },
  ...more,
});
const followUp = (...ladder: object[]) => ({
  kind: 'follow-up',
  owedBy: 'class-teacher',
  subject: 'student',
  population: {},
  event: 'absence',
  ladder,
});

describe('what a finding names', () => {
  it.each<[string, PolicyPack, [string, string, object][]]>([
    [
      'a clause that stands twice',
      typedPack('plan', [typedClause('A', ONE_VISIT), typedClause('A', ONE_VISIT)]),
      [['duplicate-clause', '/clauses/1/id', { id: 'A' }]],
    ],
    [
      'a category that stands twice',
      pack([ONE_VISIT], categories([category('poor'), category('poor')])),
      [['duplicate-category', '/categories/list/1/id', { id: 'poor' }]],
    ],
    [
      'a population of nobody',
      pack([visit({ population: { listed: true } })], categories([category('poor', { listed: false })])),
      [['unreachable', '/clauses/0/rule/population/listed', { clause: 'A1' }]],
    ],
    ['a list that a school may extend', pack([visit({ population: { listed: true } })], categories([], true)), []],
    ['a list with an entry', pack([visit({ population: { listed: true } })], categories([category('poor')])), []],
    [
      'an extension of a clause that counts nothing',
      pack([
        ONE_VISIT,
        { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
        { kind: 'counts-as', clauses: ['A2'], modes: ['phone'], circumstance: 'emergency' },
      ]),
      [['unknown-clause', '/clauses/2/rule/clauses/0', { id: 'A2', known: 'A1', suggestion: 'A1' }]],
    ],
    [
      'an extension by modes that count anyway',
      pack([ONE_VISIT, { kind: 'counts-as', clauses: ['A1'], modes: ['home'], circumstance: 'emergency' }]),
      [['unreachable', '/clauses/1/rule/clauses/0', { clause: 'A2' }]],
    ],
    [
      'an extension by one mode that counts anyway and one that does not',
      pack([ONE_VISIT, { kind: 'counts-as', clauses: ['A1'], modes: ['home', 'phone'], circumstance: 'emergency' }]),
      [],
    ],
    [
      'more than one visit a day',
      pack([visit({ per: 'day', quantity: { atLeast: 2 } })]),
      [['one-a-day', '/clauses/0/rule/per', { clause: 'A1', subject: 'student' }]],
    ],
    [
      'a limit of one a day',
      pack([visit({ per: 'day', quantity: { atMost: 1 } })]),
      [['one-a-day', '/clauses/0/rule/per', { clause: 'A1', subject: 'student' }]],
    ],
    ['none a day', pack([visit({ per: 'day', quantity: { atMost: 0 } })]), []],
    ['one a day', pack([visit({ per: 'day' })]), []],
    ['two a week', pack([visit({ per: 'calendar-week', quantity: { atLeast: 2 } })]), []],
    [
      'more than one visit a day in a cohort',
      pack([
        {
          ...withoutNumber,
          per: 'day',
          cohorts: [size('small', { atMost: 40 }, 1), size('large', { above: 40 }, 2)],
        },
      ]),
      [['one-a-day', '/clauses/0/rule/per', { clause: 'A1', subject: 'student' }]],
    ],
    [
      'a relation to a clause that is nowhere',
      withClause({ relations: [{ how: 'adopts', to: 'plan/A2' }] }),
      [['unknown-relation', '/clauses/0/relations/0/to', { to: 'plan/A2', suggestion: 'plan/A1' }]],
    ],
    ['a relation to a text that is in no pack', withClause({ relations: [{ how: 'adopts', to: '省里的通知' }] }), []],
    [
      'an interpretation of nothing',
      withClause({ interpretations: [{ pointer: '/quantity/atLest', note: '一次' }] }),
      [
        [
          'unknown-pointer',
          '/clauses/0/interpretations/0/pointer',
          {
            pointer: '/quantity/atLest',
            known: '/kind, /owedBy, /subject, /quantity/atLeast, /per, /modes/0, /byVisitor/0',
            suggestion: '/quantity/atLeast',
          },
        ],
      ],
    ],
    [
      'an interpretation below its own minimum',
      withClause({ interpretations: [{ pointer: '/quantity/atLeast', note: '两次', minimum: 2 }] }),
      [
        [
          'below-minimum',
          '/clauses/0/interpretations/0/minimum',
          { pointer: '/quantity/atLeast', value: 1, minimum: 2 },
        ],
      ],
    ],
    [
      'an interpretation at its own minimum',
      withClause({ interpretations: [{ pointer: '/quantity/atLeast', note: '一次', minimum: 1 }] }),
      [],
    ],
    [
      'a rung that stands twice',
      pack([followUp(rung('talk'), rung('talk'))], { vocabulary: VOCABULARY }),
      [['duplicate-id', '/clauses/0/rule/ladder/1/id', { id: 'talk' }]],
    ],
    [
      'a first rung that waits for the one before it',
      pack([followUp(rung('talk', { starts: 'unresolved' }), rung('visit', { starts: 'unanswered' }))], {
        vocabulary: VOCABULARY,
      }),
      [['first-rung', '/clauses/0/rule/ladder/0/starts', { id: 'talk', found: 'unresolved' }]],
    ],
    [
      'cohorts and exceptions of one name',
      pack([
        {
          ...withoutNumber,
          cohorts: [size('small', { atMost: 40 }, 1), size('small', { above: 40 }, 1)],
          exceptions: [{ id: 'small', when: { datum: 'student.boarding', is: true }, exempt: true }],
        },
      ]),
      [
        ['duplicate-id', '/clauses/0/rule/cohorts/1/id', { id: 'small' }],
        ['duplicate-id', '/clauses/0/rule/exceptions/0/id', { id: 'small' }],
      ],
    ],
    [
      'cohorts with a hole on both sides',
      pack([{ ...withoutNumber, cohorts: [size('middle', { atLeast: 20, atMost: 40 }, 1)] }]),
      [
        ['cohort-hole', '/clauses/0/rule/cohorts', { clause: 'A1' }],
        ['cohort-hole', '/clauses/0/rule/cohorts', { clause: 'A1' }],
      ],
    ],
    [
      'cohorts with a hole that is meant',
      pack([{ ...withoutNumber, otherwise: 'not-owed', cohorts: [size('middle', { atLeast: 20, atMost: 40 }, 1)] }]),
      [],
    ],
    [
      'an answer for whoever is in no cohort where everybody is in one',
      pack([
        {
          ...withoutNumber,
          otherwise: 'not-owed',
          cohorts: [size('small', { atMost: 40 }, 1), size('large', { above: 40 }, 2)],
        },
      ]),
      [['otherwise-unused', '/clauses/0/rule/otherwise', { clause: 'A1' }]],
    ],
    [
      'an answer for whoever is in no cohort where there are none',
      pack([visit({ otherwise: 'not-owed' })]),
      [['otherwise-unused', '/clauses/0/rule/otherwise', { clause: 'A1' }]],
    ],
    [
      'cohorts that overlap and ask for different numbers',
      pack([{ ...withoutNumber, cohorts: [size('small', { atMost: 40 }, 1), size('large', { atLeast: 40 }, 2)] }]),
      [['cohort-overlap', '/clauses/0/rule/cohorts/1/when', { clause: 'A1', first: 'small', second: 'large' }]],
    ],
    [
      'cohorts that overlap and ask for the same',
      pack([{ ...withoutNumber, cohorts: [size('small', { atMost: 40 }, 1), size('large', { atLeast: 40 }, 1)] }]),
      [],
    ],
    [
      'conditions that never or always hold',
      pack([
        visit({ population: { where: { datum: 'class.size', above: 40, below: 40 } } }),
        visit({ population: { where: { datum: 'class.size', atLeast: 1 } } }),
      ]),
      [
        ['never-holds', '/clauses/0/rule/population/where', { clause: 'A1' }],
        ['always-holds', '/clauses/1/rule/population/where', { clause: 'A2' }],
      ],
    ],
  ])('%s', (_name, checked, expected) => {
    expect(namedIn(checked)).toEqual(expected);
  });

  it('an override of a binding clause above, and none of one that only encourages', () => {
    const nation = typedPack(
      'nation',
      [typedClause('N1', visit({ per: 'school-year' })), typedClause('N2', ONE_VISIT, { strength: 'encouraged' })],
      { level: 'nation' },
    );
    const relations = ['nation/N1', 'nation/N2'].map((to) => ({ how: 'overrides', to }));
    const own = typedPack('plan', [typedClause('A1', ONE_VISIT, { relations })], { under: ['nation'] });
    expect(namedIn(own, [nation])).toEqual([
      ['overrides-must', '/clauses/0/relations/0/how', { clause: 'A1', above: 'nation/N1' }],
    ]);
  });

  it('a clause that asks for less than one above it', () => {
    const nation = typedPack('nation', [typedClause('N1', ONE_VISIT)], { level: 'nation' });
    const own = typedPack('plan', [typedClause('A1', visit({ per: 'school-year' }))], { under: ['nation'] });
    expect(namedIn(own, [nation])).toEqual([
      ['looser-than-above', '/clauses/0/rule', { clause: 'A1', above: 'nation/N1' }],
    ]);
  });

  it('clauses that nobody can do both of', () => {
    const most = visit({ quantity: { atMost: 1 } });
    const nation = typedPack('nation', [typedClause('N1', visit({ quantity: { atLeast: 3 } }))], { level: 'nation' });
    const own = typedPack('plan', [typedClause('A1', most), typedClause('A2', visit({ quantity: { atLeast: 2 } }))], {
      under: ['nation'],
    });
    const found = namedIn(own, [nation]).filter(([code]) => code === 'contradiction');
    expect(found).toEqual([
      [
        'contradiction',
        '/clauses/0/rule',
        { clause: 'A1', other: 'nation/N1', first: '≤ 1 / term', second: '≥ 3 / term' },
      ],
      [
        'contradiction',
        '/clauses/1/rule',
        { clause: 'A2', other: 'plan/A1', first: '≥ 2 / term', second: '≤ 1 / term' },
      ],
    ]);
  });
});
