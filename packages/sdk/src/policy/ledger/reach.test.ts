import { describe, expect, it } from 'vitest';
import { inventedPolicies } from '../../testing/invented-policies.js';
import type { StudentFact, VisitFact } from '../facts.js';
import { createLedger, type LedgerEvent } from './index.js';

const asOf = '2026-11-22T20:00:00+08:00';
const calendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [{ id: 'y', title: 'y', startDate: '2026-09-01', endDate: '2027-07-10', terms: [] }],
} as const;
const policies = inventedPolicies([
  'must',
  {
    kind: 'visit-count',
    owedBy: 'any-teacher',
    subject: 'student',
    population: {},
    quantity: { atLeast: 1 },
    per: 'school-year',
    modes: ['home'],
    byVisitor: 'anyone',
  },
]);

const student = (id: string, familyId: string, ...classIds: string[]): StudentFact => ({
  id,
  familyId,
  enrolled: [],
  classes: classIds.map((classId) => ({ classId })),
  categories: [],
});
const visit = (id: string, studentId: string, personId: string): VisitFact => ({
  id,
  date: '2026-10-10',
  studentIds: [studentId],
  mode: 'home',
  visitors: [{ personId, role: 'subject-teacher' }],
  endedAt: '2026-10-10T20:00:00+08:00',
  steps: [],
  topics: [],
  conduct: [],
});
const first = (entity: LedgerEvent['entity'], id: string, fact: unknown): LedgerEvent =>
  ({ entity, id, version: 1, fact }) as LedgerEvent;

/** Two classes: in c the siblings an and bo and their classmate chen, in d dong. Tang leads c; Uma leads d. */
function school() {
  const ledger = createLedger(policies, {
    schoolId: 's',
    calendar: { ...calendar, schoolYears: [...calendar.schoolYears] },
  });
  ledger.apply([
    first('student', 'an', student('an', 'A', 'c')),
    first('student', 'bo', student('bo', 'A', 'c')),
    first('student', 'chen', student('chen', 'C', 'c')),
    first('student', 'dong', student('dong', 'D', 'd')),
    first('student', 'eve', student('eve', 'E')),
    first('teacher', 'tang', { id: 'tang', roles: [{ role: 'class-teacher', classId: 'c' }] }),
    first('teacher', 'uma', { id: 'uma', roles: [{ role: 'class-teacher', classId: 'd' }] }),
    first('teacher', 'leader', { id: 'leader', roles: [{ role: 'school-leader' }] }),
    first('visit', 'v-an', visit('v-an', 'an', 'uma')),
    first('visit', 'v-dong', visit('v-dong', 'dong', 'wei')),
  ]);
  return ledger;
}
const touchedBy = (...events: LedgerEvent[]) =>
  school()
    .apply(events)
    .map(({ type, id }) => `${type} ${id}`);
const EVERYBODY = [
  ...['an', 'bo', 'chen', 'dong', 'eve'].map((id) => `student ${id}`),
  ...['A', 'C', 'D', 'E'].map((id) => `family ${id}`),
  ...['leader', 'tang', 'uma'].map((id) => `teacher ${id}`),
  ...['v-an', 'v-dong'].map((id) => `visit ${id}`),
  ...['c', 'd'].map((id) => `class ${id}`),
  'school s',
];
const CLASS_C = [
  'student an',
  'student bo',
  'student chen',
  'family A',
  'family C',
  'teacher tang',
  'visit v-an',
  'class c',
  'school s',
];
const OF_DONG = ['student dong', 'family D', 'teacher uma', 'visit v-dong', 'class d', 'school s'];

describe('what an event may change', () => {
  it('is the whole class where it is about a student of it', () => {
    expect(touchedBy(first('student', 'fu', student('fu', 'F', 'c')))).toEqual([
      'student an',
      'student bo',
      'student chen',
      'student fu',
      'family A',
      'family C',
      'family F',
      'teacher tang',
      'visit v-an',
      'class c',
      'school s',
    ]);
    const moved = { ...first('student', 'eve', student('eve', 'E', 'd')), version: 2 };
    expect(touchedBy(moved)).toEqual([
      'student dong',
      'student eve',
      'family D',
      'family E',
      'teacher uma',
      'visit v-dong',
      'class d',
      'school s',
    ]);
  });

  it('is what was before as well as what is after', () => {
    const moved = { ...first('student', 'dong', student('dong', 'G', 'x')), version: 2 };
    expect(touchedBy(moved)).toEqual([
      'student dong',
      'family D',
      'family G',
      'teacher uma',
      'visit v-dong',
      'class d',
      'class x',
      'school s',
    ]);
  });

  it('is the class and the visits of a member of staff', () => {
    const roles = [{ role: 'subject-teacher', classId: 'c' }];
    expect(touchedBy(first('teacher', 'wei', { id: 'wei', roles }))).toEqual([
      'student an',
      'student bo',
      'student chen',
      'student dong',
      'family A',
      'family C',
      'family D',
      'teacher tang',
      'teacher wei',
      'visit v-an',
      'visit v-dong',
      'class c',
      'class d',
      'school s',
    ]);
    expect(touchedBy(first('teacher', 'new', { id: 'new', roles: [{ role: 'school-leader' }] }))).toEqual([
      'teacher new',
      'school s',
    ]);
  });

  it('is a class with those in it', () => {
    expect(touchedBy(first('class', 'c', { id: 'c', data: { size: 40 } }))).toEqual(CLASS_C);
  });

  it('is the visitors and the visited of a visit, known or not', () => {
    expect(touchedBy(first('visit', 'v', visit('v', 'chen', 'wei')))).toEqual([
      'student chen',
      'family C',
      'teacher wei',
      'visit v',
      'class c',
      'school s',
    ]);
    expect(touchedBy(first('visit', 'v', visit('v', 'nobody', 'wei')))).toEqual([
      'student nobody',
      'teacher wei',
      'visit v',
      'school s',
    ]);
  });

  it.each<[string, LedgerEvent]>([
    ['a refusal', first('decline', 'x', { id: 'x', studentIds: ['dong'] })],
    [
      'something that happened to a student',
      first('event', 'x', { id: 'x', code: 'absence', studentId: 'dong', date: '2026-10-10' }),
    ],
    ['a condition', first('precondition', 'x', { id: 'x', code: 'consent', studentIds: ['dong'], outcome: 'given' })],
    ['an activity', first('activity', 'x', { id: 'x', code: 'call', date: '2026-10-10', studentIds: ['dong'] })],
  ])('is a student with family, class teacher, visits, class and school where it is %s', (_name, event) => {
    expect(touchedBy(event)).toEqual(OF_DONG);
  });

  it('is a student of whom nothing else is known, too', () => {
    expect(touchedBy(first('decline', 'x', { id: 'x', studentIds: ['nobody'] }))).toEqual([
      'student nobody',
      'school s',
    ]);
  });

  it('is the classes and the staff that an activity names, with those whom they have to do with', () => {
    const activity = { id: 'x', code: 'call', date: '2026-10-10' };
    expect(touchedBy(first('activity', 'x', { ...activity, classIds: ['c'] }))).toEqual(CLASS_C);
    expect(touchedBy(first('activity', 'x', { ...activity, teacherIds: ['tang'] }))).toEqual(CLASS_C);
    expect(touchedBy(first('activity', 'x', { ...activity, teacherIds: ['unknown'] }))).toEqual([
      'teacher unknown',
      'school s',
    ]);
    expect(touchedBy(first('activity', 'x', { ...activity, studentIds: [] }))).toEqual(['school s']);
    expect(touchedBy(first('activity', 'x', { ...activity, teacherIds: [] }))).toEqual(['school s']);
    expect(touchedBy(first('activity', 'x', { ...activity, classIds: [] }))).toEqual(['school s']);
  });

  it('is the class and the member of staff of something that was handed in, and nobody else', () => {
    const submission = { id: 'x', code: 'summary', submittedAt: asOf };
    expect(touchedBy(first('submission', 'x', { ...submission, classId: 'c', teacherId: 'uma' }))).toEqual([
      'teacher uma',
      'class c',
      'school s',
    ]);
    expect(touchedBy(first('submission', 'x', submission))).toEqual(['school s']);
  });

  it.each<[string, LedgerEvent]>([
    ['an activity that names nobody', first('activity', 'x', { id: 'x', code: 'call', date: '2026-10-10' })],
    ['a condition that names nobody', first('precondition', 'x', { id: 'x', code: 'consent', outcome: 'given' })],
    ['an emergency', first('emergency', 'x', { from: '2026-10-01' })],
    ['the school', first('school', 's', { startingGrades: ['1'] })],
    ['the calendar', first('calendar', 's', { timeZone: 'Asia/Urumqi', schoolYears: [] })],
  ])('is everybody where it is %s', (_name, event) => {
    expect(touchedBy(event)).toEqual(EVERYBODY);
  });

  it('is told once, by kind and then by name, for events that come together', () => {
    expect(
      touchedBy(
        first('decline', 'x', { id: 'x', studentIds: ['dong', 'dong'] }),
        first('class', 'd', { id: 'd', data: {} }),
      ),
    ).toEqual(OF_DONG);
  });
});
