import { epochMillisecondsOf, instantAt, type Instant } from '../../calendar/instant.js';
import type { DateRange } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import type { Facts, StudentFact, TeacherFact, VisitFact } from '../facts.js';
import type { VisitStep } from '../rule.js';
import type { Vector, VectorFacts, VectorFile } from './vector.js';

/** Monday to Friday, without public holidays: a vector that needs some names them. */
const DEFAULT_WORKING_TIME = {
  weekdays: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '17:00',
  holidays: [],
  makeUpDays: [],
} satisfies SchoolCalendar['workingTime'];

/** The calendar of vectors that name none: a year of two terms with the winter holidays between. */
export const DEFAULT_CALENDAR: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
  workingTime: DEFAULT_WORKING_TIME,
  schoolYears: [
    {
      id: '2026',
      title: '2026-2027',
      startDate: '2026-09-01',
      endDate: '2027-07-10',
      terms: [
        { id: '2026-1', title: '2026-2027-1', startDate: '2026-09-01', endDate: '2027-01-29' },
        { id: '2026-2', title: '2026-2027-2', startDate: '2027-02-26', endDate: '2027-07-10' },
      ],
    },
  ],
};

type Short<Key extends keyof VectorFacts> = NonNullable<VectorFacts[Key]>;

function rangeOf(source: { from?: DateRange['from']; to?: DateRange['to'] }): DateRange {
  return { ...(source.from !== undefined && { from: source.from }), ...(source.to !== undefined && { to: source.to }) };
}

function calendarOf(short: VectorFacts['calendar']): SchoolCalendar {
  if (!short) return DEFAULT_CALENDAR;
  const { campaigns, seasons, workingTime } = short;
  return {
    timeZone: short.timeZone ?? DEFAULT_CALENDAR.timeZone,
    schoolYears:
      short.schoolYears?.map((year) => ({
        ...year,
        title: year.title ?? year.id,
        terms: year.terms.map((term) => ({ ...term, title: term.title ?? term.id })),
      })) ?? DEFAULT_CALENDAR.schoolYears,
    ...(campaigns && {
      campaigns: campaigns.map((one, index) => ({
        ...one,
        id: one.id ?? `${one.code}-${index + 1}`,
        title: one.title ?? one.code,
      })),
    }),
    ...(seasons && { seasons: seasons.map((one) => ({ ...one, title: one.title ?? one.code })) }),
    workingTime: {
      ...DEFAULT_WORKING_TIME,
      ...(workingTime?.weekdays && { weekdays: workingTime.weekdays }),
      ...(workingTime?.from !== undefined && { from: workingTime.from }),
      ...(workingTime?.to !== undefined && { to: workingTime.to }),
      ...(workingTime?.holidays && { holidays: workingTime.holidays.map(rangeOf) }),
      ...(workingTime?.makeUpDays && { makeUpDays: workingTime.makeUpDays }),
    },
  };
}

function studentOf(id: string, short: Short<'students'>[string]): StudentFact {
  return {
    id,
    familyId: short.family ?? `family-of-${id}`,
    enrolled: short.enrolled ? [rangeOf(short.enrolled)] : [],
    classes: [{ classId: short.class ?? 'class' }],
    categories: (short.categories ?? []).map((held) =>
      typeof held === 'string' ? { code: held } : { code: held.code, ...rangeOf(held) },
    ),
    ...(short.data && { data: short.data }),
  };
}

function visitOf(id: string, short: Short<'visits'>[string], timeZone: string): VisitFact {
  const endedAt = instantAt(short.on, short.until ?? '20:00', timeZone);
  const hoursFromEnd = (hours: number): Instant =>
    new Date(epochMillisecondsOf(endedAt) + hours * 3_600_000).toISOString() as Instant;
  const stepsAt = short.stepsAt ?? {};
  const steps = new Set([...(short.steps ?? []), ...(Object.keys(stepsAt) as VisitStep[])]);
  return {
    id,
    date: short.on,
    studentIds: short.students,
    mode: short.mode,
    ...(short.circumstance && { circumstance: short.circumstance }),
    visitors: Object.entries(short.by).map(([personId, role]) => ({ personId, role })),
    startedAt: short.from === undefined ? hoursFromEnd(-1) : instantAt(short.on, short.from, timeZone),
    endedAt,
    ...(short.filed !== 'never' && { filedAt: short.filed ?? hoursFromEnd(1) }),
    steps: [...steps],
    ...(short.stepsAt && { stepsAt }),
    topics: short.topics ?? [],
    conduct: short.conduct ?? [],
  };
}

function teacherOf(id: string, short: Short<'teachers'>[string]): TeacherFact {
  const { roles, data } = Array.isArray(short) ? { roles: short, data: undefined } : short;
  return {
    id,
    roles: roles.map((one) => ({ role: one.role, ...(one.class && { classId: one.class }), ...rangeOf(one) })),
    ...(data && { data }),
  };
}

type Records = Pick<Facts, 'school' | 'classes' | 'preconditions' | 'events' | 'activities' | 'submissions'>;

/** What most vectors do without. */
function recordsOf(shared: VectorFacts, own: VectorFacts): Records {
  const school = own.school ?? shared.school;
  return {
    ...(school && { school }),
    classes: Object.entries({ ...shared.classes, ...own.classes }).map(([id, { data }]) => ({ id, data })),
    preconditions: Object.entries({ ...shared.preconditions, ...own.preconditions }).map(([id, short]) => ({
      id,
      code: short.code,
      studentIds: short.students,
      teacherIds: short.teachers,
      outcome: short.outcome ?? 'given',
      ...rangeOf(short),
    })),
    events: Object.entries({ ...shared.events, ...own.events }).map(([id, short]) => ({
      id,
      code: short.code,
      studentId: short.student,
      date: short.on,
      endDate: short.until,
      resolvedOn: short.resolved,
    })),
    activities: Object.entries({ ...shared.activities, ...own.activities }).map(([id, short]) => ({
      id,
      code: short.code,
      date: short.on,
      classIds: short.classes,
      teacherIds: short.teachers,
      studentIds: short.students,
    })),
    submissions: Object.entries({ ...shared.submissions, ...own.submissions }).map(([id, short]) => ({
      id,
      code: short.code,
      submittedAt: short.at,
      forDate: short.for,
      classId: short.class,
      teacherId: short.teacher,
      sealed: short.sealed,
      copies: short.copies,
    })),
  };
}

/** The facts of a vector: those of its file with its own on top. */
export function factsOfVector(file: Pick<VectorFile, 'facts'>, vector: Pick<Vector, 'facts'>): Facts {
  const shared = file.facts ?? {};
  const own = vector.facts ?? {};
  const calendar = calendarOf(own.calendar ?? shared.calendar);
  return {
    calendar,
    schoolId: 'school',
    students: Object.entries({ ...shared.students, ...own.students }).map(([id, short]) => studentOf(id, short)),
    teachers: Object.entries({ ...shared.teachers, ...own.teachers }).map(([id, short]) => teacherOf(id, short)),
    visits: Object.entries({ ...shared.visits, ...own.visits }).map(([id, short]) =>
      visitOf(id, short, calendar.timeZone),
    ),
    declines: Object.entries({ ...shared.declines, ...own.declines }).map(([id, short]) => ({
      id,
      studentIds: short.students,
      ...rangeOf(short),
    })),
    emergencies: (own.emergencies ?? shared.emergencies ?? []).map(rangeOf),
    ...recordsOf(shared, own),
  };
}
