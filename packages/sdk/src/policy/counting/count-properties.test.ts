import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { askCount } from '../../testing/count-questions.js';
import { oneYear, schoolYear, student, visit } from '../../testing/small-school.js';
import { arbitraryDay } from '../../testing/arbitrary-time.js';
import type { VisitFact } from '../facts.js';
import type { VisitCountRule } from '../rule.js';
import { STATUS_ORDER } from '../summarise.js';
import type { Verdict } from '../verdict.js';

describe('counting', () => {
  const calendar: SchoolCalendar = { ...oneYear, schoolYears: [schoolYear(2025), schoolYear(2026)] };
  const STATUSES_FROM_BEST = [...STATUS_ORDER].reverse();
  const someVisits = fc.array(
    fc.record({ day: arbitraryDay, mode: fc.constantFrom('home', 'phone'), both: fc.boolean() }),
    { maxLength: 6 },
  );
  const specs = fc.constantFrom<VisitCountRule['per']>('school-year', 'term', 'calendar-month', 'calendar-week', {
    from: '10-01',
    to: '12-31',
  });
  const made = (some: readonly { day: LocalDate; mode: string; both: boolean }[]): VisitFact[] =>
    some.map(({ day, mode, both }, index) =>
      visit(`v${index}`, day, both ? ['a', 'b'] : ['a'], { mode: mode === 'home' ? 'home' : 'phone' }),
    );
  const students = [student('a', { familyId: 'f' }), student('b', { familyId: 'f' })];

  it('never makes a duty without upper bound worse by one more visit', () => {
    fc.assert(
      fc.property(
        someVisits,
        specs,
        fc.constantFrom('student', 'family', 'teacher'),
        fc.integer({ min: 1, max: 3 }),
        arbitraryDay,
        (some, per, subject, atLeast, on) => {
          const found = (visited: VisitFact[]): Map<string, Verdict> =>
            new Map(
              askCount({
                rule: { per, subject: subject, quantity: { atLeast } },
                facts: { calendar, students, visits: visited },
                on,
              }).map((verdict) => [`${verdict.subject.id} ${verdict.period?.startDate ?? ''}`, verdict]),
            );
          const all = made(some);
          const after = found(all);
          for (const [key, before] of found(all.slice(1))) {
            const now = after.get(key);
            expect(now?.have).toBeGreaterThanOrEqual(before.have);
            expect(now?.status === before.status || now?.status === 'met').toBe(true);
            expect(STATUSES_FROM_BEST).toContain(now?.status);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('never lets one more visit keep a limit that was passed', () => {
    fc.assert(
      fc.property(someVisits, specs, fc.integer({ min: 0, max: 2 }), arbitraryDay, (some, per, atMost, on) => {
        const found = (visited: VisitFact[]) =>
          askCount({
            rule: { per, quantity: { atMost } },
            facts: { calendar, students: students.slice(0, 1), visits: visited },
            on,
          });
        const all = made(some);
        const passed = found(all.slice(1)).filter(({ status }) => status === 'breached');
        const after = new Set(
          found(all).flatMap(({ status, period }) => (status === 'breached' ? (period?.startDate ?? '') : [])),
        );
        for (const { period } of passed) expect(after).toContain(period?.startDate);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of facts', () => {
    fc.assert(
      fc.property(someVisits, specs, arbitraryDay, (some, per, on) => {
        const facts = {
          calendar,
          students,
          visits: made(some),
          declines: [
            { id: 'd', studentIds: ['a'], from: '2026-10-16' as const },
            { id: 'e', studentIds: ['b'], to: '2026-10-15' as const },
          ],
          preconditions: [
            {
              id: 'p',
              code: 'consent' as const,
              studentIds: ['a'],
              outcome: 'given' as const,
              from: '2025-10-01' as const,
            },
            {
              id: 'q',
              code: 'consent' as const,
              studentIds: ['b'],
              outcome: 'refused' as const,
              from: '2026-03-01' as const,
            },
          ],
        };
        const reversed = {
          ...facts,
          students: [...facts.students].reverse(),
          visits: [...facts.visits].reverse(),
          declines: [...facts.declines].reverse(),
          preconditions: [...facts.preconditions].reverse(),
        };
        const asked: Partial<VisitCountRule> = { per, subject: 'family', preconditions: [{ code: 'consent' }] };
        expect(askCount({ rule: asked, facts: reversed, on })).toEqual(askCount({ rule: asked, facts, on }));
      }),
      { numRuns: 60 },
    );
  });
});
