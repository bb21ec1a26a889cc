import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../pack.js';
import { namedIn, ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';

const pack = (rules: readonly object[], more: object = {}): PolicyPack =>
  typedPack(
    'plan',
    rules.map((rule, index) => typedClause(`A${index + 1}`, rule)),
    more,
  );

const visit = (more: object = {}) => ({ ...ONE_VISIT, ...more });
const figure = (id: string, value: number, unit: string) => ({ id, title: id, value, unit, section: '1' });
const figures = (list: object[], figureChecks: object[]) => pack([ONE_VISIT], { figures: list, figureChecks });
const category = (id: string, more: object = {}) => ({ id, title: id, attachesTo: 'student', covers: [id], ...more });
const categories = (list: object[], open = false) => ({ categories: { open, list } });

describe('what a finding on figures, days and hours names', () => {
  it.each<[string, PolicyPack, [string, string, object][]]>([
    [
      'parts of a figure in other units than the whole',
      figures(
        [figure('a', 1, 'visits'), figure('b', 2, 'families'), figure('all', 3, 'visits')],
        [{ kind: 'sum', parts: ['a', 'b'], total: 'all' }],
      ),
      [['figure-units', '/figureChecks/0', { total: 'all', units: 'visits, families', totalUnit: 'visits' }]],
    ],
    [
      'figures that are nowhere',
      figures(
        [figure('visits', 1, 'visits')],
        [
          { kind: 'sum', parts: ['visits', 'visit'], total: 'totals' },
          { kind: 'twice', visits: 'vists', share: 'rate' },
          { kind: 'goal', figures: ['visitz'], clause: 'A1' },
          { kind: 'denominator', share: 'visitx', of: 'visity' },
        ],
      ),
      [
        ['unknown-figure', '/figureChecks/0/parts/1', { id: 'visit', suggestion: 'visits' }],
        ['unknown-figure', '/figureChecks/0/total', { id: 'totals' }],
        ['unknown-figure', '/figureChecks/1/visits', { id: 'vists', suggestion: 'visits' }],
        ['unknown-figure', '/figureChecks/1/share', { id: 'rate' }],
        ['unknown-figure', '/figureChecks/2/figures/0', { id: 'visitz', suggestion: 'visits' }],
        ['unknown-figure', '/figureChecks/3/share', { id: 'visitx', suggestion: 'visits' }],
        ['unknown-figure', '/figureChecks/3/of', { id: 'visity', suggestion: 'visits' }],
      ],
    ],
    [
      'a figure that stands twice',
      figures([figure('a', 1, 'visits'), figure('a', 2, 'visits')], []),
      [['duplicate-id', '/figures/1/id', { id: 'a' }]],
    ],
    [
      'visits of which a part of the students had two',
      figures(
        [figure('visits', 1449, 'visits'), figure('twice', 0.2, 'share'), figure('students', 5, 'students')],
        [
          { kind: 'twice', visits: 'visits', share: 'twice' },
          { kind: 'denominator', share: 'twice', of: 'students' },
        ],
      ),
      [['figure-twice', '/figureChecks/0', { visits: 1449, share: 20, subjects: 1207.5 }]],
    ],
    [
      'a total that proves no goal, for a clause named with its pack',
      figures(
        [figure('a', 1, 'visits'), figure('b', 1, 'visits')],
        [{ kind: 'goal', figures: ['a', 'b'], clause: 'plan/A1' }],
      ),
      [['figure-goal', '/figureChecks/0', { figures: 'a, b', clause: 'A1' }]],
    ],
    [
      'a goal of no clause',
      figures([figure('a', 1, 'visits')], [{ kind: 'goal', figures: ['a'], clause: 'A2' }]),
      [['unknown-clause', '/figureChecks/0/clause', { id: 'A2', suggestion: 'A1' }]],
    ],
    [
      'a share without its whole',
      figures([figure('rate', 0.9, 'share')], []),
      [['figure-denominator', '/figures/0', { figure: 'rate', value: 0.9 }]],
    ],
    [
      'days in the wrong order',
      typedPack('plan', [typedClause('A1', ONE_VISIT, { effective: { from: '2026-03-01', to: '2026-02-01' } })], {
        document: { title: '方案', issuer: '学校', effectiveFrom: '2026-09-01', effectiveTo: '2026-08-01' },
        ...categories([category('poor', { from: '2026-02-01', to: '2026-01-01' })]),
      }),
      [
        ['wrong-order', '/document/effectiveTo', { from: '2026-09-01', to: '2026-08-01' }],
        ['wrong-order', '/categories/list/0/to', { from: '2026-02-01', to: '2026-01-01' }],
        ['wrong-order', '/clauses/0/effective/to', { from: '2026-03-01', to: '2026-02-01' }],
      ],
    ],
    [
      'a clause that is in force after its document',
      typedPack('plan', [typedClause('A1', ONE_VISIT, { effective: { from: '2027-09-01' } })], {
        document: { title: '方案', issuer: '学校', effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' },
      }),
      [['outside-effective', '/clauses/0/effective', { from: '2027-09-01', to: '2026-12-31' }]],
    ],
    [
      'hours, lengths and numbers in the wrong order',
      pack([
        {
          kind: 'visit-limit',
          modes: ['home'],
          timeOfDay: { from: '21:00', to: '18:00' },
          minutes: { atLeast: 60, atMost: 30 },
        },
        { kind: 'visit-team', modes: ['phone'], quantity: { atLeast: 3, atMost: 2 } },
      ]),
      [
        ['wrong-order', '/clauses/0/rule/timeOfDay/to', { from: '21:00', to: '18:00' }],
        ['wrong-order', '/clauses/0/rule/minutes/atMost', { from: 60, to: 30 }],
        ['wrong-order', '/clauses/1/rule/quantity/atMost', { from: 3, to: 2 }],
      ],
    ],
    [
      'one and the same hour, length and number',
      pack([
        {
          kind: 'visit-limit',
          modes: ['home'],
          timeOfDay: { from: '18:00', to: '18:00' },
          minutes: { atLeast: 30, atMost: 30 },
        },
        { kind: 'visit-team', modes: ['phone'], quantity: { atLeast: 2, atMost: 2 } },
      ]),
      [],
    ],
    [
      'a rule for days before its clause is in force',
      typedPack(
        'plan',
        [
          typedClause('A1', visit({ per: { between: { from: '2025-01-01', to: '2025-02-01' } } })),
          typedClause('A2', visit({ per: { between: { from: '2025-12-01', to: '2026-02-01' } } })),
          typedClause('A3', visit({ per: { between: { from: '2026-02-01', to: '2026-03-01' } } })),
        ],
        { document: { title: '方案', issuer: '学校', effectiveFrom: '2026-01-01' } },
      ),
      [
        ['outside-effective', '/clauses/0/rule/per/between', { from: '2025-01-01', to: '2025-02-01' }],
        ['outside-effective', '/clauses/1/rule/per/between', { from: '2025-12-01', to: '2026-02-01' }],
      ],
    ],
  ])('%s', (_name, checked, expected) => {
    expect(namedIn(checked)).toEqual(expected);
  });
});
