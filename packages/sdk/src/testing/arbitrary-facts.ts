/**
 * Random facts of a small school, for property tests: few ids, so that things meet.
 *
 * @module
 */
import fc from 'fast-check';
import type { LocalDate } from '../calendar/local-date.js';
import type { SchoolYear } from '../calendar/school-calendar.js';
import { CONDUCT_CODES, VISIT_CIRCUMSTANCES, VISIT_MODES, VISIT_TOPICS, VISITOR_ROLES } from '../model/visit.js';
import type { Facts, PreconditionFact, StudentFact, TeacherFact, VisitFact } from '../policy/facts.js';
import { VISIT_STEPS } from '../policy/rule.js';
import { arbitraryDay, arbitraryRange, momentAfter } from './arbitrary-time.js';

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
    enrolled: fc.oneof(fc.constant([]), fc.array(arbitraryRange, { minLength: 1, maxLength: 2 })),
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
    data: fc.oneof(
      fc.constant(undefined),
      fc.record(
        {
          boarding: fc.boolean(),
          'distance-km': fc.constantFrom(2, 5, 6, 9, 'far'),
          residence: fc.constantFrom('town', 'city', 3),
          grade: fc.constantFrom('1', '2'),
          unasked: fc.nat(),
        },
        { requiredKeys: [] },
      ),
    ),
  });

const heldRole = fc
  .tuple(
    fc.oneof(
      fc.record({ role: fc.constant('class-teacher' as const), classId: fc.constantFrom('c1', 'c2') }),
      fc.record({ role: fc.constantFrom(...VISITOR_ROLES) }),
    ),
    arbitraryRange,
  )
  .map(([role, held]) => ({ ...role, ...held }));

const teacher = (id: string): fc.Arbitrary<TeacherFact> =>
  fc.record({
    id: fc.constant(id),
    roles: fc.array(heldRole, { maxLength: 3 }),
    data: fc.constantFrom(undefined, { 'party-member': true }, { 'party-member': false, years: 2 }, { years: 3 }),
  });

const precondition = (id: string): fc.Arbitrary<PreconditionFact> =>
  fc
    .record({
      code: fc.constantFrom('consent' as const, 'contact-attempt' as const, 'training' as const),
      studentIds: subsetOf(STUDENTS),
      teacherIds: subsetOf(STAFF),
      outcome: fc.constantFrom('given' as const, 'refused' as const, 'no-answer' as const),
      held: arbitraryRange,
    })
    .map(({ held, ...rest }) => ({ ...rest, ...held, id }));

const MINUTE = 60_000;

const visit = (id: string): fc.Arbitrary<VisitFact> =>
  fc
    .record({
      date: arbitraryDay,
      studentIds: fc.oneof(
        { weight: 3, arbitrary: fc.array(fc.constantFrom(...STUDENTS), { minLength: 1, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...STUDENTS, 'nobody'), { minLength: 1, maxLength: 3 }) },
      ),
      mode: fc.constantFrom(...VISIT_MODES),
      circumstance: fc.oneof(fc.constantFrom(undefined, 'emergency' as const), fc.constantFrom(...VISIT_CIRCUMSTANCES)),
      visitors: fc.array(
        fc.record({ personId: fc.constantFrom(...STAFF, 'stranger'), role: fc.constantFrom(...VISITOR_ROLES) }),
        { minLength: 1, maxLength: 3 },
      ),
      lasted: fc.constantFrom(0, 0, 0, MINUTE, 9 * 1440 * MINUTE),
      filedAfter: fc.constantFrom(
        ...[
          undefined,
          -MINUTE,
          0,
          0,
          90 * MINUTE,
          1440 * MINUTE - 1,
          1440 * MINUTE,
          1440 * MINUTE + 1,
          40_000 * MINUTE,
        ],
      ),
      steps: subsetOf([...VISIT_STEPS, 'a-step-that-no-rule-names']),
      topics: subsetOf(VISIT_TOPICS.slice(0, 4)),
      conduct: subsetOf(CONDUCT_CODES.slice(0, 4)),
    })
    .map(({ lasted, filedAfter, ...rest }) => ({
      ...rest,
      id,
      endedAt: momentAfter(rest.date, lasted),
      filedAt: filedAfter === undefined ? undefined : momentAfter(rest.date, lasted + filedAfter),
    }));

const some = <Value>(ids: readonly string[], make: (id: string) => fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  subsetOf(ids).chain((chosen) => fc.tuple(...chosen.map(make)));

/** Facts with up to five students in three families, three members of staff and 25 visits. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record({
  calendar: fc.constantFrom(
    {
      timeZone: 'Asia/Shanghai',
      schoolYears: [year(2025), year(2026)],
      campaigns: [
        { id: 'g', code: 'great-visit', title: 'g', startDate: '2026-03-01' as const, endDate: '2026-03-20' as const },
      ],
      seasons: [{ code: 'busy-farming', title: 'b', startDate: '2025-10-01' as const, endDate: '2025-10-15' as const }],
    },
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
  school: fc.constantFrom(
    undefined,
    {},
    { startingGrades: ['1'], data: { type: 'primary' } },
    { data: { type: 'other' } },
  ),
  classes: fc.constantFrom(undefined, [{ id: 'c1', data: { size: 40, grade: '1' } }, { id: 'c3' }]),
  preconditions: some(['p', 'q', 'r'], precondition),
});
