import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDateOf, type Instant } from '../../calendar/instant.js';
import { arbitraryFullFacts, arbitraryFullPolicies, arbitraryHistory } from '../../testing/arbitrary-ledger.js';
import { arbitraryInstant } from '../../testing/arbitrary-time.js';
import { evaluate } from '../evaluate.js';
import { compilePolicies } from '../compiled-policies.js';
import type { Facts, VisitFact } from '../facts.js';
import type { Verdict, VerdictSubject } from '../verdict.js';
import { createLedger, eventsOfFacts, restoreLedger, type Ledger } from './index.js';

const keyOf = ({ type, id }: VerdictSubject): string => `${type} ${id}`;
const optionsOf = ({ calendar, schoolId }: Facts) => ({ calendar, schoolId });

/** Compares quickly as text, and by parts where that differs, so that a difference can be read. */
function expectSame(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}

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

/** The same number of histories on a busy machine. */
const PATIENCE = { timeout: 60_000 };

describe('a ledger', PATIENCE, () => {
  it('gives the verdicts of a full evaluation after every batch, whatever comes late, twice, corrected or withdrawn', () => {
    fc.assert(
      fc.property(arbitraryFullPolicies, arbitraryHistory, arbitraryInstant, (policies, { facts, batches }, asOf) => {
        const ledger = createLedger(policies, optionsOf(facts));
        for (const batch of batches) {
          ledger.apply(batch);
          expectSame(ledger.verdicts(asOf), evaluate(policies, ledger.facts, asOf));
        }
        expect(ledger.facts).toEqual(inOrderOfIds(facts));
      }),
      { numRuns: 25 },
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
            if (!touched.has(key)) expectSame(after.get(key), before.get(key));
          }
          before = after;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says of one subject what it says of it among all', () => {
    fc.assert(
      fc.property(arbitraryFullPolicies, arbitraryHistory, arbitraryInstant, (policies, { facts, batches }, asOf) => {
        const ledger = ledgerAfter(policies, facts, batches);
        for (const [key, verdicts] of bySubject(evaluate(policies, ledger.facts, asOf))) {
          const [type, id] = key.split(' ') as [VerdictSubject['type'], string];
          expectSame(ledger.verdictsOf({ type, id }, asOf), verdicts);
        }
      }),
      { numRuns: 25 },
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
      { numRuns: 25 },
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
      { numRuns: 25 },
    );
  });

  it('shows no duty without an upper bound as standing worse after one more visit', () => {
    fc.assert(
      fc.property(
        arbitraryFullPolicies,
        arbitraryFullFacts,
        arbitraryInstant,
        fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }),
        fc.constantFrom('home' as const, 'phone' as const),
        (policies, facts, asOf, studentIds, mode) => {
          const moment = Date.parse(asOf);
          const endedAt = new Date(moment - 90_000).toISOString() as Instant;
          const date = localDateOf(endedAt, facts.calendar.timeZone);
          const visitors = [{ personId: 't', role: 'mentor' as const }];
          const nothing = { steps: [], topics: [], conduct: [] };
          const fact: VisitFact = {
            id: 'more',
            date,
            studentIds,
            mode,
            visitors,
            endedAt,
            filedAt: endedAt,
            ...nothing,
          };
          const ledger = createLedger(policies, optionsOf(facts));
          ledger.apply(eventsOfFacts(facts));
          const keyIn = (one: Verdict): string => `${one.clause} ${one.period?.startDate ?? ''} ${keyOf(one.subject)}`;
          const before = new Map(ledger.verdicts(asOf).map((one) => [keyIn(one), one]));
          ledger.apply({ entity: 'visit', id: 'more', version: 0, fact });
          const unbounded = new Set(
            compilePolicies(policies)
              .clauses.filter(
                ({ rule }) => rule.kind === 'visit-count' && !/"(atMost|exactly)"/.test(JSON.stringify(rule)),
              )
              .map(({ id }) => id),
          );
          for (const after of ledger.verdicts(asOf)) {
            const earlier = before.get(keyIn(after));
            if (!earlier || !unbounded.has(after.clause)) continue;
            expect(after.have).toBeGreaterThanOrEqual(earlier.have);
            if (after.status !== earlier.status) expect(after.status).toBe('met');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
