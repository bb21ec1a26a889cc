import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../calendar/local-date.js';
import { askCount, autumn, oneCount, visitsOn } from '../../testing/count-questions.js';
import { classTeacher, student } from '../../testing/small-school.js';
import type { VisitCountRule } from '../rule.js';

describe('whom a duty concerns', () => {
  const boards: Partial<VisitCountRule> = { population: { where: { datum: 'student.boarding', is: true } } };
  const boarder = (boarding?: boolean) => student('a', { data: boarding === undefined ? {} : { boarding } });

  it('is said by a condition', () => {
    expect(oneCount({ rule: boards, facts: { students: [boarder(true)] } })).toMatchObject({ status: 'open' });
    expect(askCount({ rule: boards, facts: { students: [boarder(false)] } })).toEqual([]);
  });

  it('is unknown where a datum is missing, which is named', () => {
    expect(oneCount({ rule: boards, facts: { students: [boarder()], visits: visitsOn('2026-10-01') } })).toMatchObject({
      status: 'unknown',
      reason: 'datum-missing',
      need: 1,
      missing: [{ code: 'datum', name: 'student.boarding' }],
    });
  });

  it('is unknown where a category is known to no pack, which is named', () => {
    const odd = student('a', { categories: [{ code: 'who-knows' }] });
    expect(oneCount({ rule: { population: { listed: true } }, facts: { students: [odd] } })).toMatchObject({
      status: 'unknown',
      reason: 'category-unknown',
      missing: [{ code: 'datum', name: 'category:who-knows' }],
    });
    const both = { ...boards.population, listed: true } as const;
    expect(oneCount({ rule: { population: both }, facts: { students: [odd] } })).toMatchObject({
      reason: 'datum-missing',
      missing: [
        { code: 'datum', name: 'student.boarding' },
        { code: 'datum', name: 'category:who-knows' },
      ],
    });
  });

  it('asks that one child of a family meets all that is said', () => {
    const population = { ...boards.population, categories: ['left'] };
    const child = (id: string, boarding: boolean, code?: string) =>
      student(id, { familyId: 'f', data: { boarding }, categories: code === undefined ? [] : [{ code }] });
    const family = (...students: ReturnType<typeof child>[]) =>
      askCount({ rule: { subject: 'family', population }, facts: { students } });
    expect(family(child('a', true), child('b', false, 'left-behind'))).toEqual([]);
    expect(family(child('a', false), child('b', true, 'left-behind'))).toHaveLength(1);
  });

  it('ends with the category, from the day after its last one', () => {
    const until = (to: LocalDate) => ({ students: [student('a', { categories: [{ code: 'left-behind', to }] })] });
    const listed: Partial<VisitCountRule> = { population: { listed: true } };
    expect(oneCount({ rule: listed, facts: until(autumn) }).status).toBe('open');
    expect(oneCount({ rule: listed, facts: until('2026-11-19') })).toMatchObject({
      status: 'exempt',
      reason: 'no-longer-in-category',
      missing: [],
    });
    expect(oneCount({ rule: listed, facts: { ...until('2026-11-19'), visits: visitsOn('2026-10-01') } }).status).toBe(
      'met',
    );
    expect(askCount({ rule: listed, facts: until('2026-08-31') })).toEqual([]);
  });

  it('is nobody of whom its words say nothing', () => {
    expect(oneCount({ rule: { population: { roles: ['mentor'] } } })).toMatchObject({
      status: 'unknown',
      missing: [{ code: 'datum', name: 'teacher.role' }],
    });
    for (const population of [{ listed: true as const }, { categories: ['left'] }]) {
      expect(oneCount({ rule: { subject: 'teacher', population }, facts: { students: [] } })).toMatchObject({
        status: 'unknown',
        missing: [{ code: 'datum', name: 'student.category' }],
      });
    }
  });

  it('is a member of staff in one of the roles, from the first day to the last', () => {
    const held = (role: 'mentor' | 'counsellor', from?: LocalDate, to?: LocalDate) => ({ role, from, to });
    const mentors = (...roles: ReturnType<typeof held>[]) =>
      askCount({
        rule: { subject: 'teacher', population: { roles: ['mentor'] } },
        facts: { students: [], teachers: [{ id: 't', roles }] },
      });
    expect(mentors(held('mentor', autumn))).toMatchObject([{ status: 'open' }]);
    expect(mentors(held('mentor', '2026-11-21'))).toEqual([]);
    expect(mentors(held('counsellor'))).toEqual([]);
    expect(mentors(held('mentor', undefined, autumn))).toMatchObject([{ status: 'open' }]);
    expect(mentors(held('mentor', undefined, '2026-11-19'))).toMatchObject([{ status: 'exempt', reason: 'left' }]);
    expect(mentors(held('mentor', undefined, '2026-11-19'), held('counsellor'))).toMatchObject([
      { status: 'exempt', reason: 'no-longer-in-category' },
    ]);
    const conditioned: Partial<VisitCountRule> = {
      subject: 'teacher',
      population: { where: { datum: 'teacher.party-member', is: true } },
    };
    const member = classTeacher('t', { data: { 'party-member': true } });
    expect(askCount({ rule: conditioned, facts: { teachers: [member] } })).toMatchObject([{ status: 'open' }]);
    expect(askCount({ rule: conditioned })).toMatchObject([{ status: 'unknown' }]);
  });
});

describe('somebody who arrives or leaves in mid-period', () => {
  const stay = (from?: LocalDate, to?: LocalDate) => ({ students: [student('a', { enrolled: [{ from, to }] })] });

  it('owes from arriving to leaving, unless the clause says otherwise', () => {
    expect(askCount({ facts: stay('2026-11-21') })).toEqual([]);
    expect(oneCount({ facts: stay(autumn) }).status).toBe('open');
    expect(oneCount({ facts: stay(undefined, autumn) }).status).toBe('open');
    expect(oneCount({ facts: stay(undefined, '2026-11-19') })).toMatchObject({
      status: 'exempt',
      reason: 'left',
      missing: [],
    });
    expect(oneCount({ facts: { ...stay(undefined, '2026-11-19'), visits: visitsOn('2026-10-01') } }).status).toBe(
      'met',
    );
  });

  it('does not owe where only those count who are there at the end', () => {
    const atEnd: Partial<VisitCountRule> = { attendance: 'at-end' };
    expect(oneCount({ rule: atEnd, facts: stay() }).status).toBe('open');
    expect(oneCount({ rule: atEnd, facts: stay(undefined, '2027-07-10') }).status).toBe('open');
    expect(oneCount({ rule: atEnd, facts: stay(undefined, '2027-07-09') })).toMatchObject({
      status: 'exempt',
      reason: 'left',
      missing: [],
    });
  });

  it('does not owe where the stay is too short', () => {
    const long: Partial<VisitCountRule> = { attendance: { atLeastDays: 300 } };
    expect(oneCount({ rule: long, facts: stay('2026-09-14') }).status).toBe('open');
    expect(oneCount({ rule: long, facts: stay('2026-09-15') })).toMatchObject({
      status: 'not-applicable',
      missing: [],
    });
    expect(oneCount({ rule: long, facts: stay(undefined, '2027-06-26') })).toMatchObject({
      status: 'exempt',
      reason: 'left',
    });
    expect(askCount({ rule: { ...long, population: { listed: true } }, facts: stay('2026-09-15') })).toEqual([]);
  });

  it('leaves the duty to the other children of a family', () => {
    const children = (...ends: (LocalDate | undefined)[]) => ({
      students: ends.map((to, index) => student(`s${index}`, { familyId: 'f', enrolled: to ? [{ to }] : [] })),
    });
    const family: Partial<VisitCountRule> = { subject: 'family' };
    expect(oneCount({ rule: family, facts: children('2026-11-19', undefined) }).status).toBe('open');
    expect(oneCount({ rule: family, facts: children('2026-11-19', '2026-11-18') })).toMatchObject({ reason: 'left' });
    const atEnd: Partial<VisitCountRule> = { ...family, attendance: 'at-end' };
    expect(oneCount({ rule: atEnd, facts: children('2026-11-19', undefined) }).status).toBe('open');
    expect(oneCount({ rule: atEnd, facts: children('2026-11-19', '2026-11-18') })).toMatchObject({ reason: 'left' });
    expect(askCount({ rule: family, facts: children('2026-08-31', '2026-08-31') })).toEqual([]);
  });

  it('as a member of staff owes by the days of the roles that are meant', () => {
    const roles = [{ role: 'mentor', to: '2026-11-19' }, { role: 'counsellor' }] as const;
    const asked = (population: VisitCountRule['population']) =>
      oneCount({
        rule: { subject: 'teacher', attendance: 'at-end', population },
        facts: { students: [], teachers: [{ id: 't', roles }] },
      });
    expect(asked({ roles: ['mentor'] })).toMatchObject({ status: 'exempt', reason: 'left' });
    expect(asked({}).status).toBe('open');
  });
});
