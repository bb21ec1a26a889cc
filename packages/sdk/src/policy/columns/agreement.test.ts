import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../calendar/instant.js';
import { arbitraryFacts } from '../../testing/arbitrary-facts.js';
import { arbitraryPolicies, arbitraryWidePolicies } from '../../testing/arbitrary-policies.js';
import { arbitraryInstant } from '../../testing/arbitrary-time.js';
import { compilePolicies } from '../compiled-policies.js';
import { evaluate } from '../evaluate.js';
import { isInForce } from '../in-force.js';
import type { Facts } from '../facts.js';
import type { PolicySet } from '../policy-set.js';
import type { VerdictSubject } from '../verdict.js';
import { VERDICT_STATUSES, type VerdictStatus } from '../verdict-status.js';
import { ColumnEvaluation } from './column-evaluation.js';
import type { ColumnVerdicts, StatusColumn } from './column-verdicts.js';
import { EvaluationPlan } from './evaluation-plan.js';
import { FactLoader } from './fact-loader.js';
import { factsOfSubjects } from './subject-facts.js';
import { statusOfCode } from './verdict-code.js';

type Statuses = Record<string, VerdictStatus>;

const key = (clause: string, startDate: string | undefined, { type, id }: VerdictSubject): string =>
  `${clause} ${startDate ?? ''} ${type} ${id}`;

function statusesOf(policies: PolicySet, facts: Facts, asOf: Instant, unplanned: readonly string[] = []): Statuses {
  return Object.fromEntries(
    evaluate(policies, facts, asOf)
      .filter(({ clause }) => !unplanned.includes(clause))
      .map((one) => [key(one.clause, one.period?.startDate, one.subject), one.status]),
  );
}

/** What columns say, in the words of `evaluate`. */
function statusesInColumns(verdicts: ColumnVerdicts, facts: Facts, loader: FactLoader): Statuses {
  const found: Statuses = {};
  const read = (
    column: StatusColumn,
    startDate: string | undefined,
    type: VerdictSubject['type'],
    id: string,
  ): void => {
    const at = {
      student: loader.subjects.studentAt(id),
      family: loader.subjects.familyAt(id),
      teacher: loader.subjects.teacherAt(id),
      visit: loader.visitAt(id),
      class: undefined,
      school: undefined,
    }[type];
    const status = statusOfCode(column.statuses[at ?? -1] ?? 0);
    if (status) found[key(column.clause, startDate, { type, id })] = status;
  };
  const subjects = {
    student: facts.students.map(({ id }) => id),
    family: [...new Set(facts.students.map(({ familyId }) => familyId))],
    teacher: facts.teachers.map(({ id }) => id),
  };
  for (const column of verdicts.counts) {
    for (const id of subjects[column.subject]) read(column, column.period?.startDate, column.subject, id);
  }
  for (const column of verdicts.visits) for (const { id } of facts.visits) read(column, undefined, 'visit', id);
  return found;
}

/** How often each status occurs under each clause and period. */
function countsIn(statuses: Statuses): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [place, status] of Object.entries(statuses)) {
    const name = `${place.split(' ').slice(0, 2).join(' ')} ${status}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function countsOf(verdicts: ColumnVerdicts): Record<string, number> {
  return Object.fromEntries(
    [...verdicts.counts, ...verdicts.visits.map((column) => ({ ...column, period: undefined }))].flatMap((column) =>
      VERDICT_STATUSES.filter((status) => column.counts[status] > 0).map((status) => [
        `${column.clause} ${column.period?.startDate ?? ''} ${status}`,
        column.counts[status],
      ]),
    ),
  );
}

/** Compares with evaluation of facts, and gives the statuses that both found. */
function expectAgreement(
  verdicts: ColumnVerdicts,
  policies: PolicySet,
  facts: Facts,
  loader: FactLoader,
  unplanned?: readonly string[],
): Statuses {
  const expected = statusesOf(policies, facts, verdicts.asOf, unplanned);
  expect(statusesInColumns(verdicts, facts, loader)).toEqual(expected);
  expect(countsOf(verdicts)).toEqual(countsIn(expected));
  return expected;
}

/** Random policies and schools are slow to make and to compare on a busy machine. */
const PATIENCE = 60_000;

describe('evaluation over columns', () => {
  it(
    'gives every status, and how often it occurs, as evaluation of facts does',
    () => {
      const seen = new Set<VerdictStatus>();
      fc.assert(
        fc.property(arbitraryPolicies, arbitraryFacts, arbitraryInstant, (policies, facts, asOf) => {
          const loader = FactLoader.of(facts);
          const plan = new EvaluationPlan(policies, loader.columns, asOf);
          expect(plan.unplanned).toEqual([]);
          const verdicts = new ColumnEvaluation(loader.columns).evaluate(plan);
          for (const status of Object.values(expectAgreement(verdicts, policies, facts, loader))) seen.add(status);
        }),
        { numRuns: 300 },
      );
      expect([...seen].sort()).toEqual([
        'breached',
        'declined',
        'due-soon',
        'exempt',
        'met',
        'open',
        'overdue',
        'unknown',
      ]);
    },
    PATIENCE,
  );

  it(
    'refuses every clause of which it does not understand a word, and agrees on all others',
    () => {
      let planned = 0;
      fc.assert(
        fc.property(arbitraryWidePolicies, arbitraryFacts, arbitraryInstant, (policies, facts, asOf) => {
          const loader = FactLoader.of(facts);
          const plan = new EvaluationPlan(policies, loader.columns, asOf);
          const wide = compilePolicies(policies).clauses.filter(
            (clause) =>
              isInForce(clause, plan.day.date, undefined) &&
              (clause.pack.schoolTypes !== undefined ||
                [clause.id, ...clause.countsAs.map(({ id }) => id)].some((id) => id.includes('/w'))),
          );
          expect(plan.unplanned).toEqual(wide.map(({ id }) => id));
          const verdicts = new ColumnEvaluation(loader.columns).evaluate(plan);
          planned += Object.keys(expectAgreement(verdicts, policies, facts, loader, plan.unplanned)).length;
        }),
        { numRuns: 200 },
      );
      expect(planned).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it(
    'gives the same again at another moment, into the same memory',
    () => {
      fc.assert(
        fc.property(
          arbitraryPolicies,
          arbitraryFacts,
          fc.array(arbitraryInstant, { minLength: 2, maxLength: 5 }),
          (policies, facts, moments) => {
            const loader = FactLoader.of(facts);
            const evaluation = new ColumnEvaluation(loader.columns);
            let plan = new EvaluationPlan(policies, loader.columns, moments[0]!);
            for (const asOf of moments) {
              plan = plan.at(asOf);
              expectAgreement(evaluation.evaluate(plan), policies, facts, loader);
            }
          },
        ),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );

  it(
    'revises only the subjects of facts that came later, and agrees with all facts',
    () => {
      fc.assert(
        fc.property(
          arbitraryPolicies,
          arbitraryFacts,
          arbitraryInstant,
          fc.nat(),
          fc.nat(),
          (policies, facts, asOf, someVisits, someStudents) => {
            const visits = someVisits % (facts.visits.length + 1);
            const students = someStudents % (facts.students.length + 1);
            const loader = FactLoader.of({
              ...facts,
              students: facts.students.slice(0, students),
              visits: facts.visits.slice(0, visits),
              declines: [],
            });
            const evaluation = new ColumnEvaluation(loader.columns);
            const plan = new EvaluationPlan(policies, loader.columns, asOf);
            evaluation.evaluate(plan);
            for (const visit of facts.visits.slice(visits)) evaluation.revise(loader.addVisits([visit]));
            evaluation.revise(loader.addDeclines(facts.declines));
            const verdicts = evaluation.revise(loader.addStudents(facts.students.slice(students)));
            expectAgreement(verdicts, policies, facts, loader);
            expectAgreement(evaluation.evaluate(plan), policies, facts, loader);
          },
        ),
        { numRuns: 120 },
      );
    },
    PATIENCE,
  );

  it(
    'forgets visits that are withdrawn, so that corrected ones take their place',
    () => {
      fc.assert(
        fc.property(
          arbitraryPolicies,
          arbitraryFacts,
          arbitraryFacts,
          arbitraryInstant,
          (policies, facts, { visits: corrected }, asOf) => {
            const loader = FactLoader.of(facts);
            const evaluation = new ColumnEvaluation(loader.columns);
            evaluation.evaluate(new EvaluationPlan(policies, loader.columns, asOf));
            for (const visit of facts.visits) evaluation.revise(loader.withdrawVisit(visit));
            const none = evaluation.revise(loader.addVisits([]));
            expectAgreement(none, policies, { ...facts, visits: [] }, loader);
            const verdicts = evaluation.revise(loader.addVisits(corrected));
            expectAgreement(verdicts, policies, { ...facts, visits: corrected }, loader);
          },
        ),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );

  it(
    'leaves explanations to evaluation of the facts of those who are asked about',
    () => {
      fc.assert(
        fc.property(
          arbitraryWidePolicies,
          arbitraryFacts,
          arbitraryInstant,
          fc.subarray(['a', 'b', 'nobody']),
          fc.subarray(['t', 'u']),
          fc.subarray(['c1', 'c2', 'c3']),
          fc.constantFrom(undefined, undefined, true),
          (policies, facts, asOf, studentIds, teacherIds, classIds, whole) => {
            const scope = { studentIds, teacherIds, classIds, ...(whole && { school: whole }) };
            expect(evaluate(policies, factsOfSubjects(facts, scope), asOf, scope)).toEqual(
              evaluate(policies, facts, asOf, scope),
            );
          },
        ),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );
});
