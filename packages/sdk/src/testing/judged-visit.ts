import type { Instant } from '../calendar/instant.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import { evaluateVisit } from '../policy/evaluate-visit.js';
import type { EachVisitRule, Facts, StudentFact, Strength, Verdict, VisitFact } from '../policy/index.js';
import { contextOf, factsOf } from './judged-clause.js';

/** A school year with the holidays around National Day, and the Saturday that pays for them. */
export const calendar: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [{ id: 'y', title: 'y', startDate: '2026-09-01', endDate: '2027-07-10', terms: [] }],
  workingTime: {
    weekdays: [1, 2, 3, 4, 5],
    from: '08:00',
    to: '18:00',
    holidays: [{ from: '2026-10-01', to: '2026-10-07' }],
    makeUpDays: ['2026-10-10'],
  },
};
export const withoutWorkingTime: SchoolCalendar = { timeZone: 'Asia/Shanghai', schoolYears: calendar.schoolYears };
/** On a Friday evening, to two students. */
export const visit: VisitFact = {
  id: 'v',
  date: '2026-11-13',
  studentIds: ['a', 'b'],
  mode: 'home',
  visitors: [{ personId: 't', role: 'class-teacher' }],
  startedAt: '2026-11-13T19:00:00+08:00',
  endedAt: '2026-11-13T20:00:00+08:00',
  steps: [],
  topics: [],
  conduct: [],
};
/** The same visit without its start. */
export const nobodyKnowsTheStart = (one: VisitFact): VisitFact => {
  const { startedAt: _unknown, ...rest } = one;
  return rest;
};
/** A student with a class of the same name. */
export const child = (id: string, more: Partial<StudentFact> = {}): StudentFact => ({
  id,
  familyId: id,
  enrolled: [],
  classes: [{ classId: `class-${id}` }],
  categories: [],
  ...more,
});
/** `t` is class teacher of student `b`. */
const school: Partial<Facts> = {
  students: [child('a'), child('b')],
  teachers: [
    { id: 't', roles: [{ role: 'class-teacher', classId: 'class-b' }] },
    { id: 'stranger', roles: [{ role: 'class-teacher', classId: 'class-elsewhere' }] },
  ],
};
const LATER: Instant = '2026-12-31T00:00:00Z';

/** What differs from case to case. */
export interface VisitCase {
  readonly asOf?: Instant;
  readonly strength?: Strength;
  readonly dueSoonDays?: number;
  readonly calendar?: SchoolCalendar;
  readonly facts?: Partial<Facts>;
}

/** The verdict of a rule on the visit, or on one that differs from it. */
export function judge(rule: EachVisitRule, more: Partial<VisitFact> = {}, given: VisitCase = {}): Verdict | undefined {
  const facts = factsOf(given.calendar ?? calendar, { ...school, ...given.facts });
  return evaluateVisit(
    'id' in more ? (more as VisitFact) : { ...visit, ...more },
    contextOf(rule, facts, given.asOf ?? LATER, given),
  );
}

/** Visits in person. */
export const concerned: Pick<EachVisitRule, 'modes'> = { modes: ['home', 'agreed-place'] };
