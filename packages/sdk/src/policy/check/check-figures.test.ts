import { describe, expect, it } from 'vitest';
import { findingOf, foundIn, ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';

const figure = (id: string, value: number, unit: string) => ({ id, title: id, value, unit, section: '1' });
const pack = (figures: object[], figureChecks: object[]) =>
  typedPack('plan', [typedClause('A', ONE_VISIT)], { figures, figureChecks });
const sum = { kind: 'sum', parts: ['online', 'in-person'], total: 'files' };

describe('figures that a document publishes', () => {
  it('that count visits and are said to be students are pointed out (H22)', () => {
    const figures = [
      figure('online', 10580, 'visits'),
      figure('in-person', 3003, 'visits'),
      figure('files', 13583, 'students'),
    ];
    expect(foundIn([pack(figures, [sum])])).toEqual(['warning plan/figureChecks/0 figure-units']);
  });

  it('that do not add up are pointed out', () => {
    const figures = [figure('online', 1, 'visits'), figure('in-person', 2, 'visits'), figure('files', 4, 'visits')];
    expect(findingOf([pack(figures, [sum])], 'figure-sum')).toMatchObject([
      { severity: 'warning', values: { sum: 3, value: 4 } },
    ]);
    expect(foundIn([pack([...figures.slice(0, 2), figure('files', 3, 'visits')], [sum])])).toEqual([]);
  });

  it.each([
    [1449, 0.2, [1207.5]],
    [1449, 20, [1207.5]],
    [1200, 0.2, []],
  ])(
    '%d visits of which a share of %d had two give a whole number of students, or it is pointed out (H24)',
    (visits, share, subjects) => {
      const figures = [
        figure('visits', visits, 'visits'),
        figure('twice', share, 'share'),
        figure('students', 5, 'students'),
      ];
      const checks = [
        { kind: 'twice', visits: 'visits', share: 'twice' },
        { kind: 'denominator', share: 'twice', of: 'students' },
      ];
      expect(findingOf([pack(figures, checks)], 'figure-twice').map(({ values }) => values['subjects'])).toEqual(
        subjects,
      );
    },
  );

  it('that are totals prove no goal for each (H23)', () => {
    const figures = [figure('visits', 1449, 'visits')];
    expect(foundIn([pack(figures, [{ kind: 'goal', figures: ['visits'], clause: 'A' }])])).toEqual([
      'warning plan/figureChecks/0 figure-goal',
    ]);
    expect(foundIn([pack(figures, [{ kind: 'goal', figures: ['visits'], clause: 'Z' }])])).toEqual([
      'error plan/figureChecks/0/clause unknown-clause',
    ]);
  });

  it('that are shares say of how many (H25)', () => {
    const figures = [figure('rate', 1, 'share'), figure('teachers', 40, 'person-times')];
    expect(foundIn([pack(figures, [])])).toEqual(['warning plan/figures/0 figure-denominator']);
    expect(foundIn([pack(figures, [{ kind: 'denominator', share: 'rate' }])])).toEqual([
      'warning plan/figures/0 figure-denominator',
    ]);
    expect(foundIn([pack(figures, [{ kind: 'denominator', share: 'rate', of: 'teachers' }])])).toEqual([]);
  });

  it('are named by checks as they are called', () => {
    expect(
      findingOf(
        [pack([figure('online', 1, 'visits')], [{ ...sum, parts: ['onlin'], total: 'online' }])],
        'unknown-figure',
      ),
    ).toMatchObject([{ severity: 'error', pointer: '/figureChecks/0/parts/0', values: { suggestion: 'online' } }]);
    const twice = [figure('online', 1, 'visits'), figure('online', 2, 'visits')];
    expect(foundIn([pack(twice, [])])).toEqual(['error plan/figures/1/id duplicate-id']);
  });
});
