import { localDateOf, type Instant } from '../calendar/instant.js';
import type { DateRange } from '../calendar/local-date.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { Enrollment, Roster } from '../model/roster.js';
import { visitorRoleOf } from '../model/visitor-role-of.js';
import { VISIT_TOPICS, type VisitDecline, type VisitorRole, type VisitRecord } from '../model/visit.js';
import type {
  ActivityFact,
  ClassFact,
  DeclineFact,
  EventFact,
  FactData,
  Facts,
  PreconditionFact,
  SchoolFact,
  StudentFact,
  SubmissionFact,
  TeacherFact,
  VisitFact,
} from './facts.js';
import type { VisitStep } from './rule.js';

/** What facts are built from. */
export interface FactSources {
  readonly roster: Roster;
  readonly schoolId: string;
  readonly calendar: SchoolCalendar;
  readonly visits: readonly VisitRecord[];
  readonly declines: readonly VisitDecline[];
  readonly emergencies: readonly DateRange[];
  /** What the school says of itself; so with all that follow, which no roster holds. */
  readonly school?: SchoolFact | undefined;
  /** Further data by id of the student, class or member of staff; they go before what the roster says. */
  readonly studentData?: Readonly<Record<string, FactData>> | undefined;
  readonly classData?: Readonly<Record<string, FactData>> | undefined;
  readonly teacherData?: Readonly<Record<string, FactData>> | undefined;
  readonly preconditions?: readonly PreconditionFact[] | undefined;
  readonly events?: readonly EventFact[] | undefined;
  readonly activities?: readonly ActivityFact[] | undefined;
  readonly submissions?: readonly SubmissionFact[] | undefined;
}

function rangeOfDates(source: {
  readonly beginDate?: string | undefined;
  readonly endDate?: string | undefined;
}): DateRange {
  return {
    ...(source.beginDate !== undefined && { from: source.beginDate as DateRange['from'] }),
    ...(source.endDate !== undefined && { to: source.endDate as DateRange['to'] }),
  };
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Steps of a visit that a record shows, each with its time where the record holds one. */
function stepsOf({
  appointment,
  consent,
  approval,
  outline,
  safetyReport,
}: VisitRecord): (readonly [VisitStep, Instant?])[] {
  return [
    ...(appointment ? [['appointment', appointment.agreedAt] as const] : []),
    ...(consent ? [['consent', consent.givenAt] as const] : []),
    ...(approval ? [['approval', approval.approvedAt] as const] : []),
    ...(outline ? [['outline'] as const] : []),
    ...(safetyReport ? [['safety-report', safetyReport.reportedAt] as const] : []),
    ...(safetyReport?.reachable ? [['reachable'] as const] : []),
    ...(safetyReport?.backAt ? [['return-report', safetyReport.backAt] as const] : []),
  ];
}

/** A visit as rules see one: no names, no text. */
export function visitFactOf(record: VisitRecord, timeZone: string): VisitFact {
  const steps = stepsOf(record);
  const stepsAt: Partial<Record<VisitStep, Instant>> = {};
  for (const [step, at] of steps) if (at !== undefined) stepsAt[step] = at;
  return {
    id: record.id,
    date: localDateOf(record.startedAt, timeZone),
    studentIds: record.studentIds,
    mode: record.mode,
    ...(record.circumstance && { circumstance: record.circumstance }),
    visitors: record.visitors,
    startedAt: record.startedAt,
    endedAt: record.endedAt,
    filedAt: record.filedAt,
    steps: steps.map(([step]) => step),
    stepsAt,
    topics: VISIT_TOPICS.filter((topic) => (record.findings[topic] ?? '').trim() !== ''),
    conduct: record.conduct ?? [],
  };
}

/** A refusal as rules see one: it holds until the end of the school year in which it was recorded. */
export function declineFactOf(decline: VisitDecline, calendar: SchoolCalendar): DeclineFact {
  const from = localDateOf(decline.declinedAt, calendar.timeZone);
  const year = calendar.schoolYears.find((candidate) => candidate.startDate <= from && from <= candidate.endDate);
  return { id: decline.id, studentIds: decline.studentIds, from, ...(year && { to: year.endDate }) };
}

function teacherFacts(
  sources: FactSources,
  enrollments: readonly Enrollment[],
  homerooms: ReadonlySet<string>,
): TeacherFact[] {
  const roles = new Map<string, (DateRange & { role: VisitorRole; classId?: string })[]>();
  const add = (personId: string, held: DateRange & { role: VisitorRole; classId?: string }): void => {
    const list = roles.get(personId);
    if (list) list.push(held);
    else roles.set(personId, [held]);
  };
  for (const assignment of sources.roster.roles) {
    const role = visitorRoleOf(assignment.role);
    if (role && assignment.orgId === sources.schoolId) add(assignment.personId, { role, ...rangeOfDates(assignment) });
  }
  for (const enrollment of enrollments) {
    if (enrollment.role !== 'teacher' && enrollment.role !== 'professor') continue;
    const isClassTeacher = enrollment.primary && homerooms.has(enrollment.classId);
    const role = isClassTeacher ? 'class-teacher' : 'subject-teacher';
    add(enrollment.personId, { role, classId: enrollment.classId, ...rangeOfDates(enrollment) });
  }
  return [...roles].map(([id, held]) => ({ id, roles: held, ...dataOf(sources.teacherData?.[id]) }));
}

/** Data of somebody, with the grade that a roster gives; several grades are no answer to which one it is. */
function dataOf(given: FactData | undefined, grades: readonly string[] = []): { readonly data?: FactData } {
  const [grade] = grades;
  const known = { ...(grade !== undefined && grades.length === 1 && { grade }), ...given };
  return Object.keys(known).length > 0 ? { data: known } : {};
}

/** Homeroom classes; what else is taught together is no class that a duty speaks of. */
function classFacts({ roster, classData }: FactSources, homerooms: ReadonlySet<string>): ClassFact[] {
  return roster.classes
    .filter(({ id }) => homerooms.has(id))
    .map(({ id, grades }) => ({ id, ...dataOf(classData?.[id], grades) }));
}

/**
 * The facts of one school from its roster and its records. What no rule reads (names, phones, free text) stays
 * behind. A student without a family in the roster is a family of one.
 */
export function buildFacts(sources: FactSources): Facts {
  const { roster, schoolId, calendar } = sources;
  const classIds = new Set(roster.classes.filter((group) => group.schoolId === schoolId).map((group) => group.id));
  const homerooms = new Set(
    roster.classes.filter((group) => classIds.has(group.id) && group.classType === 'homeroom').map((group) => group.id),
  );
  const enrollments = roster.enrollments.filter((enrollment) => classIds.has(enrollment.classId));
  const placesOf = groupBy(
    enrollments.filter((enrollment) => enrollment.role === 'student'),
    (enrollment) => enrollment.personId,
  );
  const studentRolesOf = groupBy(
    roster.roles.filter((assignment) => assignment.role === 'student' && assignment.orgId === schoolId),
    (assignment) => assignment.personId,
  );
  const familyOf = new Map(
    roster.families.flatMap((family) => family.studentIds.map((id) => [id, family.id] as const)),
  );
  const flagsOf = groupBy(roster.attentionFlags, (flag) => flag.studentId);
  const gradesOf = new Map(roster.people.map(({ id, grades }) => [id, grades] as const));
  const studentIds = [...new Set([...studentRolesOf.keys(), ...placesOf.keys()])].sort();
  const students: StudentFact[] = studentIds.map((id) => {
    const places = placesOf.get(id) ?? [];
    const homeroomPlaces = places.filter((place) => homerooms.has(place.classId));
    const enrolledBy = homeroomPlaces.length > 0 ? homeroomPlaces : (studentRolesOf.get(id) ?? places);
    return {
      id,
      familyId: familyOf.get(id) ?? `family-of-${id}`,
      enrolled: enrolledBy.map(rangeOfDates),
      classes: homeroomPlaces.map((place) => ({ classId: place.classId, ...rangeOfDates(place) })),
      categories: (flagsOf.get(id) ?? []).map((flag) => ({
        code: flag.category,
        ...(flag.from && { from: flag.from }),
        ...(flag.to && { to: flag.to }),
      })),
      ...dataOf(sources.studentData?.[id], gradesOf.get(id)),
    };
  });
  const { school, preconditions, events, activities, submissions } = sources;
  return {
    calendar,
    schoolId,
    students,
    teachers: teacherFacts(sources, enrollments, homerooms),
    visits: sources.visits.map((record) => visitFactOf(record, calendar.timeZone)),
    declines: sources.declines.map((decline) => declineFactOf(decline, calendar)),
    emergencies: sources.emergencies,
    classes: classFacts(sources, homerooms),
    ...(school && { school }),
    ...(preconditions && { preconditions }),
    ...(events && { events }),
    ...(activities && { activities }),
    ...(submissions && { submissions }),
  };
}
