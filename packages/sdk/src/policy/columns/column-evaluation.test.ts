import { describe, expect, it } from 'vitest';
import type { Instant } from '../../calendar/instant.js';
import { evaluate } from '../evaluate.js';
import type { Facts, StudentFact, VisitFact } from '../facts.js';
import { layerPolicies } from '../layering.js';
import type { PolicyPack } from '../pack.js';
import type { Rule, VisitCountRule } from '../rule.js';
import type { VerdictStatus } from '../verdict-status.js';
import { ColumnEvaluation } from './column-evaluation.js';
import type { ColumnVerdicts } from './column-verdicts.js';
import { EvaluationPlan } from './evaluation-plan.js';
import { FactLoader } from './fact-loader.js';
import { statusOfCode } from './verdict-code.js';

const AS_OF: Instant = '2026-11-22T12:00:00+08:00';
const text = { 'zh-CN': 'x', 'zh-Hant': 'x', en: 'x' };
const calendar: Facts['calendar'] = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [{ id: '2026', title: '2026-2027', startDate: '2026-09-01', endDate: '2027-07-10', terms: [] }],
};
const child = (id: string, more: Partial<StudentFact> = {}): StudentFact => ({
  id,
  familyId: id,
  enrolled: [],
  classes: [{ classId: 'c' }],
  categories: [],
  ...more,
});
const visit = (id: string, studentId: string, more: Partial<VisitFact> = {}): VisitFact => ({
  id,
  date: '2026-10-10',
  studentIds: [studentId],
  mode: 'home',
  visitors: [{ personId: 't', role: 'class-teacher' }],
  endedAt: '2026-10-10T20:00:00+08:00',
  filedAt: '2026-10-10T21:00:00+08:00',
  steps: [],
  topics: [],
  conduct: [],
  ...more,
});
const factsOf = (more: Partial<Facts>): Facts => ({
  calendar,
  schoolId: 's',
  students: [],
  teachers: [{ id: 't', roles: [{ role: 'class-teacher', classId: 'c' }] }],
  visits: [],
  declines: [],
  emergencies: [],
  ...more,
});
const yearly: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'any-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'school-year',
  modes: ['home'],
  byVisitor: 'anyone',
};

function policiesOf(...rules: Rule[]): ReturnType<typeof layerPolicies> {
  const pack: PolicyPack = {
    format: 'homevisit-policy/1',
    id: 'invented',
    title: text,
    level: 'school',
    under: [],
    document: { title: 'x', issuer: 'x', issuedOn: null, effectiveFrom: null, effectiveTo: null },
    categories: { open: false, list: [] },
    clauses: rules.map((rule, index) => ({
      id: `c${index}`,
      title: text,
      summary: text,
      strength: 'must',
      citation: { section: '1' },
      rule,
    })),
  };
  return layerPolicies([pack]);
}

/** Statuses of the first clause, in the order of subjects; they are those of `evaluate` too. */
function statusesOf(facts: Facts, ...rules: Rule[]): (VerdictStatus | undefined)[] {
  const policies = policiesOf(...rules);
  const { columns } = FactLoader.of(facts);
  const verdicts = new ColumnEvaluation(columns).evaluate(new EvaluationPlan(policies, columns, AS_OF));
  const found = [...(verdicts.counts[0]?.statuses ?? [])].map(statusOfCode);
  const expected = evaluate(policies, facts, AS_OF).filter(({ clause }) => clause === 'invented/c0');
  expect(found).toEqual(expected.map(({ status }) => status));
  return found;
}

const metCounts = (verdicts: ColumnVerdicts): number[] => verdicts.counts.map(({ counts }) => counts.met);

describe('columns', () => {
  it('count a remote visit as one of an emergency only where an emergency was declared for its day', () => {
    const inEmergency = { mode: 'phone', circumstance: 'emergency' } as const;
    const facts = factsOf({
      students: ['a', 'b', 'c', 'd'].map((id) => child(id)),
      visits: [
        visit('1', 'a', inEmergency),
        visit('2', 'b', { ...inEmergency, date: '2026-10-13' }),
        visit('3', 'c', { mode: 'phone' }),
        visit('4', 'd', { ...inEmergency, date: '2026-10-12' }),
      ],
      emergencies: [{ from: '2026-10-10', to: '2026-10-12' }],
    });
    const exception: Rule = { kind: 'counts-as', clauses: ['c0'], modes: ['phone'], circumstance: 'emergency' };
    expect(statusesOf(facts, yearly, exception)).toEqual(['met', 'open', 'open', 'met']);
  });

  it('know the emergency on a day that no visit was on before', () => {
    const facts = factsOf({ students: [child('a')], visits: [visit('0', 'a', { mode: 'letter' })] });
    const exception: Rule = { kind: 'counts-as', clauses: ['c0'], modes: ['phone'], circumstance: 'emergency' };
    const loader = FactLoader.of({ ...facts, emergencies: [{ from: '2026-11-01', to: '2026-11-01' }] });
    const evaluation = new ColumnEvaluation(loader.columns);
    evaluation.evaluate(new EvaluationPlan(policiesOf(yearly, exception), loader.columns, AS_OF));
    const later = visit('1', 'a', { mode: 'phone', circumstance: 'emergency', date: '2026-11-01' });
    expect(metCounts(evaluation.revise(loader.addVisits([later])))).toEqual([1]);
  });

  it.each([1, 2])(
    'let a child who has not come yet answer for the family only where it does not matter who came (%i)',
    (atLeast) => {
      const notYet = child('b', { familyId: 'a', enrolled: [{ from: '2027-02-01' }] });
      const facts = factsOf({
        students: [child('a'), notYet],
        visits: [visit('1', 'b'), visit('2', 'b', { date: '2026-10-11' })],
      });
      const ofFamily = { ...yearly, subject: 'family', quantity: { atLeast } } as const;
      expect(statusesOf(facts, ofFamily)).toEqual(['met']);
      expect(statusesOf(facts, { ...ofFamily, byVisitor: ['class-teacher'] })).toEqual(['open']);
    },
  );

  it('count siblings who were visited on one day once', () => {
    const students = [child('a'), child('b', { familyId: 'a' })];
    const twice = { ...yearly, subject: 'family', quantity: { atLeast: 2 } } as const;
    const sameDay = [visit('1', 'a'), visit('2', 'b')];
    expect(statusesOf(factsOf({ students, visits: sameDay }), twice)).toEqual(['open']);
    const twoDays = [visit('1', 'a'), visit('2', 'b', { date: '2026-10-11' })];
    expect(statusesOf(factsOf({ students, visits: twoDays }), twice)).toEqual(['met']);
  });

  it('keep more than 32 clauses apart, also for a student who came later', () => {
    const rules = Array.from({ length: 40 }, (_, clause): VisitCountRule => ({
      ...yearly,
      modes: [clause < 33 ? 'home' : 'letter'],
    }));
    const loader = FactLoader.of(factsOf({ students: [child('a')], visits: [visit('1', 'a'), visit('2', 'b')] }));
    loader.addStudents([child('b'), child('c')]);
    const plan = new EvaluationPlan(policiesOf(...rules), loader.columns, AS_OF);
    const verdicts = new ColumnEvaluation(loader.columns).evaluate(plan);
    expect(metCounts(verdicts)).toEqual([...new Array<number>(33).fill(2), ...new Array<number>(7).fill(0)]);
  });

  it('leave a visit out that ends, or is filed, after the moment, and not one that does so at the moment', () => {
    const later: Instant = '2026-11-22T12:00:00.001+08:00';
    const facts = factsOf({
      students: ['a', 'b', 'c'].map((id) => child(id)),
      visits: [
        visit('1', 'a', { filedAt: AS_OF }),
        visit('2', 'b', { filedAt: later }),
        visit('3', 'c', { endedAt: later }),
      ],
    });
    expect(statusesOf(facts, yearly)).toEqual(['met', 'open', 'open']);
  });
});
