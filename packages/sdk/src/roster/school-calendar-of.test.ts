import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../calendar/local-date.js';
import type { AcademicSession } from '../model/index.js';
import { schoolCalendarOf, SchoolCalendarError } from './school-calendar-of.js';
import { placeSessions } from './school-year-placement.js';
import { briefsOf } from './testing/faults-of.js';
import { replaced, withRows } from './testing/small-folder.js';

const session = (
  id: string,
  type: AcademicSession['type'],
  startDate: LocalDate,
  endDate: LocalDate,
  parentId?: string,
): AcademicSession => ({ id, title: id, type, startDate, endDate, ...(parentId !== undefined && { parentId }) });
const year = session('year', 'schoolYear', '2026-09-01', '2027-07-10');
const first = session('first', 'semester', '2026-09-01', '2027-01-29');
const second = session('second', 'term', '2027-02-26', '2027-07-10');

const codesOf = (...sessions: AcademicSession[]): string[] =>
  placeSessions(sessions).faults.map(({ code, severity, sessionId }) => [severity, code, sessionId].join(' ').trim());
const termsOf = (...sessions: AcademicSession[]): string[][] =>
  placeSessions(sessions).schoolYears.map(({ terms }) => terms.map(({ id }) => id));

describe('the calendar of a school', () => {
  test('has school years with their terms in order of time', () => {
    const calendar = schoolCalendarOf([second, first, year], 'Asia/Shanghai');
    expect(calendar).toEqual({
      timeZone: 'Asia/Shanghai',
      schoolYears: [
        {
          id: 'year',
          title: 'year',
          startDate: '2026-09-01',
          endDate: '2027-07-10',
          terms: [
            { id: 'first', title: 'first', startDate: '2026-09-01', endDate: '2027-01-29' },
            { id: 'second', title: 'second', startDate: '2027-02-26', endDate: '2027-07-10' },
          ],
        },
      ],
    });
  });

  test('puts a term without a parent into the one year whose days contain it', () => {
    const next = session('next', 'schoolYear', '2027-08-01', '2028-07-10');
    const august = session('august', 'term', '2027-08-01', '2028-01-20');
    expect(termsOf(year, next, first, second, august)).toEqual([['first', 'second'], ['august']]);
  });

  test('never guesses where a term fits two years: the parent has to be named', () => {
    const other = session('other', 'schoolYear', '2026-08-01', '2027-07-31');
    expect(codesOf(year, other, first)).toContain('error term-school-year-ambiguous first');
    expect(() => schoolCalendarOf([year, other, first], 'Asia/Shanghai')).toThrow(SchoolCalendarError);
    const named = { ...first, parentId: 'year' };
    expect(codesOf(year, other, named)).toEqual([
      'warning school-years-overlap year',
      'warning school-year-without-terms other',
    ]);
  });

  test('tells a term that goes beyond its year, named or not', () => {
    const long = session('long', 'term', '2027-02-26', '2027-07-11');
    expect(codesOf(year, first, long)).toEqual(['error term-outside-school-year long']);
    expect(codesOf(year, first, { ...long, parentId: 'year' })).toEqual(['error term-outside-school-year long']);
  });

  test('leaves a term that lies in no year out, and says so', () => {
    const stray = session('stray', 'term', '2028-09-01', '2029-01-20');
    expect(codesOf(year, first, second, stray)).toEqual(['warning term-without-school-year stray']);
    expect(termsOf(year, first, second, stray)).toEqual([['first', 'second']]);
    expect(codesOf(stray)).toEqual(['warning school-year-missing', 'warning term-without-school-year stray']);
  });

  test('tells terms that overlap, and a year without any', () => {
    const early = session('early', 'term', '2027-01-29', '2027-07-10');
    expect(codesOf(year, first, early)).toEqual(['error terms-overlap early']);
    expect(codesOf(year)).toEqual(['warning school-year-without-terms year']);
  });

  test('takes a part of a term for a part, and a grading period for no term', () => {
    const part = session('part', 'term', '2026-09-01', '2026-10-31');
    const grading = session('grading', 'gradingPeriod', '2026-09-01', '2026-10-31', 'year');
    expect(termsOf(year, first, second, part, grading)).toEqual([['first', 'second']]);
    expect(termsOf(year, { ...part, parentId: 'first' }, { ...first, parentId: 'year' })).toEqual([['first']]);
  });

  test('an error can be told by its code, whichever copy of the kit it is from', () => {
    const early = session('early', 'term', '2027-01-29', '2027-07-10');
    expect.assertions(1);
    try {
      schoolCalendarOf([year, first, early], 'Asia/Shanghai');
    } catch (error) {
      expect(error).toMatchObject({
        name: 'SchoolCalendarError',
        code: 'school-calendar',
        faults: [{ code: 'terms-overlap' }],
      });
    }
  });
});

describe('school years and terms of a folder', () => {
  test('are told with their lines', async () => {
    expect(await briefsOf(replaced('academicSessions.csv', '2027-07-10,year', '2027-07-20,year'))).toEqual([
      'error term-outside-school-year academicSessions.csv 4',
    ]);
    const third = withRows('academicSessions.csv', 'term-3,小学期,term,2027-07-01,2027-07-10,year,');
    expect(await briefsOf(third)).toEqual(['error terms-overlap academicSessions.csv 5']);
  });

  test('are not placed where a row of theirs could not be read', async () => {
    expect(await briefsOf(replaced('academicSessions.csv', '2026-09-01,2027-07-10', '1/9/2026,2027-07-10'))).toEqual([
      'error date-form academicSessions.csv 2 startDate 4',
    ]);
  });
});
