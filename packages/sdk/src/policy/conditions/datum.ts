import { isWithin, type LocalDate } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { schoolYearBegunBy } from '../school-year-begun.js';
import type { FactIndex } from '../fact-index.js';
import type { FactData, StudentFact } from '../facts.js';
import type { DatumOwner, DatumValue } from '../rule.js';
import { classOf, type ConditionScope } from './condition-scope.js';

/** Students of a class on a day. */
function sizeOf(classId: string, date: LocalDate, index: FactIndex): number {
  return (index.studentsOfClass.get(classId) ?? []).filter(
    ({ classes, enrolled }) =>
      classes.some((place) => place.classId === classId && isWithin(date, place)) &&
      (enrolled.length === 0 || enrolled.some((range) => isWithin(date, range))),
  ).length;
}

/**
 * Whether a student came in the school year of a day, or in the holidays before it; `undefined` where the roster does
 * not say when the student came, or the calendar has no such year.
 */
function isNew({ enrolled }: StudentFact, date: LocalDate, calendar: SchoolCalendar): boolean | undefined {
  const year = schoolYearBegunBy(calendar, date);
  const starts = enrolled.flatMap(({ from }) => from ?? []).sort();
  const [came] = starts;
  // One enrolment without a start may be the first of all.
  if (!year || came === undefined || starts.length < enrolled.length) return undefined;
  const earlier = calendar.schoolYears.map(({ endDate }) => endDate).filter((endDate) => endDate < year.startDate);
  const lastDayBefore = earlier.sort()[earlier.length - 1];
  return lastDayBefore === undefined ? came >= year.startDate : came > lastDayBefore;
}

function gradeOf(scope: ConditionScope, index: FactIndex): DatumValue | undefined {
  return scope.student?.data?.['grade'] ?? classDataOf(scope, index)?.['grade'];
}

function isInGrade(grades: readonly string[] | undefined, grade: DatumValue | undefined): boolean | undefined {
  return grades === undefined || grade === undefined ? undefined : grades.includes(String(grade));
}

function classDataOf(scope: ConditionScope, index: FactIndex): FactData | undefined {
  return index.classById.get(classOf(scope) ?? '')?.data;
}

function dataOf(owner: DatumOwner, scope: ConditionScope, index: FactIndex): FactData | undefined {
  switch (owner) {
    case 'student':
      return scope.student?.data;
    case 'teacher':
      return scope.teacher?.data;
    case 'class':
      return classDataOf(scope, index);
    case 'school':
      return index.facts.school?.data;
  }
}

/** What the engine finds out by itself where nobody has said it. */
function derived(name: string, scope: ConditionScope, index: FactIndex): DatumValue | undefined {
  const { student, span } = scope;
  const { calendar, school } = index.facts;
  if (name === 'class.size') {
    const classId = classOf(scope);
    return classId === undefined || !index.classIds.has(classId) ? undefined : sizeOf(classId, span.to, index);
  }
  if (!student) return undefined;
  if (name === 'student.new') return isNew(student, span.to, calendar);
  if (name === 'student.grade') return gradeOf(scope, index);
  if (name === 'student.starting-grade') return isInGrade(school?.startingGrades, gradeOf(scope, index));
  if (name === 'student.graduating-grade') return isInGrade(school?.graduatingGrades, gradeOf(scope, index));
  return undefined;
}

/**
 * The value of a datum, such as `class.size`; `undefined` where nobody knows it. What the school says itself goes
 * before what can be derived from the roster.
 */
export function datumOf(name: string, scope: ConditionScope, index: FactIndex): DatumValue | undefined {
  const dot = name.indexOf('.');
  const own = dataOf(name.slice(0, dot) as DatumOwner, scope, index);
  const key = name.slice(dot + 1);
  const given = own && Object.prototype.hasOwnProperty.call(own, key) ? own[key] : undefined;
  return given ?? derived(name, scope, index);
}
