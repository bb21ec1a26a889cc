import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMillisecondsOf, instantAt, localDateOf, type Instant } from '../../calendar/instant.js';
import { addDays, type LocalDate } from '../../calendar/local-date.js';
import { arbitraryFullFacts, arbitraryFullPolicies } from '../../testing/arbitrary-ledger.js';
import { arbitraryInstant } from '../../testing/arbitrary-time.js';
import { classTeachersOf } from '../counting/class-teachers.js';
import { evaluate } from '../evaluate.js';
import { indexFacts } from '../fact-index.js';
import type { Facts, VisitFact } from '../facts.js';
import type { Verdict } from '../verdict.js';
import { demands, type ServedDuty, type VisitDemand } from './index.js';

const keyOf = (one: Pick<ServedDuty, 'clause' | 'subject' | 'period'>): string =>
  `${one.clause} ${one.subject.type} ${one.subject.id} ${one.period ?? ''}`;
const verdictKey = (one: Verdict): string =>
  keyOf({ clause: one.clause, subject: one.subject, ...(one.period && { period: one.period.id }) });

/** Somebody for each need of a visit, or `undefined` where there is no such class teacher. */
function visitorsFor(demand: VisitDemand, date: LocalDate, facts: Facts): VisitFact['visitors'] | undefined {
  const index = indexFacts(facts);
  const found = demand.visitors.map(({ roles, studentIds }) => {
    const other = roles.find((role) => role !== 'class-teacher');
    if (other) return { personId: 'somebody', role: other };
    const students = studentIds.flatMap((id) => index.studentById.get(id) ?? []);
    const [teacher] = students.flatMap((student) => classTeachersOf(student, date, index));
    return teacher && { personId: teacher.id, role: 'class-teacher' as const };
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** The visits of a family, each as early as may be on a day of its own; `undefined` where they cannot all be made. */
function visitsFor(list: readonly VisitDemand[], facts: Facts, asOf: Instant): VisitFact[] | undefined {
  const today = localDateOf(asOf, facts.calendar.timeZone);
  const children = new Set(list.flatMap(({ studentIds }) => studentIds));
  // Visits of one day are one: whoever was visited today is visited again from tomorrow on.
  const isVisited = facts.visits.some(
    ({ date, studentIds }) => date === today && studentIds.some((id) => children.has(id)),
  );
  const first = isVisited ? 1 : 0;
  const inOrder = [...list].sort((a, b) => (a.window.to < b.window.to ? -1 : 1));
  const visits = inOrder.map((demand, place): VisitFact | undefined => {
    const date = addDays(today, first + place);
    const visitors = visitorsFor(demand, date, facts);
    const endedAt = date === today ? asOf : instantAt(date, '23:00', facts.calendar.timeZone);
    const [mode] = demand.modes;
    if (!visitors || !mode || date > demand.window.to) return undefined;
    const nothing = { steps: [], topics: [], conduct: [] };
    const { id, studentIds } = demand;
    return { id, date, studentIds, mode, visitors, endedAt, filedAt: endedAt, ...nothing };
  });
  return visits.every((one) => one !== undefined) ? visits : undefined;
}

const PATIENCE = { timeout: 60_000 };

describe('demands', PATIENCE, () => {
  it('leave no duty open that they serve, once all of them are made', () => {
    let met = 0;
    fc.assert(
      fc.property(arbitraryFullPolicies, arbitraryFullFacts, arbitraryInstant, (policies, facts, asOf) => {
        const before = new Map(evaluate(policies, facts, asOf).map((one) => [verdictKey(one), one]));
        const demanded = demands(policies, facts, [...before.values()], asOf);
        const families = [...new Set(demanded.map(({ familyId }) => familyId))];
        const made = new Map(
          families.map((id) => [
            id,
            visitsFor(
              demanded.filter((one) => one.familyId === id),
              facts,
              asOf,
            ),
          ]),
        );
        const visits = [...made.values()].flatMap((list) => list ?? []);
        const last = [asOf, ...visits.map(({ endedAt }) => endedAt)].sort(
          (a, b) => epochMillisecondsOf(b) - epochMillisecondsOf(a),
        )[0];
        const later = { ...facts, visits: [...facts.visits, ...visits] };
        const after = new Map(evaluate(policies, later, last ?? asOf).map((one) => [verdictKey(one), one]));
        const served = demanded.filter(({ familyId }) => made.get(familyId)).flatMap(({ serves }) => serves);
        for (const duty of served) {
          const key = keyOf(duty);
          const asked = before.get(key)?.missing.find((one) => one.code === 'visits')?.count ?? 0;
          const isWhole = served.filter((one) => keyOf(one) === key).length === asked;
          const verdict = after.get(key);
          if (duty.late || !isWhole || verdict?.reason === 'too-many') continue;
          expect(['open', 'due-soon', 'overdue', 'breached'], key).not.toContain(verdict?.status);
          if (verdict?.status === 'met') met += 1;
        }
      }),
      { numRuns: 80 },
    );
    expect(met).toBeGreaterThan(0);
  });

  it('serve open duties and no others, each as often as it asks, never twice on one visit', () => {
    fc.assert(
      fc.property(arbitraryFullPolicies, arbitraryFullFacts, arbitraryInstant, (policies, facts, asOf) => {
        const verdicts = evaluate(policies, facts, asOf);
        const byKey = new Map(verdicts.map((one) => [verdictKey(one), one]));
        const times = new Map<string, number>();
        for (const demand of demands(policies, facts, verdicts, asOf)) {
          const keys = demand.serves.map(keyOf);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.length).toBeGreaterThan(0);
          expect(demand.window.from <= demand.window.to).toBe(true);
          for (const key of keys) {
            const verdict = byKey.get(key);
            const visits = verdict?.missing.find((one) => one.code === 'visits');
            expect(['open', 'due-soon', 'overdue']).toContain(verdict?.status);
            expect(visits?.modes).toEqual(expect.arrayContaining([...demand.modes]));
            times.set(key, (times.get(key) ?? 0) + 1);
          }
        }
        for (const [key, count] of times) {
          const asked = byKey.get(key)?.missing.find((one) => one.code === 'visits')?.count ?? 0;
          expect(count).toBeLessThanOrEqual(asked);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order of verdicts', () => {
    const input = fc
      .tuple(arbitraryFullPolicies, arbitraryFullFacts, arbitraryInstant)
      .chain(([policies, facts, asOf]) => {
        const verdicts = evaluate(policies, facts, asOf);
        const shuffled = fc.shuffledSubarray(verdicts, { minLength: verdicts.length });
        return shuffled.map((other) => ({ policies, facts, asOf, verdicts, other }));
      });
    fc.assert(
      fc.property(input, ({ policies, facts, asOf, verdicts, other }) => {
        expect(demands(policies, facts, other, asOf)).toEqual(demands(policies, facts, verdicts, asOf));
      }),
      { numRuns: 40 },
    );
  });
});
