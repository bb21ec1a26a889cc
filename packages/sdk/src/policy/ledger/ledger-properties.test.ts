import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFullPolicies, arbitraryHistory } from '../../testing/arbitrary-ledger.js';
import { arbitraryInstant } from '../../testing/arbitrary-time.js';
import { evaluate } from '../evaluate.js';
import type { Facts } from '../facts.js';
import type { Verdict, VerdictSubject } from '../verdict.js';
import { createLedger, restoreLedger, type Ledger } from './index.js';

const keyOf = ({ type, id }: VerdictSubject): string => `${type} ${id}`;
const optionsOf = ({ calendar, schoolId }: Facts) => ({ calendar, schoolId });

function bySubject(verdicts: readonly Verdict[]): Map<string, Verdict[]> {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = keyOf(verdict.subject);
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return groups;
}

/** Facts with each list in order of ids, as a ledger has them. */
function inOrderOfIds(facts: Facts): Facts {
  const sorted = <Fact extends { readonly id: string }>(list: readonly Fact[] | undefined): Fact[] =>
    [...(list ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...facts,
    students: sorted(facts.students),
    teachers: sorted(facts.teachers),
    classes: sorted(facts.classes),
    visits: sorted(facts.visits),
    declines: sorted(facts.declines),
    preconditions: sorted(facts.preconditions),
    events: sorted(facts.events),
    activities: sorted(facts.activities),
    submissions: sorted(facts.submissions),
    emergencies: [...new Map(facts.emergencies.map((one) => [`${one.from ?? ''}/${one.to ?? ''}`, one]))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, range]) => range),
  };
}

function ledgerAfter(policies: Parameters<typeof createLedger>[0], facts: Facts, batches: readonly unknown[]): Ledger {
  const ledger = createLedger(policies, optionsOf(facts));
  for (const batch of batches) ledger.apply(batch as Parameters<Ledger['apply']>[0]);
  return ledger;
}

describe('a ledger', () => {
  it('gives the verdicts of a full evaluation after every batch, whatever comes late, twice, corrected or withdrawn', () => {
    fc.assert(
      fc.property(arbitraryFullPolicies, arbitraryHistory, arbitraryInstant, (policies, { facts, batches }, asOf) => {
        const ledger = createLedger(policies, optionsOf(facts));
        for (const batch of batches) {
          ledger.apply(batch);
          const { verdicts, facts: known } = { verdicts: ledger.verdicts(asOf), facts: ledger.facts };
          expect(verdicts).toEqual(evaluate(policies, known, asOf));
        }
        expect(ledger.facts).toEqual(inOrderOfIds(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('names every subject whose verdicts change, and no other subject changes', () => {
    fc.assert(
      fc.property(arbitraryFullPolicies, arbitraryHistory, arbitraryInstant, (policies, { facts, batches }, asOf) => {
        const ledger = createLedger(policies, optionsOf(facts));
        let before = bySubject(ledger.verdicts(asOf));
        for (const batch of batches) {
          const touched = new Set(ledger.apply(batch).map(keyOf));
          const after = bySubject(ledger.verdicts(asOf));
          for (const key of new Set([...before.keys(), ...after.keys()])) {
            if (!touched.has(key)) expect(after.get(key), key).toEqual(before.get(key));
          }
          before = after;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says of one subject what it says of it among all', () => {
    fc.assert(
      fc.property(arbitraryFullPolicies, arbitraryHistory, arbitraryInstant, (policies, { facts, batches }, asOf) => {
        const ledger = ledgerAfter(policies, facts, batches);
        for (const [key, verdicts] of bySubject(evaluate(policies, ledger.facts, asOf))) {
          const [type, id] = key.split(' ') as [VerdictSubject['type'], string];
          expect(ledger.verdictsOf({ type, id }, asOf)).toEqual(verdicts);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('comes to the same snapshot in whatever order events come, and goes on from it as from itself', () => {
    fc.assert(
      fc.property(
        arbitraryFullPolicies,
        arbitraryHistory,
        arbitraryInstant,
        fc.nat(),
        (policies, { facts, batches }, asOf, cut) => {
          const reversed = [...batches].reverse().map((batch) => [...batch].reverse());
          const ledger = ledgerAfter(policies, facts, batches);
          expect(ledgerAfter(policies, facts, reversed).snapshot()).toEqual(ledger.snapshot());

          const half = cut % (batches.length + 1);
          const saved: unknown = JSON.parse(
            JSON.stringify(ledgerAfter(policies, facts, batches.slice(0, half)).snapshot()),
          );
          const resumed = restoreLedger(policies, saved);
          for (const batch of batches.slice(half)) resumed.apply(batch);
          expect(resumed.snapshot()).toEqual(JSON.parse(JSON.stringify(ledger.snapshot())));
          expect(resumed.verdicts(asOf)).toEqual(ledger.verdicts(asOf));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('answers for a scope with what it says of these subjects among all', () => {
    fc.assert(
      fc.property(
        arbitraryFullPolicies,
        arbitraryHistory,
        arbitraryInstant,
        fc.subarray(['a', 'b', 'c', 'd', 'e', 'nobody']),
        fc.subarray(['t', 'u', 'v']),
        fc.subarray(['c1', 'c2', 'c3']),
        fc.boolean(),
        (policies, { facts, batches }, asOf, studentIds, teacherIds, classIds, school) => {
          const ledger = ledgerAfter(policies, facts, batches);
          const scope = { studentIds, teacherIds, classIds, school };
          const { students, visits } = ledger.facts;
          const named = new Set([
            ...studentIds.map((id) => `student ${id}`),
            ...students.filter(({ id }) => studentIds.includes(id)).map(({ familyId }) => `family ${familyId}`),
            ...teacherIds.map((id) => `teacher ${id}`),
            ...classIds.map((id) => `class ${id}`),
            ...(school ? [`school ${ledger.facts.schoolId}`] : []),
            ...visits
              .filter(
                (visit) =>
                  visit.studentIds.some((id) => studentIds.includes(id) && students.some((one) => one.id === id)) ||
                  visit.visitors.some(
                    ({ personId }) =>
                      teacherIds.includes(personId) && ledger.facts.teachers.some((one) => one.id === personId),
                  ),
              )
              .map(({ id }) => `visit ${id}`),
          ]);
          const expected = ledger.verdicts(asOf).filter(({ subject }) => named.has(keyOf(subject)));
          const scoped = ledger.verdicts(asOf, scope);
          expect(scoped).toEqual(evaluate(policies, ledger.facts, asOf, scope));
          expect(bySubject(scoped)).toEqual(bySubject(expected));
        },
      ),
      { numRuns: 60 },
    );
  });
});
