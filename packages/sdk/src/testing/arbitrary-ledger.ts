/**
 * Random histories of a small school, for property tests: facts of every kind, with what was known before them.
 *
 * @module
 */
import fc from 'fast-check';
import type { Facts } from '../policy/facts.js';
import { layerPolicies } from '../policy/layering.js';
import { eventsOfFacts, type LedgerEvent } from '../policy/ledger/index.js';
import { STRENGTHS, type PolicyPack } from '../policy/pack.js';
import type { PolicySet } from '../policy/policy-set.js';
import { PRECONDITIONS, type Rule, type VisitCountRule } from '../policy/rule.js';
import { arbitraryFacts } from './arbitrary-facts.js';
import { arbitraryPolicies } from './arbitrary-policies.js';
import { arbitraryDay, arbitraryRange, momentAfter } from './arbitrary-time.js';

const STUDENTS = ['a', 'b', 'c', 'd', 'e'];
const CLASSES = ['c1', 'c2', 'c3'];
const STAFF = ['t', 'u', 'v'];
const some = (ids: readonly string[]): fc.Arbitrary<string[] | undefined> =>
  fc.option(fc.subarray([...ids], { minLength: 1 }), { nil: undefined });
const few = <Fact>(make: (id: string) => fc.Arbitrary<Fact>, most = 4): fc.Arbitrary<Fact[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => make(`x${index}`))));

const data = fc.record(
  {
    'distance-km': fc.constantFrom(1, 8),
    size: fc.constantFrom(2, 45),
    grade: fc.constantFrom('1', '6'),
    residence: fc.constantFrom('town', 'village'),
  },
  { requiredKeys: [] },
);

const records = fc.record({
  school: fc.option(fc.record({ startingGrades: fc.constant(['1']), data }), { nil: undefined }),
  classes: fc.subarray(CLASSES).chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), data })))),
  preconditions: few((id) =>
    fc
      .tuple(
        fc.constantFrom(...PRECONDITIONS),
        some(STUDENTS),
        some(STAFF),
        fc.constantFrom('given' as const, 'refused' as const, 'no-answer' as const),
        arbitraryRange,
      )
      .map(([code, studentIds, teacherIds, outcome, held]) => ({ id, code, studentIds, teacherIds, outcome, ...held })),
  ),
  events: few((id) =>
    fc.record({
      id: fc.constant(id),
      code: fc.constantFrom('absence', 'else'),
      studentId: fc.constantFrom(...STUDENTS),
      date: arbitraryDay,
      resolvedOn: fc.option(arbitraryDay, { nil: undefined }),
    }),
  ),
  activities: few((id) =>
    fc.record({
      id: fc.constant(id),
      code: fc.constantFrom('meeting', 'talk'),
      date: arbitraryDay,
      classIds: some(CLASSES),
      teacherIds: some(STAFF),
      studentIds: some(STUDENTS),
    }),
  ),
  submissions: few((id) =>
    fc.record({
      id: fc.constant(id),
      code: fc.constantFrom('plan', 'report'),
      submittedAt: arbitraryDay.map((day) => momentAfter(day, 0)),
      classId: fc.option(fc.constantFrom(...CLASSES), { nil: undefined }),
      teacherId: fc.option(fc.constantFrom(...STAFF), { nil: undefined }),
      sealed: fc.boolean(),
      copies: fc.constantFrom(1, 2),
    }),
  ),
});

/** Facts of every kind, each with an id of its own, within the calendar of two school years. */
export const arbitraryFullFacts: fc.Arbitrary<Facts> = fc
  .tuple(arbitraryFacts, records, fc.array(data, { minLength: 5, maxLength: 5 }))
  .map(([facts, more, dataOf]) => ({
    ...facts,
    ...more,
    students: facts.students.map((student, index) => ({ ...student, data: dataOf[index] })),
    declines: facts.declines.map((decline, index) => ({ ...decline, id: `d${index}` })),
  }));

const count: Pick<VisitCountRule, 'kind' | 'owedBy' | 'population' | 'modes'> = {
  kind: 'visit-count',
  owedBy: 'class-teacher',
  population: {},
  modes: ['home', 'phone'],
};
const within = (amount: number) => ({ amount, unit: 'days' as const });

/** One rule of each kind that {@link arbitraryPolicies} may leave out, with the parts that rest on other facts. */
const FURTHER_RULES: readonly Rule[] = [
  {
    ...count,
    subject: 'student',
    per: 'term',
    byVisitor: 'anyone',
    cohorts: [
      { id: 'small', when: { datum: 'class.size', atMost: 2 }, quantity: { atLeast: 1 } },
      { id: 'large', when: { datum: 'class.size', above: 2 }, quantity: { atLeast: 2, atMost: 3 } },
    ],
    preconditions: [{ code: 'consent' }],
  },
  {
    ...count,
    subject: 'family',
    per: 'school-year',
    byVisitor: ['class-teacher'],
    quantity: { atLeast: 1 },
    exceptions: [{ id: 'far', when: { datum: 'student.distance-km', above: 5 }, modes: ['phone', 'video'] }],
    attendance: { atLeastDays: 30 },
    preconditions: [{ code: 'contact-attempt', atLeast: 2 }],
  },
  { ...count, subject: 'teacher', per: 'calendar-month', byVisitor: 'anyone', quantity: { exactly: 1 } },
  ...(['class', 'teacher', 'school'] as const).flatMap((subject): Rule[] => [
    {
      ...count,
      kind: 'visit-coverage',
      subject,
      counting: 'students',
      share: { atLeast: 0.5, rounding: 'up' },
      per: 'school-year',
      byVisitor: 'anyone',
    },
    {
      kind: 'activity-count',
      owedBy: 'school',
      subject,
      population: {},
      activities: ['meeting'],
      quantity: { atLeast: 1 },
      per: 'term',
    },
    { kind: 'submission', owedBy: 'school', subject, population: {}, submission: 'plan', per: 'school-year' },
  ]),
  {
    kind: 'follow-up',
    owedBy: 'class-teacher',
    subject: 'student',
    population: {},
    event: 'absence',
    ladder: [
      {
        id: 'visit',
        owedBy: 'class-teacher',
        within: within(14),
        do: { visit: { modes: ['home'], byVisitor: 'anyone' } },
      },
      { id: 'talk', owedBy: 'school', within: within(30), do: { activity: 'talk' } },
    ],
  },
  {
    kind: 'visit-limit',
    modes: ['home'],
    where: { datum: 'student.residence', is: 'village' },
    timeOfDay: { from: '08:00', to: '19:00' },
  },
];

/** Random policies, together with a document that holds some rules of every further kind. */
export const arbitraryFullPolicies: fc.Arbitrary<PolicySet> = fc
  .tuple(arbitraryPolicies, fc.subarray([...FURTHER_RULES], { minLength: 1 }), fc.constantFrom(...STRENGTHS))
  .map(([{ packs, settings }, rules, strength]) => {
    const [first] = packs as [PolicyPack, ...PolicyPack[]];
    const clauses = rules.map((rule, index) => ({
      id: `F${index}`,
      title: first.title,
      summary: first.title,
      strength,
      citation: { section: '1' },
      rule,
    }));
    const vocabulary = {
      activities: ['meeting', 'talk'].map((code) => ({ code, title: first.title })),
      submissions: ['plan', 'report'].map((code) => ({ code, title: first.title })),
      events: [{ code: 'absence', title: first.title }],
      data: [{ name: 'student.residence', title: first.title, type: 'string' as const }],
    };
    return layerPolicies([...packs, { ...first, id: 'further', vocabulary, clauses }], settings);
  });

/** What a ledger hears of, and what is left of it in the end. */
export interface History {
  readonly facts: Facts;
  /** In any order, some of them twice; batch by batch. */
  readonly batches: readonly (readonly LedgerEvent[])[];
}

const thing = ({ entity, id }: LedgerEvent): string => `${entity} ${id}`;

/** A history in which some things are corrected, some withdrawn, and everything comes in any order. */
export const arbitraryHistory: fc.Arbitrary<History> = fc
  .tuple(arbitraryFullFacts, arbitraryFullFacts, fc.integer({ min: 3, max: 20 }))
  .chain(([facts, others, size]) => {
    const last = eventsOfFacts(facts, 2);
    const left = new Set(last.map(thing));
    const earlier = eventsOfFacts({ ...others, calendar: facts.calendar }, 1);
    const gone = earlier
      .filter((event) => !left.has(thing(event)))
      .map((event): LedgerEvent => ({ ...event, version: 3, fact: null }));
    const events = [...earlier, ...gone, ...last];
    return fc
      .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.shuffledSubarray(events))
      .map(([all, again]): History => {
        const order = [...all.slice(0, all.length >> 1), ...again, ...all.slice(all.length >> 1)];
        const batches = Array.from({ length: Math.ceil(order.length / size) }, (_, index) =>
          order.slice(index * size, (index + 1) * size),
        );
        return { facts, batches };
      });
  });
