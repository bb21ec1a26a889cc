/**
 * Random facts of a small school, for property tests: few ids, so that things meet.
 *
 * @module
 */
import fc from 'fast-check';
import type { Instant } from '../calendar/instant.js';
import { addDays, epochDayOf, type LocalDate } from '../calendar/local-date.js';
import type { SchoolYear } from '../calendar/school-calendar.js';
import { CONDUCT_CODES, VISIT_CIRCUMSTANCES, VISIT_MODES, VISIT_TOPICS, VISITOR_ROLES } from '../model/visit.js';
import type { Facts, StudentFact, TeacherFact, VisitFact } from '../policy/facts.js';
import { VISIT_STEPS } from '../policy/rule.js';
import { arbitraryDay, arbitraryRange, FIRST_DAY } from './arbitrary-time.js';

const subsetOf = <Value>(values: readonly Value[], minLength = 0): fc.Arbitrary<Value[]> =>
  fc.subarray([...values], { minLength });

const year = (start: number): SchoolYear => {
  const date = (yearOfDate: number, monthAndDay: string): LocalDate => `${yearOfDate}-${monthAndDay}` as LocalDate;
  const [startDate, endDate] = [date(start, '09-01'), date(start + 1, '07-10')];
  const terms = [
    { id: `${start}-1`, title: '1', startDate, endDate: date(start + 1, '01-29') },
    { id: `${start}-2`, title: '2', startDate: date(start + 1, '02-26'), endDate },
  ];
  return { id: String(start), title: String(start), startDate, endDate, terms };
};

const STUDENTS = ['a', 'b', 'c', 'd', 'e'];
const STAFF = ['t', 'u', 'v'];
const classPlace = fc
  .tuple(fc.constantFrom('c1', 'c2'), arbitraryRange)
  .map(([classId, held]) => ({ classId, ...held }));

const student = (id: string): fc.Arbitrary<StudentFact> =>
  fc.record({
    id: fc.constant(id),
    familyId: fc.constantFrom('A', 'B', 'C'),
    enrolled: fc.array(arbitraryRange, { maxLength: 2 }),
    classes: fc.array(classPlace, { maxLength: 2 }),
    categories: fc.array(
      fc
        .tuple(
          fc.constantFrom('left-behind', 'registered-poverty', 'upper:left', 'own-code', 'who-knows'),
          arbitraryRange,
        )
        .map(([code, held]) => ({ code, ...held })),
      { maxLength: 2 },
    ),
  });

const teacher = (id: string): fc.Arbitrary<TeacherFact> =>
  fc.record({
    id: fc.constant(id),
    roles: fc.array(
      fc
        .tuple(
          fc.constantFrom(...VISITOR_ROLES),
          fc.option(fc.constantFrom('c1', 'c2'), { nil: undefined }),
          arbitraryRange,
        )
        .map(([role, classId, held]) => ({ role, ...(classId !== undefined && { classId }), ...held })),
      { maxLength: 3 },
    ),
  });

const visit = (id: string): fc.Arbitrary<VisitFact> =>
  fc
    .record({
      date: fc.oneof(
        arbitraryDay,
        fc.integer({ min: 40, max: 55 }).map((days) => addDays(FIRST_DAY, days)),
      ),
      studentIds: fc.array(fc.constantFrom(...STUDENTS, 'nobody'), { minLength: 1, maxLength: 3 }),
      mode: fc.constantFrom(...VISIT_MODES),
      circumstance: fc.option(fc.constantFrom(...VISIT_CIRCUMSTANCES), { nil: undefined }),
      visitors: fc.array(
        fc.record({ personId: fc.constantFrom(...STAFF, 'stranger'), role: fc.constantFrom(...VISITOR_ROLES) }),
        { minLength: 1, maxLength: 3 },
      ),
      lasted: fc.integer({ min: 0, max: 60 * 24 * 20 }),
      filedAfter: fc.option(fc.integer({ min: -60, max: 60 * 24 * 20 })),
      steps: subsetOf([...VISIT_STEPS, 'a-step-that-no-rule-names']),
      topics: subsetOf(VISIT_TOPICS.slice(0, 4)),
      conduct: subsetOf(CONDUCT_CODES.slice(0, 4)),
    })
    .map(({ lasted, filedAfter, ...rest }) => {
      const ended = epochDayOf(rest.date) * 86_400_000 + lasted * 60_000;
      const filedAt = filedAfter === null ? undefined : new Date(ended + filedAfter * 60_000).toISOString();
      return {
        ...rest,
        id,
        endedAt: new Date(ended).toISOString() as Instant,
        filedAt: filedAt as Instant | undefined,
      };
    });

const some = <Value>(ids: readonly string[], make: (id: string) => fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  subsetOf(ids).chain((chosen) => fc.tuple(...chosen.map(make)));

/** Facts with up to five students in three families, three members of staff and 25 visits. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record({
  calendar: fc.constantFrom(
    { timeZone: 'Asia/Shanghai', schoolYears: [year(2025), year(2026)] },
    { timeZone: 'America/New_York', schoolYears: [year(2026)] },
  ),
  schoolId: fc.constant('s'),
  students: some(STUDENTS, student),
  teachers: some(STAFF, teacher),
  visits: fc
    .integer({ min: 0, max: 25 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => visit(`v${index}`)))),
  declines: fc.array(
    fc
      .tuple(subsetOf([...STUDENTS, 'nobody'], 1), arbitraryRange)
      .map(([studentIds, held]) => ({ id: 'd', studentIds, ...held })),
    { maxLength: 2 },
  ),
  emergencies: fc.array(arbitraryRange, { maxLength: 2 }),
});
