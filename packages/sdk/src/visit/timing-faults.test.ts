import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, SchoolCalendar } from '../calendar/index.js';
import type { VisitDraft } from '../model/index.js';
import { evaluate, visitFactOf, type Rule, type Strength } from '../policy/index.js';
import { inventedPolicies } from '../testing/invented-policies.js';
import { checkVisit } from './check-visit.js';

const now: Instant = '2026-11-22T21:00:00+08:00';
const calendar: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [{ id: 'y', title: 'y', startDate: '2026-09-01', endDate: '2027-07-10', terms: [] }],
  workingTime: { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '17:00', holidays: [], makeUpDays: [] },
};
// A Friday.
const draft: VisitDraft = {
  studentIds: ['student-1'],
  format: 'individual',
  mode: 'home',
  startedAt: '2026-11-20T18:00:00+08:00',
  endedAt: '2026-11-20T18:45:00+08:00',
  visitors: [{ personId: 'teacher-1', role: 'class-teacher' }],
  findings: {},
};

function warningsOf(change: Partial<VisitDraft>, rules: readonly Rule[], known: SchoolCalendar | undefined = calendar) {
  const policies = inventedPolicies(...rules.map((rule): readonly [Strength, Rule] => ['must', rule]));
  const checked = checkVisit({ ...draft, ...change }, policies, { now, calendar: known });
  expect(checked.ok, 'a record of what really happened can be filed').toBe(true);
  return checked.warnings.map(({ pointer, code, values }) => ({ pointer, code, ...(values && { values }) }));
}

describe('when a visit may be', () => {
  const evening: Rule = { kind: 'visit-limit', modes: ['home'], timeOfDay: { from: '18:30', to: '20:00' } };
  const onWeekends: Rule = { kind: 'visit-limit', modes: ['home'], days: ['weekend', 'holiday'] };

  it('brings up an hour, a kind of day and a length that a clause does not allow', () => {
    expect(warningsOf({}, [evening])).toEqual([
      { pointer: '/startedAt', code: 'outside-hours', values: { from: '18:30', to: '20:00' } },
    ]);
    expect(warningsOf({}, [onWeekends])).toEqual([
      { pointer: '/startedAt', code: 'day-not-allowed', values: { days: 'weekend holiday' } },
    ]);
    expect(warningsOf({}, [{ kind: 'visit-limit', modes: ['home'], minutes: { atLeast: 60 } }])).toEqual([
      { pointer: '/endedAt', code: 'visit-too-short', values: { atLeast: 60 } },
    ]);
    expect(warningsOf({}, [{ kind: 'visit-limit', modes: ['home'], minutes: { atMost: 30 } }])).toEqual([
      { pointer: '/endedAt', code: 'visit-too-long', values: { atMost: 30 } },
    ]);
  });

  it('says nothing of hours and days where the calendar is not known, or not its working time', () => {
    expect(checkVisit(draft, inventedPolicies(['must', evening], ['must', onWeekends]), { now }).warnings).toEqual([]);
    expect(warningsOf({}, [onWeekends], { timeZone: 'Asia/Shanghai', schoolYears: [] })).toEqual([]);
  });

  it('warns of exactly what evaluation will not find met', () => {
    const clock = fc.constantFrom('17:30', '18:00', '18:45', '19:00', '22:00');
    const day = fc.constantFrom('working-day' as const, 'weekend' as const, 'holiday' as const);
    const length = fc.record(
      { atLeast: fc.constantFrom(30, 45), atMost: fc.constantFrom(45, 60) },
      { requiredKeys: [] },
    );
    const limit = fc
      .record(
        {
          timeOfDay: fc.record({ from: clock, to: clock }),
          days: fc.uniqueArray(day, { minLength: 1 }),
          minutes: length,
        },
        { requiredKeys: [] },
      )
      .filter((one) => Object.keys(one).length > 0);
    const moment = fc.constantFrom<readonly [Instant, Instant]>(
      ['2026-11-20T18:00:00+08:00', '2026-11-20T18:45:00+08:00'],
      ['2026-11-21T18:30:00+08:00', '2026-11-21T19:00:00+08:00'],
      ['2026-11-20T23:50:00+08:00', '2026-11-21T00:20:00+08:00'],
    );
    fc.assert(
      fc.property(limit, moment, (given, [startedAt, endedAt]) => {
        const policies = inventedPolicies(['must', { kind: 'visit-limit', modes: ['home'], ...given }]);
        const visit = { ...draft, startedAt, endedAt };
        const { warnings } = checkVisit(visit, policies, { now, calendar });
        const record = { ...visit, id: 'v', schoolId: 's', filedAt: now, filedBy: 't' };
        const [verdict] = evaluate(
          policies,
          {
            calendar,
            schoolId: 's',
            students: [],
            teachers: [],
            visits: [{ ...visitFactOf(record, calendar.timeZone), startedAt }],
            declines: [],
            emergencies: [],
          },
          now,
        );
        expect(warnings.length > 0).toBe(verdict?.status !== 'met');
      }),
    );
  });
});

describe('how early a step is taken', () => {
  const approval: Rule = {
    kind: 'visit-step',
    modes: ['home'],
    step: 'approval',
    before: { amount: 2, unit: 'working-days' },
  };

  it('brings up an approval that came too late for the lead time, and one that never came', () => {
    expect(warningsOf({ approval: { approvedAt: '2026-11-18T18:00:00+08:00' } }, [approval])).toEqual([]);
    expect(warningsOf({ approval: { approvedAt: '2026-11-19T09:00:00+08:00' } }, [approval])).toEqual([
      { pointer: '/approval/approvedAt', code: 'too-late', values: { amount: 2, unit: 'working-days' } },
    ]);
    expect(warningsOf({}, [approval])).toEqual([{ pointer: '/approval', code: 'not-done' }]);
  });

  it('brings up a consent that was given after the visit had begun, and lets it be filed', () => {
    const consent: Rule = { kind: 'visit-step', modes: ['home'], step: 'consent' };
    expect(warningsOf({ consent: { givenAt: '2026-11-20T18:10:00+08:00' } }, [consent])).toEqual([
      { pointer: '/consent/givenAt', code: 'after-start' },
    ]);
    expect(warningsOf({ consent: { givenAt: '2026-11-20T12:00:00+08:00' } }, [consent])).toEqual([]);
  });
});

describe('who visits', () => {
  it('brings up a visitor too many and a capacity that nobody came in', () => {
    const team: Rule = {
      kind: 'visit-team',
      modes: ['home'],
      quantity: { atMost: 1 },
      including: ['class-teacher', 'counsellor'],
    };
    const visitors = [
      { personId: 'a', role: 'class-teacher' as const },
      { personId: 'b', role: 'mentor' as const },
    ];
    expect(warningsOf({ visitors }, [team])).toEqual([
      { pointer: '/visitors', code: 'too-many', values: { have: 2, atMost: 1 } },
      { pointer: '/visitors', code: 'role-missing', values: { part: 'counsellor' } },
    ]);
  });
});

describe('what is asked only of some students', () => {
  it('neither stops a record nor is brought up, as only evaluation knows whom it concerns', () => {
    const where = { datum: 'student.boarding', is: true };
    expect(
      warningsOf({}, [
        { kind: 'record-content', modes: ['home'], topics: ['support'], where },
        { kind: 'visit-step', modes: ['home'], step: 'consent', where },
      ]),
    ).toEqual([]);
  });
});

describe('the day of a visit', () => {
  it('is brought up where it lies in no school year of the calendar', () => {
    const summer = { startedAt: '2026-08-20T18:00:00+08:00', endedAt: '2026-08-20T18:30:00+08:00' } as const;
    expect(warningsOf(summer, [])).toEqual([{ pointer: '/startedAt', code: 'outside-calendar' }]);
    expect(warningsOf({}, [])).toEqual([]);
  });

  it('is not brought up where no calendar, or none with a school year, is known', () => {
    const summer = { ...draft, startedAt: '2026-08-20T18:00:00+08:00', endedAt: '2026-08-20T18:30:00+08:00' } as const;
    const nothingAsked = inventedPolicies();
    expect(checkVisit(summer, nothingAsked, { now }).warnings).toEqual([]);
    expect(
      checkVisit(summer, nothingAsked, { now, calendar: { timeZone: 'Asia/Shanghai', schoolYears: [] } }).warnings,
    ).toEqual([]);
  });
});
