import { localDateOf, type Instant } from '../calendar/instant.js';
import { isWithin } from '../calendar/local-date.js';
import type { LocalizedText } from '../model/primitives.js';
import { IN_PERSON_MODES } from '../model/visit.js';
import { digestClauses } from '../policy/clause-digest.js';
import type { Facts } from '../policy/facts.js';
import type { PolicySet } from '../policy/policy-set.js';
import type { Verdict } from '../policy/verdict.js';
import { isMeasured, latestVerdicts } from './latest-verdicts.js';
import type { Measure } from './measure.js';
import { visitsOfYear } from './visits-of-year.js';

const IN_PERSON: readonly string[] = IN_PERSON_MODES;

const TITLES = {
  students: { 'zh-CN': '本学年已家访的学生', 'zh-Hant': '本學年已家訪的學生', en: 'Students visited this school year' },
  families: { 'zh-CN': '本学年已家访的家庭', 'zh-Hant': '本學年已家訪的家庭', en: 'Families visited this school year' },
  inPerson: { 'zh-CN': '实地家访占全部家访', 'zh-Hant': '實地家訪占全部家訪', en: 'Visits in person, of all visits' },
  home: { 'zh-CN': '入户家访占全部家访', 'zh-Hant': '入戶家訪占全部家訪', en: 'Visits in the home, of all visits' },
  teachers: {
    'zh-CN': '本学年参加家访的教师',
    'zh-Hant': '本學年參加家訪的教師',
    en: 'Teachers who visited this school year',
  },
} as const satisfies Record<string, LocalizedText>;

/** What is counted of each type of subject. */
export const UNIT_OF_SUBJECT = {
  student: 'students',
  family: 'families',
  teacher: 'teachers',
  visit: 'visits',
  class: 'classes',
  school: 'schools',
} as const;

/** Students, families and staff of the school who were reached, and how visits were made; in the school year. */
export function generalMeasures(facts: Facts, asOf: Instant): Measure[] {
  const today = localDateOf(asOf, facts.calendar.timeZone);
  const visits = visitsOfYear(facts, asOf);
  const enrolled = facts.students.filter(
    (student) => student.enrolled.length === 0 || student.enrolled.some((range) => isWithin(today, range)),
  );
  const visited = new Set(visits.flatMap((visit) => visit.studentIds));
  const familyOf = new Map(facts.students.map((student) => [student.id, student.familyId]));
  const visitedFamilies = new Set([...visited].map((id) => familyOf.get(id)));
  const families = new Set(enrolled.map((student) => student.familyId));
  const teachers = facts.teachers.filter((teacher) => teacher.roles.some((held) => isWithin(today, held)));
  const visitors = new Set(visits.flatMap((visit) => visit.visitors.map((visitor) => visitor.personId)));
  const share = (
    id: string,
    unit: Measure['unit'],
    title: LocalizedText,
    numerator: number,
    denominator: number,
  ): Measure => ({
    id,
    unit,
    title,
    numerator,
    denominator,
  });
  return [
    share(
      'coverage.students',
      'students',
      TITLES.students,
      enrolled.filter((one) => visited.has(one.id)).length,
      enrolled.length,
    ),
    share(
      'coverage.families',
      'families',
      TITLES.families,
      [...families].filter((id) => visitedFamilies.has(id)).length,
      families.size,
    ),
    share(
      'visits.in-person',
      'visits',
      TITLES.inPerson,
      visits.filter((one) => IN_PERSON.includes(one.mode)).length,
      visits.length,
    ),
    share('visits.home', 'visits', TITLES.home, visits.filter((one) => one.mode === 'home').length, visits.length),
    share(
      'coverage.teachers',
      'teachers',
      TITLES.teachers,
      teachers.filter((one) => visitors.has(one.id)).length,
      teachers.length,
    ),
  ];
}

/**
 * How a school stands: students, families, visits and teachers apart, then each clause by itself.
 *
 * A clause is measured over whom it concerns at the moment: exempt and declined subjects are in neither part, so
 * that a family's refusal counts against nobody; of several periods the latest one is taken.
 *
 * @param verdicts - of the whole school, as `evaluate(policies, facts, asOf)` gives them.
 */
export function coverageMeasures(
  policies: PolicySet,
  facts: Facts,
  verdicts: readonly Verdict[],
  asOf: Instant,
): Measure[] {
  const digests = digestClauses(policies);
  const counts = new Map<string, { unit: Measure['unit']; numerator: number; denominator: number }>();
  for (const verdict of latestVerdicts(verdicts)) {
    if (!isMeasured(verdict)) continue;
    const count = counts.get(verdict.clause) ?? {
      unit: UNIT_OF_SUBJECT[verdict.subject.type],
      numerator: 0,
      denominator: 0,
    };
    count.denominator += 1;
    if (verdict.status === 'met') count.numerator += 1;
    counts.set(verdict.clause, count);
  }
  const byClause = [...counts].flatMap(([clause, count]): Measure[] => {
    const digest = digests[clause];
    return digest ? [{ id: `clause:${clause}`, title: digest.title, clause, ...count }] : [];
  });
  return [...generalMeasures(facts, asOf), ...byClause];
}
