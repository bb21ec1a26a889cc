/**
 * An invented school of which a test says only what matters to it.
 *
 * @module
 */
import type { Instant } from '../calendar/instant.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { SchoolCalendar, SchoolYear } from '../calendar/school-calendar.js';
import { compilePolicies } from '../policy/compiled-policies.js';
import { indexFacts } from '../policy/fact-index.js';
import type { Facts, StudentFact, TeacherFact, VisitFact } from '../policy/facts.js';
import { layerPolicies } from '../policy/layering.js';
import type { Clause, PolicyPack } from '../policy/pack.js';
import type { PolicySet, PolicySettings } from '../policy/policy-set.js';
import type { Rule } from '../policy/rule.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });

/** A school year from 1 September to 10 July with two terms, named after the year in which it starts. */
export function schoolYear(start: number): SchoolYear {
  const day = (year: number, monthAndDay: string): LocalDate => `${year}-${monthAndDay}` as LocalDate;
  return {
    id: String(start),
    title: String(start),
    startDate: day(start, '09-01'),
    endDate: day(start + 1, '07-10'),
    terms: [
      { id: `${start}-1`, title: '1', startDate: day(start, '09-01'), endDate: day(start + 1, '01-29') },
      { id: `${start}-2`, title: '2', startDate: day(start + 1, '02-26'), endDate: day(start + 1, '07-10') },
    ],
  };
}

/** The calendar of the school year 2026-2027 alone. */
export const oneYear: SchoolCalendar = { timeZone: 'Asia/Shanghai', schoolYears: [schoolYear(2026)] };

/** A student in class `c1`, in a family of an own. */
export function student(id: string, more: Partial<StudentFact> = {}): StudentFact {
  return { id, familyId: `family-${id}`, enrolled: [], classes: [{ classId: 'c1' }], categories: [], ...more };
}

/** The teacher of class `c1`. */
export function classTeacher(id: string, more: Partial<TeacherFact> = {}): TeacherFact {
  return { id, roles: [{ role: 'class-teacher', classId: 'c1' }], ...more };
}

/** A visit at home by the class teacher `t`, on the evening of a day, filed within the hour. */
export function visit(
  id: string,
  date: LocalDate,
  studentIds: readonly string[],
  more: Partial<VisitFact> = {},
): VisitFact {
  return {
    id,
    date,
    studentIds,
    mode: 'home',
    visitors: [{ personId: 't', role: 'class-teacher' }],
    endedAt: `${date}T20:00:00+08:00`,
    filedAt: `${date}T21:00:00+08:00`,
    steps: [],
    topics: [],
    conduct: [],
    ...more,
  };
}

/** Facts with a class teacher `t`, and nobody else unless said. */
export function school(facts: Partial<Facts> = {}): Facts {
  return {
    calendar: oneYear,
    schoolId: 's',
    students: [],
    teachers: [classTeacher('t')],
    visits: [],
    declines: [],
    emergencies: [],
    ...facts,
  };
}

/** Noon of a day at the school. */
export function noonOf(date: LocalDate): Instant {
  return `${date}T12:00:00+08:00`;
}

/** A document `own` with the clauses `c0`, `c1`, … of these rules, and a list of two categories. */
export function documentOf(rules: readonly Rule[], strength: Clause['strength'] = 'must'): PolicyPack {
  return {
    format: 'homevisit-policy/1',
    id: 'own',
    title: text('own'),
    level: 'school',
    under: [],
    document: { title: 'own', issuer: 'nobody', issuedOn: null, effectiveFrom: null, effectiveTo: null },
    categories: {
      open: true,
      list: [
        { id: 'left', title: text('left'), covers: ['left-behind'], attachesTo: 'student' },
        { id: 'poor', title: text('poor'), covers: ['economic-hardship'], attachesTo: 'family', listed: false },
      ],
    },
    clauses: rules.map((rule, index): Clause => {
      return { id: `c${index}`, title: text('c'), summary: text('c'), strength, citation: { section: '1' }, rule };
    }),
  };
}

/** A policy set of that one document; nothing is due soon unless the settings say so. */
export function policiesOf(
  rules: readonly Rule[],
  strength: Clause['strength'] = 'must',
  settings: Partial<PolicySettings> = {},
): PolicySet {
  return layerPolicies([documentOf(rules, strength)], { dueSoonDays: 0, ...settings });
}

/** What conditions of the first clause of a document are asked in. */
export function conditionContextOf(facts: Partial<Facts> = {}, rules?: readonly Rule[]) {
  const nothing: Rule = { kind: 'not-codable', reason: text('none'), acceptedBy: 'nobody' };
  const policies = compilePolicies(policiesOf(rules ?? [nothing]));
  const [clause] = policies.clauses;
  if (!clause) throw new Error('a document without clauses');
  return { clause, policies, index: indexFacts(school(facts)) };
}
