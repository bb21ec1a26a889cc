import { describe, expect, it } from 'vitest';
import type { Instant } from '../../calendar/instant.js';
import type { LocalDate } from '../../calendar/local-date.js';
import { child, followUp, stages, visited, visitRung, type FollowUpCase } from '../../testing/judged-follow-up.js';
import type { StudentFact } from '../facts.js';

const range = (from?: LocalDate, to?: LocalDate) => ({ ...(from && { from }), ...(to && { to }) });

/** The first and the last day; either may be unknown. */
type Days = readonly (LocalDate | undefined)[];

describe('an enrolment', () => {
  const days = (...enrolled: readonly Days[]) => enrolled.map(([from, to]) => range(from, to));
  const enrolments = (enrolled: StudentFact['enrolled'], given: FollowUpCase = {}) =>
    followUp({ students: [child('a', { enrolled })], ...given, rule: { event: 'enrolment', ...given.rule } });

  it('is something that happens, under an id that says nothing', () => {
    expect(stages(enrolments(days(['2026-11-02'])))).toEqual([['a@2026-11-02/visit', 'overdue', '2026-11-05']]);
  });

  it('may lie ahead, and be answered so long before it', () => {
    const rule = { ladder: [{ ...visitRung, from: { amount: 14, unit: 'days' as const } }] };
    const asOf = (moment: Instant, visits: readonly LocalDate[] = []) =>
      stages(
        enrolments(days(['2026-11-16']), {
          rule,
          asOf: moment,
          facts: { visits: visits.map((date) => visited(date, date)) },
        }),
      );
    expect(asOf('2026-11-01T23:59:59+08:00')).toEqual([]);
    expect(asOf('2026-11-02T00:00:00+08:00')).toEqual([['a@2026-11-16/visit', 'open', '2026-11-19']]);
    expect(asOf('2026-11-10T12:00:00+08:00', ['2026-11-02'])[0]?.[1]).toBe('met');
    expect(asOf('2026-11-10T12:00:00+08:00', ['2026-11-01'])[0]?.[1]).toBe('open');
    const onlyAfter = (moment: Instant) => enrolments(days(['2026-11-16']), { asOf: moment });
    expect(onlyAfter('2026-11-15T23:59:59+08:00')).toEqual([]);
    expect(onlyAfter('2026-11-16T00:00:00+08:00')).toHaveLength(1);
  });

  it('is unknown where the calendar cannot say how long before it may be answered', () => {
    const rule = { ladder: [{ ...visitRung, from: { amount: 2, unit: 'working-days' as const } }] };
    const given = { rule, facts: { calendar: { timeZone: 'Asia/Shanghai', schoolYears: [] } } };
    expect(enrolments(days(['2026-11-02']), given)).toMatchObject([
      { status: 'unknown', missing: [{ code: 'datum', name: 'calendar.working-time' }] },
    ]);
  });

  it('is none to go from one class to the next, or to come back after the holidays', () => {
    const starts = (...enrolled: readonly Days[]) => stages(enrolments(days(...enrolled))).map(([id]) => id);
    expect(starts(['2025-09-01', '2026-11-01'], ['2026-11-02'])).toEqual([]);
    expect(starts(['2025-09-01', '2026-11-10'], ['2026-11-02'])).toEqual([]);
    expect(starts([undefined, '2026-11-01'], ['2026-11-02'])[0]).toBeUndefined();
    expect(starts(['2025-09-01', '2026-07-10'], ['2026-09-01'])).toEqual([]);
    expect(starts(['2025-09-01'], ['2026-11-02'])).toEqual([]);
    expect(starts(['2025-09-01', '2026-11-02'], ['2026-11-02'])).toEqual([]);
    expect(starts(['2025-09-01', '2026-07-09'], ['2026-09-01'])).toEqual(['a@2026-09-01/visit']);
    expect(starts(['2025-09-01', '2026-07-10'], ['2026-09-02'])).toEqual(['a@2026-09-02/visit']);
    expect(starts(['2025-09-01', '2026-10-31'], ['2026-11-02'])).toEqual(['a@2026-11-02/visit']);
    // Two classes on one day are one enrolment.
    expect(starts(['2026-11-02'], ['2026-11-02'])).toEqual(['a@2026-11-02/visit']);
    expect(starts(['2026-11-02', '2026-11-03'], ['2026-11-10'])).toEqual(['a@2026-11-02/visit', 'a@2026-11-10/visit']);
    expect(starts(['2026-11-10'], ['2026-11-02', '2026-11-03'])).toEqual(['a@2026-11-02/visit', 'a@2026-11-10/visit']);
  });

  it('is unknown where the roster does not say since when', () => {
    const lacking = {
      status: 'unknown',
      reason: 'datum-missing',
      missing: [{ code: 'datum', name: 'student.enrolled' }],
    };
    expect(enrolments([])).toMatchObject([lacking]);
    expect(enrolments(days([undefined, '2027-01-01']))).toMatchObject([lacking]);
    expect(enrolments(days([undefined, '2025-12-31'], ['2026-11-02']))).toMatchObject([
      { period: { id: 'a@2026-11-02/visit' } },
      lacking,
    ]);
    expect(enrolments([], { rule: { population: { where: { datum: 'student.boarding', is: true } } } })).toMatchObject([
      lacking,
    ]);
    const dayPupil = [child('a', { enrolled: [], data: { boarding: false } })];
    expect(
      enrolments([], { students: dayPupil, rule: { population: { where: { datum: 'student.boarding', is: true } } } }),
    ).toEqual([]);
  });
});

describe('coming into a category', () => {
  const held = (
    categories: StudentFact['categories'],
    given: FollowUpCase = {},
    population: NonNullable<FollowUpCase['rule']>['population'] = {},
  ) =>
    followUp({
      students: [child('a', { categories })],
      ...given,
      rule: { event: 'category', population, ...given.rule },
    });
  const of = (from?: LocalDate, to?: LocalDate, code = 'left-behind') => ({ code, ...range(from, to) });

  it('is something that happens, under an id that does not tell which', () => {
    const verdicts = held([of('2026-11-02')]);
    expect(stages(verdicts)).toEqual([['a@2026-11-02/visit', 'overdue', '2026-11-05']]);
    expect(JSON.stringify(verdicts)).not.toContain('left-behind');
  });

  it('is not known before its day', () => {
    expect(held([of('2026-11-02')], { asOf: '2026-11-01T23:59:59+08:00' })).toEqual([]);
    expect(held([of('2026-11-02')], { asOf: '2026-11-02T00:00:00+08:00' })).toHaveLength(1);
    const early = { ladder: [{ ...visitRung, from: { amount: 14, unit: 'days' as const } }] };
    expect(held([of('2026-11-02')], { rule: early, asOf: '2026-11-01T23:59:59+08:00' })).toEqual([]);
  });

  it('is resolved on the day after its last', () => {
    const asOf = (moment: Instant) => held([of('2026-11-02', '2026-11-03')], { asOf: moment })[0];
    expect(asOf('2026-11-03T12:00:00+08:00')?.status).toBe('open');
    expect(asOf('2026-11-04T12:00:00+08:00')).toMatchObject({ status: 'exempt', reason: 'resolved' });
    expect(held([of('2026-11-02', '2026-11-04')])[0]?.status).toBe('exempt');
    expect(held([of('2026-11-02', '2026-11-05')])[0]?.status).toBe('overdue');
    // It ends with the last of the ranges in which it goes on.
    expect(held([of('2026-11-02', '2026-11-03'), of('2026-11-04')])[0]?.status).toBe('overdue');
    expect(held([of('2026-11-04'), of('2026-11-02', '2026-11-03')])[0]?.status).toBe('overdue');
    expect(held([of('2026-11-02', '2026-11-03'), of('2026-11-03', '2026-11-04')])[0]?.status).toBe('exempt');
    expect(held([of('2026-11-02', '2026-11-03'), of('2026-11-03', '2026-11-05')])[0]?.status).toBe('overdue');
    expect(held([of('2026-11-02', '2026-11-03'), of('2026-11-05', '2026-11-09')])[0]?.status).toBe('exempt');
    expect(held([of('2026-09-01', '2026-09-02'), of('2026-11-02')])[1]?.status).toBe('overdue');
  });

  it('is none where the category goes on, and another where it comes back', () => {
    expect(stages(held([of('2025-09-01', '2026-11-01'), of('2026-11-02')]))).toEqual([]);
    expect(stages(held([of('2025-09-01', '2026-10-31'), of('2026-11-02')]))).toHaveLength(1);
    expect(stages(held([of('2026-09-01', '2026-11-01', 'orphan'), of('2026-11-02')])).map(([id]) => id)).toEqual([
      'a@2026-09-01/visit',
      'a@2026-11-02/visit',
    ]);
  });

  it('happens once where two begin on one day, and stays open as long as one of them lasts', () => {
    const two = [of('2026-11-02', '2026-11-03', 'orphan'), of('2026-11-02')];
    for (const order of [two, [...two].reverse()]) {
      expect(stages(held(order))).toEqual([['a@2026-11-02/visit', 'overdue', '2026-11-05']]);
    }
    const bothOver = [of('2026-11-02', '2026-11-03', 'orphan'), of('2026-11-02', '2026-11-04')];
    expect(held(bothOver)[0]?.reason).toBe('resolved');
  });

  it('and an enrolment are counted in order of time, whatever the order of the roster', () => {
    const second = { threshold: { atLeast: 2, of: 'events' as const } };
    const two = [of('2026-11-03', undefined, 'orphan'), of('2026-11-02')];
    expect(held(two, { rule: second }).map(({ period }) => period?.id)).toEqual(['a@2026-11-03/visit']);
    const enrolled = [range('2026-11-10'), range('2026-11-02', '2026-11-03')];
    const again = followUp({ students: [child('a', { enrolled })], rule: { event: 'enrolment', ...second } });
    expect(again.map(({ period }) => period?.id)).toEqual(['a@2026-11-10/visit']);
  });

  it('happens only with a category of the population', () => {
    const listed = ['left-behind', 'orphan'];
    const two = [of('2026-11-02', undefined, 'orphan'), of('2026-11-03', undefined, 'disabled'), of('2026-11-04')];
    const dates = (population: NonNullable<FollowUpCase['rule']>['population']) =>
      held(two, { listed }, population).map(({ period }) => period?.title);
    expect(dates({})).toEqual(['2026-11-02', '2026-11-03', '2026-11-04']);
    expect(dates({ listed: true })).toEqual(['2026-11-02', '2026-11-04']);
    expect(dates({ categories: ['left-behind'] })).toEqual(['2026-11-04']);
    expect(dates({ listed: true, categories: ['orphan'] })).toEqual(['2026-11-02']);
    expect(dates({ where: { category: ['left-behind'] } })).toEqual(['2026-11-04']);
  });

  it('is unknown where nobody knows since when, or what the category is', () => {
    expect(held([of()])).toMatchObject([
      { status: 'unknown', reason: 'datum-missing', missing: [{ code: 'datum', name: 'student.category-start' }] },
    ]);
    expect(held([of('2026-11-02', undefined, 'who-knows')], {}, { listed: true })).toMatchObject([
      { status: 'unknown', reason: 'category-unknown', missing: [{ code: 'datum', name: 'category:who-knows' }] },
    ]);
    expect(held([of('2026-11-02')], {}, { listed: true })).toEqual([]);
    expect(held([])).toEqual([]);
  });
});
