/**
 * Random rules that say more than evaluation over columns understands, for property tests of what is refused.
 *
 * @module
 */
import fc from 'fast-check';
import type { VisitMode } from '../model/visit.js';
import type { Rule, VisitCountRule } from '../policy/rule.js';
import { arbitraryForeignCondition, arbitraryStudentCondition } from './arbitrary-conditions.js';

const condition = fc.oneof(arbitraryStudentCondition, arbitraryForeignCondition);
const quantity: fc.Arbitrary<NonNullable<VisitCountRule['quantity']>> = fc.constantFrom<
  NonNullable<VisitCountRule['quantity']>
>({ atLeast: 1 }, { atLeast: 2, atMost: 2 }, { atMost: 0 }, { atMost: 1 }, { exactly: 1 }, { atLeast: 'open' });
const numbered = fc.record({ when: condition, quantity });
const branches = fc
  .array(numbered, { minLength: 1, maxLength: 2 })
  .map((list) => list.map((one, index) => ({ ...one, id: `b${index}` })));

const modes = fc.constantFrom<VisitMode[]>(['home'], ['home', 'phone', 'video']);
const plain = fc.record({
  kind: fc.constant('visit-count' as const),
  owedBy: fc.constant('class-teacher' as const),
  subject: fc.constantFrom('student' as const, 'family' as const, 'teacher' as const),
  population: fc.constant({}),
  quantity: fc.constant({ atLeast: 1 }),
  per: fc.constantFrom('school-year' as const, 'term' as const),
  modes,
  byVisitor: fc.constant('anyone' as const),
});

/** One word more than columns know, on top of a rule that counts visits. */
const moreWords: fc.Arbitrary<Partial<VisitCountRule>> = fc.oneof(
  arbitraryForeignCondition.map((where) => ({ population: { where } })),
  quantity
    .filter(({ atMost, exactly, atLeast }) => (atMost ?? exactly) !== undefined || atLeast === 'open')
    .map((one) => ({
      quantity: one,
    })),
  branches.map((cohorts) => ({ cohorts, quantity: undefined })),
  branches.map((cohorts) => ({ cohorts, quantity: undefined, otherwise: 'not-owed' as const })),
  branches.map((exceptions) => ({ exceptions })),
  condition.map((when) => ({ exceptions: [{ id: 'free', when, exempt: true as const }] })),
  fc.constantFrom('consent' as const, 'training' as const).map((code) => ({ preconditions: [{ code }] })),
  fc.constant<Partial<VisitCountRule>>({ preconditions: [{ code: 'contact-attempt', atLeast: 2 }] }),
  fc
    .constantFrom<NonNullable<VisitCountRule['attendance']>>('any-time', 'at-end', { atLeastDays: 60 })
    .map((attendance) => ({ attendance })),
  fc
    .constantFrom<VisitCountRule['per']>(
      'calendar-week',
      'day',
      { campaign: 'great-visit' },
      { campaign: 'great-visit', each: 'calendar-week' },
      { season: 'busy-farming', daysAfter: 3 },
      { season: 'spring-festival', daysBefore: 5, daysAfter: 15 },
      { from: '10-01', to: '12-31' },
      { between: { from: '2025-10-16', to: '2026-03-20' } },
    )
    .map((per) => ({ per })),
);

/** Rules of every kind of which columns understand a word too few. */
export const arbitraryWideRule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(plain, moreWords).map(([rule, more]): Rule => ({ ...rule, ...more })) },
  fc
    .record({
      counting: fc.constantFrom('students' as const, 'families' as const, 'teachers' as const),
      subject: fc.constantFrom('class' as const, 'teacher' as const, 'school' as const),
      where: fc.option(condition, { nil: undefined }),
      atLeast: fc.constantFrom(0.5, 0.8, 1),
    })
    .map(({ counting, subject, where, atLeast }): Rule => ({
      kind: 'visit-coverage',
      owedBy: 'school',
      subject,
      counting,
      population: { where },
      share: { atLeast, rounding: 'up' },
      per: 'term',
      modes: ['home'],
      byVisitor: 'anyone',
    })),
  fc.record({
    kind: fc.constant('counts-as' as const),
    clauses: fc.subarray(['c0', 'c1', 'w2', 'w3'], { minLength: 1 }),
    modes,
    circumstance: fc.constantFrom('emergency' as const, 'distance' as const),
    where: condition,
  }),
  fc.constantFrom<Rule>(
    { kind: 'visit-team', modes: ['home'], quantity: { atMost: 2 } },
    { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 }, including: ['class-teacher'] },
    { kind: 'record-deadline', modes: ['home'], withinHours: 24, clock: 'working' },
    { kind: 'record-deadline', modes: ['home'], withinHours: 24, startsAt: 'day-end' },
    { kind: 'visit-step', modes: ['home'], step: 'outline', before: { amount: 1, unit: 'days' } },
    { kind: 'visit-limit', modes: ['home'], timeOfDay: { from: '08:00', to: '19:00' } },
  ),
  condition.map((where): Rule => ({ kind: 'conduct', modes: ['home'], attest: ['no-gifts'], where })),
  condition.map((where): Rule => ({ kind: 'record-content', modes: ['home'], topics: ['development'], where })),
);
