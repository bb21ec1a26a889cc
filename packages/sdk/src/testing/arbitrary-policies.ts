/**
 * Random policies of every kind of rule, for property tests.
 *
 * @module
 */
import fc from 'fast-check';
import type { LocalDate } from '../calendar/local-date.js';
import {
  CONDUCT_CODES,
  VISIT_CIRCUMSTANCES,
  VISIT_MODES,
  VISIT_TOPICS,
  VISITOR_ROLES,
  type VisitMode,
  type VisitorRole,
} from '../model/visit.js';
import { layerPolicies } from '../policy/layering.js';
import { STRENGTHS, type Clause, type PolicyPack } from '../policy/pack.js';
import type { PolicySet } from '../policy/policy-set.js';
import { VISIT_STEPS, type CountedSubjectType, type Population, type Rule } from '../policy/rule.js';
import { arbitraryStudentCondition, arbitraryTeacherCondition } from './arbitrary-conditions.js';
import { arbitraryWideRule } from './arbitrary-wide-rules.js';
import { arbitraryDay } from './arbitrary-time.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const subsetOf = <Value>(values: readonly Value[], minLength = 0): fc.Arbitrary<Value[]> =>
  fc.subarray([...values], { minLength });

const population = (subject: CountedSubjectType): fc.Arbitrary<Population> =>
  fc.record(
    {
      listed: fc.constant(true as const),
      categories: subsetOf(['left', 'poor'], 1),
      roles: subsetOf(VISITOR_ROLES, 1),
      where: subject === 'teacher' ? arbitraryTeacherCondition : arbitraryStudentCondition,
    },
    { requiredKeys: [] },
  );

const modes: fc.Arbitrary<VisitMode[]> = fc.oneof(subsetOf(VISIT_MODES, VISIT_MODES.length), subsetOf(VISIT_MODES, 1));
const rule: fc.Arbitrary<Rule> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<CountedSubjectType>('student', 'family', 'teacher').chain((subject) =>
      fc.record({
        kind: fc.constant('visit-count' as const),
        owedBy: fc.constantFrom('any-teacher' as const, 'class-teacher' as const, 'school' as const),
        subject: fc.constant(subject),
        population: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: population(subject) }),
        quantity: fc.record({ atLeast: fc.constantFrom(1, 1, 2, 2, 3, 900) }),
        per: fc.constantFrom(
          'school-year' as const,
          'term' as const,
          'calendar-month' as const,
          'calendar-year' as const,
        ),
        modes,
        byVisitor: fc.oneof(
          fc.constant('anyone' as const),
          subsetOf<VisitorRole>(['class-teacher'], 1),
          subsetOf(VISITOR_ROLES, 1),
        ),
      }),
    ),
  },
  fc.record({
    kind: fc.constant('counts-as' as const),
    clauses: subsetOf(['c0', 'c1', 'c2', 'c3', 'c4'], 1),
    modes,
    circumstance: fc.oneof(fc.constant('emergency' as const), fc.constantFrom(...VISIT_CIRCUMSTANCES)),
  }),
  fc.record({
    kind: fc.constant('visit-team' as const),
    modes,
    quantity: fc.record({ atLeast: fc.integer({ min: 2, max: 3 }) }),
  }),
  fc.record({
    kind: fc.constant('record-deadline' as const),
    modes,
    withinHours: fc.oneof(fc.constantFrom(24, 48, 720), fc.constantFrom(1.5, 24 - 1e-7, 24 + 1e-7)),
  }),
  fc.record({ kind: fc.constant('visit-step' as const), modes, step: fc.constantFrom(...VISIT_STEPS) }),
  fc.record({ kind: fc.constant('record-content' as const), modes, topics: subsetOf(VISIT_TOPICS.slice(0, 3), 1) }),
  fc.record({ kind: fc.constant('conduct' as const), modes, attest: subsetOf(CONDUCT_CODES.slice(0, 3), 1) }),
);

/** A rule with the letter that the ids of such clauses begin with. */
type Lettered = readonly [letter: string, Rule];

const understood: fc.Arbitrary<Lettered> = rule.map((one) => ['c', one]);
const wide: fc.Arbitrary<Lettered> = arbitraryWideRule.map((one) => ['w', one]);
const sometimes = (weight: number): fc.Arbitrary<LocalDate | null> =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: arbitraryDay });

const pack = (id: string, rules: fc.Arbitrary<Lettered>, schoolTypes: fc.Arbitrary<string[] | undefined>) =>
  fc
    .record({
      clauses: fc.array(
        fc.record({
          lettered: rules,
          strength: fc.constantFrom(...STRENGTHS),
          effective: fc.record({ from: sometimes(9), to: sometimes(9) }),
        }),
        { minLength: 1, maxLength: 10 },
      ),
      effectiveFrom: sometimes(4),
      effectiveTo: sometimes(9),
      schoolTypes,
    })
    .map(({ clauses, effectiveFrom, effectiveTo, schoolTypes: types }): PolicyPack => ({
      format: 'homevisit-policy/1',
      id,
      title: text(id),
      level: 'school',
      under: [],
      schoolTypes: types,
      document: { title: id, issuer: id, issuedOn: null, effectiveFrom, effectiveTo },
      categories: {
        open: true,
        list: [
          { id: 'left', title: text('left'), covers: ['left-behind', 'orphan'], attachesTo: 'student' },
          { id: 'poor', title: text('poor'), covers: ['economic-hardship'], attachesTo: 'family', listed: false },
        ],
      },
      clauses: clauses.map(({ lettered: [letter, one], strength, effective }, index): Clause => ({
        id: `${letter}${index}`,
        title: text(id),
        summary: text(id),
        strength,
        citation: { section: '1' },
        effective,
        rule: one,
      })),
    }));

const setOf = (rules: fc.Arbitrary<Lettered>, schoolTypes: fc.Arbitrary<string[] | undefined>) =>
  fc
    .tuple(
      pack('upper', rules, schoolTypes),
      fc.option(pack('lower', rules, schoolTypes)),
      fc.constantFrom(0, 1, 14, 40),
      fc.boolean(),
    )
    .map(([upper, lower, dueSoonDays, adds]) =>
      layerPolicies(lower ? [upper, lower] : [upper], {
        dueSoonDays,
        ...(adds && { categories: { upper: ['own-code'] } }),
      }),
    );

/** One or two packs with up to ten clauses each, of which columns understand every word, and settings of a school. */
export const arbitraryPolicies: fc.Arbitrary<PolicySet> = setOf(understood, fc.constant(undefined));

/** The same with clauses among them of which columns understand a word too few; their ids begin with `w`. */
export const arbitraryWidePolicies: fc.Arbitrary<PolicySet> = setOf(
  fc.oneof(understood, wide),
  fc.constantFrom(undefined, undefined, undefined, ['primary']),
);
