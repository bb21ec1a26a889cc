import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/local-date.js';
import { VISIT_MODES } from '../model/visit.js';
import { evaluate } from './evaluate.js';
import type { Facts, StudentFact, VisitFact } from './facts.js';
import { layerPolicies } from './layering.js';
import type { Clause, PolicyPack } from './pack.js';
import type { Rule, VisitCountRule } from './rule.js';
import { STATUS_ORDER } from './summarise.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });

function clause(id: string, rule: Rule, strength: Clause['strength'] = 'must'): Clause {
  return { id, title: text(id), summary: text(id), strength, citation: { section: id }, rule };
}

function pack(clauses: Clause[], more: Partial<PolicyPack> = {}): PolicyPack {
  return {
    format: 'homevisit-policy/1',
    id: 'invented',
    title: text('Invented'),
    level: 'school',
    under: [],
    document: { title: 'Invented', issuer: 'nobody', issuedOn: null, effectiveFrom: null, effectiveTo: null },
    categories: {
      open: false,
      list: [{ id: 'left', title: text('left'), covers: ['left-behind'], attachesTo: 'student' }],
    },
    clauses,
    ...more,
  };
}

const yearly: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'any-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 2 },
  per: 'school-year',
  modes: ['home', 'agreed-place'],
  byVisitor: 'anyone',
};

const calendar: Facts['calendar'] = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      id: 'y',
      title: 'y',
      startDate: '2026-09-01',
      endDate: '2027-07-10',
      terms: [
        { id: 't1', title: 't1', startDate: '2026-09-01', endDate: '2027-01-29' },
        { id: 't2', title: 't2', startDate: '2027-02-26', endDate: '2027-07-10' },
      ],
    },
  ],
};

const child = (id: string, familyId: string): StudentFact => ({
  id,
  familyId,
  enrolled: [{ from: '2026-09-01' }],
  classes: [{ classId: 'c', from: '2026-09-01' }],
  categories: [],
});

const base: Facts = {
  calendar,
  schoolId: 's',
  students: [child('a', 'A'), child('b', 'A'), child('c', 'C')],
  teachers: [
    { id: 't', roles: [{ role: 'class-teacher', classId: 'c' }] },
    { id: 'u', roles: [{ role: 'subject-teacher' }] },
  ],
  visits: [],
  declines: [],
  emergencies: [],
};

const anyVisit: fc.Arbitrary<VisitFact> = fc
  .record({
    id: fc.uuid(),
    day: fc.integer({ min: -20, max: 340 }),
    studentIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    mode: fc.constantFrom(...VISIT_MODES),
    visitorIds: fc.uniqueArray(fc.constantFrom('t', 'u'), { minLength: 1 }),
    filedAfterHours: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map(({ id, day, studentIds, mode, visitorIds, filedAfterHours }) => {
    const date = addDays('2026-09-01', day);
    const ended = Date.parse(`${date}T20:00:00+08:00`);
    return {
      id,
      date,
      studentIds,
      mode,
      visitors: visitorIds.map((personId) => ({
        personId,
        role: personId === 't' ? 'class-teacher' : 'subject-teacher',
      })),
      endedAt: new Date(ended).toISOString() as VisitFact['endedAt'],
      ...(filedAfterHours !== null && {
        filedAt: new Date(ended + filedAfterHours * 3_600_000).toISOString() as VisitFact['endedAt'],
      }),
      steps: [],
      topics: [],
      conduct: [],
    } satisfies VisitFact;
  });

const rules = pack([
  clause('student', yearly),
  clause('family', { ...yearly, subject: 'family', per: 'term', quantity: { atLeast: 1 } }),
  clause(
    'class-teacher',
    { ...yearly, byVisitor: ['class-teacher'], per: 'calendar-month', quantity: { atLeast: 1 } },
    'principle',
  ),
  clause('teacher', { ...yearly, subject: 'teacher', quantity: { atLeast: 1 } }, 'encouraged'),
  clause('team', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } }),
  clause('record', { kind: 'record-deadline', modes: ['home', 'phone'], withinHours: 48 }),
]);
const policies = layerPolicies([rules]);
const moments = fc.integer({ min: 0, max: 400 }).map((day) => `${addDays('2026-09-01', day)}T12:00:00+08:00` as const);

describe('evaluation', () => {
  it('does not depend on the order of visits, students or teachers', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyVisit, { selector: (one) => one.id, maxLength: 12 }),
        moments,
        fc.infiniteStream(fc.nat()),
        (visits, asOf, keys) => {
          const shuffled = visits
            .map((one) => ({ one, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          const key = (one: { clause: string; subject: { id: string }; period?: { id: string } | undefined }) =>
            `${one.clause} ${one.subject.id} ${one.period?.id ?? ''}`;
          const sorted = (facts: Facts) =>
            evaluate(policies, facts, asOf).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
          expect(sorted({ ...base, visits: shuffled, students: [...base.students].reverse() })).toEqual(
            sorted({ ...base, visits }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never turns a met duty into another state when a visit is added', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyVisit, { selector: (one) => one.id, minLength: 1, maxLength: 10 }),
        moments,
        (visits, asOf) => {
          const counted = (facts: Facts) =>
            new Map(
              evaluate(policies, facts, asOf)
                .filter((one) => one.subject.type !== 'visit')
                .map((one) => [`${one.clause} ${one.subject.id} ${one.period?.id ?? ''}`, one]),
            );
          const before = counted({ ...base, visits: visits.slice(1) });
          const after = counted({ ...base, visits });
          for (const [key, verdict] of before) {
            const next = after.get(key);
            expect(next?.have).toBeGreaterThanOrEqual(verdict.have);
            if (verdict.status === 'met') expect(next?.status).toBe('met');
            expect(STATUS_ORDER).toContain(next?.status);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the subjects in scope the verdicts that they have in the whole school', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyVisit, { selector: (one) => one.id, maxLength: 10 }), moments, (visits, asOf) => {
        const facts = { ...base, visits };
        const own = evaluate(policies, facts, asOf, { studentIds: ['a'] });
        const whole = evaluate(policies, facts, asOf);
        for (const verdict of own) expect(whole).toContainEqual(verdict);
        const mine = whole.filter((one) => one.subject.id === 'a' || one.subject.id === 'A');
        expect(own.filter((one) => one.subject.type !== 'visit')).toEqual(expect.arrayContaining(mine));
      }),
      { numRuns: 40 },
    );
  });

  it('counts no more visits than there are days, and lists each visit of the period once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyVisit, { selector: (one) => one.id, maxLength: 12 }), moments, (visits, asOf) => {
        for (const verdict of evaluate(policies, { ...base, visits }, asOf)) {
          if (verdict.subject.type === 'visit') continue;
          const days = new Set(verdict.evidence.map((id) => visits.find((one) => one.id === id)?.date));
          expect(days.size).toBe(verdict.have);
          const named = [...verdict.evidence, ...verdict.notCounted.map((one) => one.visitId)];
          expect(new Set(named).size).toBe(named.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a moment without an offset', () => {
    expect(() => evaluate(policies, base, '2026-11-22T10:00:00')).toThrow(RangeError);
  });

  it('leaves out a document that is not yet, or no longer, in force', () => {
    const dated = layerPolicies([
      pack([clause('student', yearly)], {
        document: { title: 'x', issuer: 'x', issuedOn: null, effectiveFrom: '2026-10-01', effectiveTo: '2026-12-31' },
      }),
    ]);
    expect(evaluate(dated, base, '2026-09-30T12:00:00+08:00')).toEqual([]);
    expect(evaluate(dated, base, '2026-10-01T00:00:00+08:00')).toHaveLength(3);
    expect(evaluate(dated, base, '2027-01-01T00:00:00+08:00')).toEqual([]);
  });

  it('begins a monthly duty anew each month and keeps the months that were missed', () => {
    const monthly = evaluate(policies, base, '2026-11-22T12:00:00+08:00').filter(
      (one) => one.clause === 'invented/class-teacher' && one.subject.id === 'c',
    );
    expect(monthly.map((one) => [one.period?.id, one.status])).toEqual([
      ['2026-09', 'overdue'],
      ['2026-10', 'overdue'],
      ['2026-11', 'due-soon'],
    ]);
  });

  it('holds nothing against anybody when a clause only encourages', () => {
    const after = evaluate(policies, base, '2027-07-11T12:00:00+08:00').filter(
      (one) => one.clause === 'invented/teacher',
    );
    expect(after.filter((one) => one.period).map((one) => [one.status, one.reason])).toEqual([
      ['exempt', 'not-binding'],
      ['exempt', 'not-binding'],
    ]);
  });

  it('lets a category that ended lapse, unless the visit was made', () => {
    const listed = layerPolicies([
      pack([clause('listed', { ...yearly, population: { listed: true }, quantity: { atLeast: 1 } })]),
    ]);
    const [first] = base.students;
    const facts: Facts = {
      ...base,
      students: [
        { ...(first as StudentFact), categories: [{ code: 'left-behind', from: '2026-09-01', to: '2026-10-01' }] },
      ],
    };
    expect(evaluate(listed, facts, '2026-09-20T12:00:00+08:00')).toMatchObject([{ status: 'open' }]);
    expect(evaluate(listed, facts, '2026-11-20T12:00:00+08:00')).toMatchObject([
      { status: 'exempt', reason: 'no-longer-in-category' },
    ]);
  });

  it('says that a class has no class teacher where the duty is hers', () => {
    const owed = layerPolicies([
      pack([clause('ct', { ...yearly, owedBy: 'class-teacher', byVisitor: ['class-teacher'] })]),
    ]);
    const [verdict] = evaluate(owed, { ...base, teachers: [] }, '2026-11-20T12:00:00+08:00');
    expect(verdict?.missing).toContainEqual({ code: 'datum', name: 'class-teacher' });
    const [known] = evaluate(owed, base, '2026-11-20T12:00:00+08:00');
    expect(known?.missing.some((one) => one.code === 'datum')).toBe(false);
  });

  it('never holds a conduct that was not attested against the visitor', () => {
    const conduct = layerPolicies([
      pack([clause('conduct', { kind: 'conduct', modes: ['home'], attest: ['no-gifts', 'respectful'] }, 'must-not')]),
    ]);
    const visit: VisitFact = {
      id: 'v',
      date: '2026-10-10',
      studentIds: ['a'],
      mode: 'home',
      visitors: [{ personId: 't', role: 'class-teacher' }],
      endedAt: '2026-10-10T20:00:00+08:00',
      filedAt: '2026-10-10T21:00:00+08:00',
      steps: [],
      topics: [],
      conduct: ['no-gifts'],
    };
    expect(evaluate(conduct, { ...base, visits: [visit] }, '2026-11-20T12:00:00+08:00')).toMatchObject([
      { status: 'unknown', have: 1, need: 2, missing: [{ code: 'conduct', conduct: ['respectful'] }] },
    ]);
  });
});
