import { describe, expect, it } from 'vitest';
import type { Facts, StudentFact, VisitFact } from '../facts.js';
import { layerPolicies } from '../layering.js';
import type { PolicyPack } from '../pack.js';
import type { Rule } from '../rule.js';
import { dayOfContact } from './contact-code.js';
import { ColumnEvaluation } from './column-evaluation.js';
import { EvaluationPlan } from './evaluation-plan.js';
import { FactColumns } from './fact-columns.js';
import { FactLoader } from './fact-loader.js';
import { localDateOfEpochDay } from '../../calendar/local-date.js';

const AS_OF = '2026-11-22T12:00:00+08:00';
const text = { 'zh-CN': 'x', 'zh-Hant': 'x', en: 'x' };
const calendar: Facts['calendar'] = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [{ id: '2026', title: '2026-2027', startDate: '2026-09-01', endDate: '2027-07-10', terms: [] }],
};
const student: StudentFact = { id: 'a', familyId: 'A', enrolled: [], classes: [], categories: [] };
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
  conduct: [],
};
const yearly: Rule = {
  kind: 'visit-count',
  owedBy: 'any-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'school-year',
  modes: ['home'],
  byVisitor: 'anyone',
};

function packOf(...rules: Rule[]): PolicyPack {
  return {
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
}

describe('loading facts into columns', () => {
  it('knows where each id stands, and that others are not there', () => {
    const loader = new FactLoader({ calendar, emergencies: [] });
    loader.addTeachers([{ id: 't', roles: [] }]);
    loader.addStudents([student, { ...student, id: 'b', familyId: 'B' }]);
    loader.addVisits([visit]);
    expect(loader.subjects.studentAt('b')).toBe(1);
    expect(loader.subjects.familyAt('B')).toBe(1);
    expect(loader.subjects.teacherAt('t')).toBe(0);
    expect(loader.visitAt('v')).toBe(0);
    expect(loader.subjects.studentAt('x')).toBeUndefined();
    expect(loader.subjects.familyAt('x')).toBeUndefined();
    expect(loader.subjects.teacherAt('x')).toBeUndefined();
    expect(loader.visitAt('x')).toBeUndefined();
  });

  it('tells whose verdicts a visit may have changed', () => {
    const loader = new FactLoader({ calendar, emergencies: [] });
    loader.addTeachers([{ id: 't', roles: [] }]);
    loader.addStudents([{ ...student, id: 'b' }, student]);
    const touched = { students: new Set([1]), teachers: new Set([0]), visits: new Set([0]) };
    expect(loader.addVisits([visit])).toEqual(touched);
    expect(loader.withdrawVisit(visit)).toEqual(touched);
  });

  it('gives a student who comes later the visits that wait, but for those withdrawn meanwhile', () => {
    const loader = new FactLoader({ calendar, emergencies: [] });
    const other = { ...visit, id: 'w', date: '2026-10-12' } as const;
    loader.addVisits([visit, other]);
    loader.withdrawVisit(visit);
    loader.addStudents([student]);
    const days: string[] = [];
    loader.columns.studentContacts.forEachOf(0, (code) => days.push(loader.columns.days[dayOfContact(code)] ?? ''));
    expect(days).toEqual(['2026-10-12']);
  });

  it('refuses what is there already', () => {
    const loader = new FactLoader({ calendar, emergencies: [] });
    loader.addTeachers([{ id: 't', roles: [] }]);
    loader.addStudents([student]);
    loader.addVisits([visit]);
    expect(() => loader.addTeachers([{ id: 't', roles: [] }])).toThrow(/"t" is there already/);
    expect(() => loader.addStudents([student])).toThrow(/"a" is there already/);
    expect(() => loader.addVisits([visit])).toThrow(/"v" is there already: withdraw it first/);
  });

  it('refuses to withdraw what is not there', () => {
    const loader = new FactLoader({ calendar, emergencies: [] });
    expect(() => loader.withdrawVisit(visit)).toThrow(/"v" is not there/);
  });

  it('refuses a member of staff who comes after a visit of that person', () => {
    const loader = new FactLoader({ calendar, emergencies: [] });
    loader.addVisits([visit]);
    expect(() => loader.addTeachers([{ id: 't', roles: [] }])).toThrow(/"t" must come before/);
  });

  it('refuses more days than a contact can name', () => {
    const columns = new FactColumns(calendar);
    for (let day = 0; day < 65_536; day++) columns.dayCode(localDateOfEpochDay(day));
    expect(columns.dayCode('1970-01-01')).toBe(0);
    expect(() => columns.dayCode('2200-01-01')).toThrow(RangeError);
  });
});

describe('a plan for columns', () => {
  const { columns } = FactLoader.of({
    calendar,
    schoolId: 's',
    students: [student],
    teachers: [],
    visits: [],
    declines: [],
    emergencies: [],
  });

  it('names the clauses whose rules say more than columns understand, and evaluates the others', () => {
    const stricter = { ...yearly, quantity: { atLeast: 1, atMost: 3 } } as Rule;
    const newKind = { kind: 'share-of-cohort', modes: ['home'] } as unknown as Rule;
    const newSubject = { ...yearly, subject: 'class' } as unknown as Rule;
    const newWord = { kind: 'visit-step', modes: ['home'], step: 'outline', unless: 'distance' } as Rule;
    const policies = layerPolicies([packOf(stricter, newKind, newSubject, newWord, yearly)]);
    const plan = new EvaluationPlan(policies, columns, AS_OF);
    expect(plan.unplanned).toEqual(['invented/c0', 'invented/c1', 'invented/c2', 'invented/c3']);
    expect(plan.day.students.slots.map(({ clause }) => clause.id)).toEqual(['invented/c4']);
  });

  it('leaves a clause alone when another clause, which it does not understand, changes how it counts', () => {
    const circumstance = { kind: 'counts-as', clauses: ['c0'], modes: ['phone'], circumstance: 'emergency', upTo: 2 };
    const plan = new EvaluationPlan(layerPolicies([packOf(yearly, circumstance as Rule)]), columns, AS_OF);
    expect(plan.unplanned).toEqual(['invented/c0', 'invented/c1']);
  });

  it('refuses a moment without an offset', () => {
    expect(() => new EvaluationPlan(layerPolicies([packOf(yearly)]), columns, '2026-11-22T12:00:00')).toThrow(
      RangeError,
    );
  });

  it('comes before a revision', () => {
    const nobody = { students: new Set<number>(), teachers: new Set<number>(), visits: new Set<number>() };
    expect(() => new ColumnEvaluation(columns).revise(nobody)).toThrow(/evaluate\(\) comes before revise\(\)/);
  });
});
