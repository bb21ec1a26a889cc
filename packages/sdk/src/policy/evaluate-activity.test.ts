import { describe, expect, it } from 'vitest';
import type { Instant } from '../calendar/instant.js';
import type { LocalDate } from '../calendar/local-date.js';
import { contextOf } from '../testing/judged-clause.js';
import { calendar, oneClass, oneTeacher, school, schoolFacts } from '../testing/judged-group.js';
import type { GroupSubject } from './count-context.js';
import { evaluateActivity } from './evaluate-activity.js';
import type { ActivityFact, Facts } from './facts.js';
import type { Strength } from './pack.js';
import type { ActivityCountRule } from './rule.js';

const rule: ActivityCountRule = {
  kind: 'activity-count',
  owedBy: 'school',
  subject: 'school',
  population: {},
  activities: ['meeting'],
  quantity: { atLeast: 2 },
  per: 'term',
};
const held = (id: string, date: LocalDate, more: Partial<ActivityFact> = {}): ActivityFact => ({
  id,
  code: 'meeting',
  date,
  ...more,
});
interface Case {
  readonly rule?: Partial<ActivityCountRule>;
  readonly group?: GroupSubject;
  readonly asOf?: Instant;
  readonly strength?: Strength;
  readonly dueSoonDays?: number;
  readonly facts?: Partial<Facts>;
}
function judge(activities: readonly ActivityFact[], given: Case = {}) {
  const facts = schoolFacts({ activities, ...given.facts });
  const context = contextOf({ ...rule, ...given.rule }, facts, given.asOf ?? '2026-12-01T12:00:00+08:00', given);
  return evaluateActivity(given.group ?? school, context);
}
const first = (activities: readonly ActivityFact[], given: Case = {}) => judge(activities, given)[0];

describe('activities', () => {
  it('are counted by distinct days of the period, both ends included', () => {
    const two = [held('a', '2026-09-01'), held('b', '2026-12-01')];
    expect(judge(two)).toEqual([
      {
        clause: 'invented/C1',
        subject: { type: 'school', id: 's' },
        strength: 'must',
        owedBy: 'school',
        period: { unit: 'term', id: 't1', title: 't1', startDate: '2026-09-01', endDate: '2027-01-29' },
        status: 'met',
        have: 2,
        need: 2,
        dueOn: '2027-01-29',
        evidence: ['a', 'b'],
        notCounted: [],
        missing: [],
        applied: [],
      },
    ]);
    expect(first([held('z', '2026-09-01'), held('b', '2026-09-01'), held('c', '2026-08-31')])).toMatchObject({
      status: 'open',
      have: 1,
      evidence: ['b'],
      missing: [{ code: 'activities', activities: ['meeting'], count: 1 }],
    });
    expect(first([held('b', '2026-10-02'), held('a', '2026-10-01')])?.evidence).toEqual(['a', 'b']);
  });

  it('count on their day and not before it', () => {
    const two = [held('a', '2026-09-01'), held('b', '2026-12-01')];
    expect(first(two, { asOf: '2026-11-30T23:59:59+08:00' })?.have).toBe(1);
    expect(first(two, { asOf: '2026-12-01T00:00:00+08:00' })?.have).toBe(2);
  });

  it('are not known where nobody keeps a list of them, and never taken for missing', () => {
    const context = contextOf(rule, schoolFacts(), '2026-12-01T12:00:00+08:00');
    expect(evaluateActivity(school, context)).toMatchObject([
      {
        status: 'unknown',
        reason: 'datum-missing',
        missing: [{ code: 'datum', name: 'activities' }],
        need: 2,
        have: 0,
      },
    ]);
  });

  it('count whichever of the codes they have, and no other', () => {
    const some = [
      held('a', '2026-09-01', { code: 'salon' }),
      held('b', '2026-09-02'),
      held('c', '2026-09-03', { code: 'x' }),
    ];
    expect(first(some, { rule: { activities: ['salon', 'meeting'] } })?.evidence).toEqual(['a', 'b']);
  });

  it('are due soon, and missed by strength when the period is over', () => {
    const asOf = (moment: Instant, strength: Strength = 'must') =>
      first([], { asOf: moment, strength, dueSoonDays: 7 });
    expect(asOf('2027-01-21T12:00:00+08:00')?.status).toBe('open');
    expect(asOf('2027-01-22T12:00:00+08:00')?.status).toBe('due-soon');
    expect(asOf('2027-01-29T23:00:00+08:00')?.status).toBe('due-soon');
    expect(asOf('2027-01-30T00:00:00+08:00')).toMatchObject({ status: 'breached', have: 0, missing: [] });
    expect(asOf('2027-01-30T00:00:00+08:00', 'principle')).toMatchObject({
      status: 'overdue',
      missing: [{ code: 'activities', count: 2 }],
    });
    expect(asOf('2027-01-30T00:00:00+08:00', 'encouraged')).toMatchObject({
      status: 'exempt',
      reason: 'not-binding',
      missing: [],
    });
  });

  it('may have to lie in the first or the last days of the period', () => {
    const inLast = {
      rule: { part: { last: 14 }, quantity: { atLeast: 1 } },
      asOf: '2027-02-01T12:00:00+08:00',
    } as const;
    expect(first([held('a', '2027-01-16')], inLast)?.status).toBe('met');
    expect(first([held('a', '2027-01-15')], inLast)?.status).toBe('breached');
    expect(first([held('a', '2027-01-29')], inLast)).toMatchObject({ status: 'met', dueOn: '2027-01-29' });
    const inFirst = { rule: { part: { first: 14 }, quantity: { atLeast: 1 } } };
    expect(first([held('a', '2026-09-14')], inFirst)).toMatchObject({ status: 'met', dueOn: '2026-09-14' });
    expect(first([held('a', '2026-09-15')], inFirst)?.status).toBe('breached');
    expect(first([], { ...inFirst, asOf: '2026-09-14T12:00:00+08:00' })?.status).toBe('due-soon');
    const inEither = { rule: { part: { first: 1, last: 1 }, quantity: { atLeast: 2 } }, asOf: inLast.asOf };
    expect(first([held('a', '2026-09-01'), held('b', '2027-01-29'), held('c', '2026-10-01')], inEither)).toMatchObject({
      evidence: ['a', 'b'],
      dueOn: '2027-01-29',
    });
    // A part that is longer than the period is the period.
    for (const part of [{ first: 999 }, { last: 999 }]) {
      expect(
        first([held('a', '2026-08-31'), held('b', '2027-01-30')], {
          rule: { part },
          asOf: '2027-01-31T12:00:00+08:00',
        }),
      ).toMatchObject({ have: 0, dueOn: '2027-01-29' });
    }
  });

  it('may be limited in number, or left open by the document', () => {
    const three = ['01', '02', '03'].map((day) => held(day, `2026-09-${day}` as LocalDate));
    expect(first(three, { rule: { quantity: { atMost: 3 } } })).toMatchObject({
      status: 'met',
      have: 3,
      need: 0,
      most: 3,
    });
    expect(first(three, { rule: { quantity: { exactly: 2 } } })).toMatchObject({
      status: 'breached',
      reason: 'too-many',
      have: 3,
      need: 2,
      most: 2,
      missing: [],
    });
    expect(first(three, { rule: { quantity: { atMost: 2 } }, strength: 'principle' })).toMatchObject({
      status: 'overdue',
      reason: 'too-many',
    });
    expect(first(three)).not.toHaveProperty('most');
    expect(first(three, { rule: { quantity: { atLeast: 'open' } } })).toMatchObject({
      status: 'undefined',
      reason: 'number-open',
      have: 3,
      need: 0,
      missing: [{ code: 'setting', pointer: '/quantity/atLeast' }],
    });
  });

  it('of the whole school count for each; those of some count for them alone', () => {
    const some = [
      held('all', '2026-09-01'),
      held('none', '2026-09-02', { classIds: [], teacherIds: [], studentIds: [] }),
      held('class', '2026-09-03', { classIds: ['one'] }),
      held('other', '2026-09-04', { classIds: ['two'] }),
      held('staff', '2026-09-05', { teacherIds: ['counsellor'] }),
      held('colleague', '2026-09-06', { teacherIds: ['one'] }),
      held('child', '2026-09-07', { studentIds: ['one'] }),
    ];
    expect(first(some)?.evidence).toEqual(['all', 'none']);
    expect(first(some, { group: oneClass })?.evidence).toEqual(['all', 'none', 'class']);
    expect(first(some, { group: oneTeacher, asOf: '2026-10-01T12:00:00+08:00' })?.evidence).toEqual([
      'all',
      'none',
      'staff',
    ]);
  });

  it('take the first of a day that concerns the group', () => {
    const some = [held('a', '2026-09-01', { classIds: ['two'] }), held('b', '2026-09-01', { classIds: ['one'] })];
    expect(first(some, { group: oneClass })?.evidence).toEqual(['b']);
  });

  it('are asked of the groups of the population only', () => {
    const large = (more: Case = {}) =>
      judge([], { group: oneClass, rule: { population: { where: { datum: 'class.size', above: 40 } } }, ...more });
    expect(large()).toEqual([]);
    expect(large({ group: { subject: { type: 'class', id: 'two' } } })).toHaveLength(1);
    expect(large({ facts: { classes: [{ id: 'one', data: { size: 'many' } }] } })[0]).toMatchObject({
      status: 'unknown',
      reason: 'datum-missing',
      have: 0,
      need: 2,
      missing: [{ code: 'datum', name: 'class.size' }],
      period: { id: 't1' },
    });
  });

  it('are no longer owed by somebody who has left or given up the role', () => {
    const asOf = (moment: Instant, more: Case = {}) =>
      first([], { group: oneTeacher, rule: { population: { roles: ['counsellor'] } }, asOf: moment, ...more });
    expect(asOf('2026-10-31T12:00:00+08:00')?.status).toBe('open');
    expect(asOf('2026-11-01T12:00:00+08:00')).toMatchObject({
      status: 'exempt',
      reason: 'no-longer-in-category',
      missing: [],
    });
    expect(asOf('2027-01-01T12:00:00+08:00')).toMatchObject({ status: 'exempt', reason: 'left', missing: [] });
    expect(asOf('2027-03-01T12:00:00+08:00')).toMatchObject({ status: 'exempt', reason: 'left', period: { id: 't1' } });
    expect(asOf('2026-11-01T12:00:00+08:00', { rule: { population: {} } })?.status).toBe('open');
    // Who did it before leaving has done it, and who did too much has done too much.
    const done = [held('a', '2026-09-01'), held('b', '2026-09-02')];
    const left = { group: oneTeacher, asOf: '2027-01-01T12:00:00+08:00' } as const;
    expect(first(done, left)?.status).toBe('met');
    expect(first(done, { ...left, rule: { quantity: { atLeast: 'open' } } })?.status).toBe('undefined');
  });

  it('are answered for each period that has begun, and unknown where the calendar names none', () => {
    expect(judge([], { asOf: '2027-03-01T12:00:00+08:00' }).map(({ period, status }) => [period?.id, status])).toEqual([
      ['t1', 'breached'],
      ['t2', 'open'],
    ]);
    const nowhere = { facts: { calendar: { ...calendar, campaigns: [] } }, rule: { per: { campaign: 'great-visit' } } };
    expect(judge([], nowhere)).toEqual([
      {
        clause: 'invented/C1',
        subject: { type: 'school', id: 's' },
        strength: 'must',
        owedBy: 'school',
        status: 'unknown',
        reason: 'no-period',
        have: 0,
        need: 2,
        evidence: [],
        notCounted: [],
        missing: [{ code: 'datum', name: 'calendar.campaign:great-visit' }],
        applied: [],
      },
    ]);
  });
});
