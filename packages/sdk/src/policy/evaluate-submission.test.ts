import { describe, expect, it } from 'vitest';
import type { Instant } from '../calendar/instant.js';
import { contextOf } from '../testing/judged-clause.js';
import { calendar, oneClass, oneTeacher, school, schoolFacts } from '../testing/judged-group.js';
import type { GroupSubject } from './count-context.js';
import { evaluateSubmission } from './evaluate-submission.js';
import type { Facts, SubmissionFact } from './facts.js';
import type { Strength } from './pack.js';
import type { SubmissionRule } from './rule.js';

const plan: SubmissionRule = {
  kind: 'submission',
  owedBy: 'school',
  subject: 'school',
  population: {},
  submission: 'plan',
  per: 'school-year',
  due: { on: '03-31' },
};
const handedIn = (submittedAt: Instant, more: Partial<SubmissionFact> = {}): SubmissionFact => ({
  id: 'p',
  code: 'plan',
  submittedAt,
  ...more,
});
interface Case {
  readonly rule?: Partial<SubmissionRule>;
  readonly group?: GroupSubject;
  readonly asOf?: Instant;
  readonly strength?: Strength;
  readonly dueSoonDays?: number;
  readonly facts?: Partial<Facts>;
}
function judge(submissions: readonly SubmissionFact[], given: Case = {}) {
  const facts = schoolFacts({ submissions, ...given.facts });
  const context = contextOf({ ...plan, ...given.rule }, facts, given.asOf ?? '2027-05-01T12:00:00+08:00', given);
  return evaluateSubmission(given.group ?? school, context);
}
const first = (submissions: readonly SubmissionFact[], given: Case = {}) => judge(submissions, given)[0];
const statuses = (submissions: readonly SubmissionFact[], given: Case = {}) =>
  judge(submissions, given).map(({ period, status, dueOn }) => [period?.id, status, dueOn]);

describe('what is handed in', () => {
  it('is in time on the day that it is due, at the school', () => {
    expect(judge([handedIn('2027-03-31T23:59:59+08:00')])).toEqual([
      {
        clause: 'invented/C1',
        subject: { type: 'school', id: 's' },
        strength: 'must',
        owedBy: 'school',
        period: { unit: 'school-year', id: 'y', title: 'y', startDate: '2026-09-01', endDate: '2027-07-10' },
        status: 'met',
        have: 1,
        need: 1,
        dueOn: '2027-03-31',
        evidence: ['p'],
        notCounted: [],
        missing: [],
        applied: [],
      },
    ]);
  });

  it('is late on the day after, and a breach only where the document binds', () => {
    const late = [handedIn('2027-04-01T00:00:00+08:00')];
    expect(first(late)).toMatchObject({
      status: 'breached',
      reason: 'late',
      have: 0,
      need: 1,
      evidence: ['p'],
      missing: [],
    });
    expect(first(late, { strength: 'principle' })).toMatchObject({ status: 'overdue', reason: 'late' });
    expect(first(late, { strength: 'encouraged' })).toMatchObject({ status: 'exempt', reason: 'not-binding' });
  });

  it('is incomplete without its seal, and can be made good', () => {
    const rule = { complete: { sealed: true } } as const;
    const without = [handedIn('2027-03-31T10:00:00+08:00')];
    const lacking = { reason: 'incomplete', have: 0, evidence: ['p'], missing: [{ code: 'seal' }] };
    const asOf = '2027-03-31T12:00:00+08:00';
    expect(first(without, { rule, asOf, dueSoonDays: 3 })).toMatchObject({ status: 'due-soon', ...lacking });
    expect(first(without, { rule })).toMatchObject({ status: 'overdue', ...lacking });
    expect(first(without, { rule, strength: 'principle' })).toMatchObject({ status: 'overdue', ...lacking });
    expect(first(without, { rule, strength: 'may' })).toMatchObject({
      status: 'exempt',
      reason: 'not-binding',
      missing: [],
    });
    expect(first([handedIn('2027-03-31T10:00:00+08:00', { sealed: false })], { rule })?.reason).toBe('incomplete');
    const sealed = handedIn('2027-04-02T10:00:00+08:00', { id: 'q', sealed: true });
    expect(first([...without, sealed], { rule })).toMatchObject({
      status: 'breached',
      reason: 'late',
      evidence: ['q'],
    });
    const inTime = handedIn('2027-03-31T11:00:00+08:00', { id: 'q', sealed: true });
    expect(first([...without, inTime], { rule })).toMatchObject({ status: 'met', have: 1, evidence: ['q'] });
  });

  it('is incomplete without all its copies, of which it has at least one', () => {
    const rule = { complete: { copies: 3 } };
    const copies = (count?: number) =>
      first([handedIn('2027-03-01T10:00:00+08:00', count === undefined ? {} : { copies: count })], { rule });
    expect(copies(3)?.status).toBe('met');
    expect(copies(4)?.status).toBe('met');
    expect(copies(2)).toMatchObject({
      status: 'overdue',
      reason: 'incomplete',
      missing: [{ code: 'copies', count: 1 }],
    });
    expect(copies()?.missing).toEqual([{ code: 'copies', count: 2 }]);
    expect(first([handedIn('2027-03-01T10:00:00+08:00')], { rule: { complete: { copies: 1 } } })?.status).toBe('met');
    const both = { rule: { complete: { copies: 2, sealed: true } } } as const;
    expect(first([handedIn('2027-03-01T10:00:00+08:00')], both)?.missing).toEqual([
      { code: 'seal' },
      { code: 'copies', count: 1 },
    ]);
  });

  it('is judged by the last version where none is complete, and by the first that is', () => {
    const rule = { complete: { copies: 3 } };
    const versions = [2, 1, 3, 4].map((copies, index) =>
      handedIn(`2027-03-0${index + 1}T10:00:00+08:00`, { id: `v${index + 1}`, copies }),
    );
    expect(first(versions.slice(0, 2), { rule })).toMatchObject({ evidence: ['v2'], missing: [{ count: 2 }] });
    expect(first(versions, { rule })).toMatchObject({ status: 'met', evidence: ['v3'] });
  });

  it('is open, due soon and overdue while nothing is there, and never lost', () => {
    const asOf = (moment: Instant, more: Case = {}) => first([], { asOf: moment, dueSoonDays: 7, ...more });
    const missing = [{ code: 'submission', submission: 'plan' }];
    expect(asOf('2027-03-23T12:00:00+08:00')).toMatchObject({ status: 'open', have: 0, evidence: [], missing });
    expect(asOf('2027-03-24T12:00:00+08:00')?.status).toBe('due-soon');
    expect(asOf('2027-03-31T23:59:59+08:00')?.status).toBe('due-soon');
    expect(asOf('2027-04-01T00:00:00+08:00')).toMatchObject({ status: 'overdue', missing });
    expect(asOf('2027-04-01T00:00:00+08:00')).not.toHaveProperty('reason');
    expect(asOf('2027-04-01T00:00:00+08:00', { strength: 'principle' })).toMatchObject({ status: 'overdue', missing });
    expect(asOf('2027-04-01T00:00:00+08:00', { strength: 'aim' })).toMatchObject({
      status: 'exempt',
      reason: 'not-binding',
      missing: [],
    });
  });

  it('is not known before it is handed in', () => {
    const one = [handedIn('2027-03-01T10:00:00+08:00')];
    expect(first(one, { asOf: '2027-03-01T09:59:59+08:00' })?.status).toBe('open');
    expect(first(one, { asOf: '2027-03-01T10:00:00+08:00' })?.status).toBe('met');
  });

  it('is the school’s, a class’s or somebody’s, and of that kind', () => {
    const some = [
      handedIn('2026-10-01T10:00:00+08:00', { id: 'school' }),
      handedIn('2026-10-02T10:00:00+08:00', { id: 'class', classId: 'one' }),
      handedIn('2026-10-03T10:00:00+08:00', { id: 'staff', teacherId: 'counsellor' }),
    ];
    const asOf = '2026-10-05T12:00:00+08:00';
    expect(first(some, { asOf })?.evidence).toEqual(['school']);
    expect(first(some.slice(1), { asOf })?.evidence).toEqual([]);
    expect(first(some, { asOf, group: oneClass })?.evidence).toEqual(['class']);
    expect(first(some, { asOf, group: oneTeacher })?.evidence).toEqual(['staff']);
    expect(first(some, { asOf, group: { subject: { type: 'class', id: 'two' } } })?.evidence).toEqual([]);
    expect(first(some, { asOf, rule: { submission: 'report' } })?.evidence).toEqual([]);
  });

  it('is about the period that it names, or the one in which it was handed in', () => {
    const rule = { per: 'calendar-month', due: { after: 'end', within: { amount: 5, unit: 'days' } } } as const;
    const asOf = '2026-11-10T12:00:00+08:00';
    expect(statuses([handedIn('2026-11-03T10:00:00+08:00', { forDate: '2026-10-31' })], { rule, asOf })).toEqual([
      ['2026-09', 'overdue', '2026-10-05'],
      ['2026-10', 'met', '2026-11-05'],
      ['2026-11', 'open', '2026-12-05'],
    ]);
    expect(statuses([handedIn('2026-11-03T10:00:00+08:00')], { rule, asOf })).toEqual([
      ['2026-09', 'overdue', '2026-10-05'],
      ['2026-10', 'overdue', '2026-11-05'],
      ['2026-11', 'met', '2026-12-05'],
    ]);
    expect(statuses([handedIn('2026-11-03T10:00:00+08:00', { forDate: '2026-09-01' })], { rule, asOf })[0]).toEqual([
      '2026-09',
      'breached',
      '2026-10-05',
    ]);
  });

  it('is about the period before it where it was handed in between two, and says no other', () => {
    const rule = { per: 'term', due: { after: 'end', within: { amount: 10, unit: 'days' } } } as const;
    const asOf = '2027-03-01T12:00:00+08:00';
    expect(statuses([handedIn('2027-02-08T23:00:00+08:00')], { rule, asOf })).toEqual([
      ['t1', 'met', '2027-02-08'],
      ['t2', 'open', '2027-07-20'],
    ]);
    expect(statuses([handedIn('2027-02-09T00:00:00+08:00')], { rule, asOf })[0]?.[1]).toBe('breached');
    expect(statuses([handedIn('2027-02-08T23:00:00+08:00', { forDate: '2027-02-08' })], { rule, asOf })[0]?.[1]).toBe(
      'overdue',
    );
    expect(statuses([handedIn('2027-02-26T10:00:00+08:00')], { rule, asOf })[1]?.[1]).toBe('met');
    expect(statuses([handedIn('2026-08-31T10:00:00+08:00')], { rule, asOf })[0]?.[1]).toBe('overdue');
  });

  it('is due at the end of the period where the document says no more', () => {
    const { due: _left, ...rest } = plan;
    const context = contextOf(rest, schoolFacts({ submissions: [] }), '2027-07-10T12:00:00+08:00');
    expect(evaluateSubmission(school, context)[0]).toMatchObject({ status: 'due-soon', dueOn: '2027-07-10' });
  });

  it.each([
    [{ on: '03-31' }, 'school-year', '2027-03-31'],
    [{ on: '09-01' }, 'school-year', '2026-09-01'],
    [{ on: '08-31' }, 'school-year', '2027-08-31'],
    [{ on: '12-31' }, 'school-year', '2026-12-31'],
    [{ on: '02-29' }, 'school-year', '2027-02-28'],
    [{ on: '02-29' }, { between: { from: '2027-02-26', to: '2027-07-01' } }, '2027-02-28'],
    [{ after: 'start', within: { amount: 2, unit: 'weeks' } }, 'school-year', '2026-09-15'],
    [{ after: 'end', within: { amount: 1, unit: 'months' } }, 'school-year', '2027-08-10'],
  ] as const)('is due %j, where a period is %j, on %s', (due, per, dueOn) => {
    expect(first([], { rule: { due, per }, asOf: '2027-03-15T12:00:00+08:00' })?.dueOn).toBe(dueOn);
  });

  it('is not known where nobody keeps a list of it, and never taken for missing', () => {
    const context = contextOf(plan, schoolFacts(), '2027-05-01T12:00:00+08:00');
    expect(evaluateSubmission(school, context)).toMatchObject([
      {
        status: 'unknown',
        reason: 'datum-missing',
        missing: [{ code: 'datum', name: 'submissions' }],
        need: 1,
        have: 0,
      },
    ]);
  });

  it('may be due at a moment', () => {
    const due = (after: 'start' | 'end') => ({ due: { after, within: { amount: 36, unit: 'hours' } } }) as const;
    expect(first([], { rule: due('start') })).toMatchObject({ status: 'overdue', dueAt: '2026-09-02T04:00:00.000Z' });
    expect(first([], { rule: due('end') })).toMatchObject({ status: 'open', dueAt: '2027-07-12T04:00:00.000Z' });
    expect(first([handedIn('2026-09-02T12:00:00+08:00')], { rule: due('start') })?.status).toBe('met');
    expect(first([handedIn('2026-09-02T12:00:01+08:00')], { rule: due('start') })).toMatchObject({
      status: 'breached',
      reason: 'late',
    });
  });

  it('is unknown where the calendar does not know the time that it takes', () => {
    const within = (unit: 'working-days' | 'working-hours' | 'school-days') =>
      first([handedIn('2026-10-01T10:00:00+08:00')], {
        rule: { due: { after: 'start', within: { amount: 1, unit } } },
      });
    for (const unit of ['working-days', 'working-hours', 'school-days'] as const) {
      expect(within(unit)).toMatchObject({
        status: 'unknown',
        reason: 'datum-missing',
        have: 0,
        need: 1,
        missing: [{ code: 'datum', name: 'calendar.working-time' }],
      });
    }
  });

  it('may be a report of each day of a campaign, also when nothing happened', () => {
    const rule = { submission: 'zero-report', per: { campaign: 'great-visit', each: 'day' } } as const;
    const { due: _left, ...rest } = { ...plan, ...rule };
    const report = (day: string) =>
      handedIn(`2026-11-${day}T18:00:00+08:00` as Instant, { id: day, code: 'zero-report' });
    const asOf = (moment: Instant, ...days: string[]) =>
      evaluateSubmission(school, contextOf(rest, schoolFacts({ submissions: days.map(report) }), moment)).map(
        ({ period, status, evidence }) => [period?.id, status, ...evidence],
      );
    expect(asOf('2026-11-01T23:00:00+08:00')).toEqual([]);
    expect(asOf('2026-11-03T20:00:00+08:00', '02')).toEqual([
      ['2026-11-02', 'met', '02'],
      ['2026-11-03', 'due-soon'],
    ]);
    expect(asOf('2026-11-06T20:00:00+08:00', '02', '04')).toEqual([
      ['2026-11-02', 'met', '02'],
      ['2026-11-03', 'overdue'],
      ['2026-11-04', 'met', '04'],
    ]);
    expect(asOf('2026-11-06T20:00:00+08:00', '02', '03', '05')[2]).toEqual(['2026-11-04', 'breached', '05']);
  });

  it('is not asked of groups outside the population, nor of staff who have left', () => {
    const where = { population: { where: { datum: 'class.size', above: 40 } } };
    expect(judge([], { group: oneClass, rule: where })).toEqual([]);
    expect(first([], { group: oneTeacher })).toMatchObject({ status: 'exempt', reason: 'left', missing: [] });
    expect(judge([], { facts: { calendar: { ...calendar, schoolYears: [] } } })).toMatchObject([
      { status: 'unknown', reason: 'no-period', need: 1, missing: [{ code: 'datum', name: 'calendar.school-year' }] },
    ]);
  });
});
