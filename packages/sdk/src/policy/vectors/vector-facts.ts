import { epochMillisecondsOf, instantAt, type Instant } from '../../calendar/instant.js';
import type { DateRange } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import type { Facts, StudentFact, VisitFact } from '../facts.js';
import type { Vector, VectorFacts, VectorFile } from './vector.js';

/** The calendar of vectors that name none: a year of two terms with the winter holidays between. */
export const DEFAULT_CALENDAR: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
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
  return {
    timeZone: short.timeZone,
    schoolYears: short.schoolYears.map((year) => ({
      ...year,
      title: year.title ?? year.id,
      terms: year.terms.map((term) => ({ ...term, title: term.title ?? term.id })),
    })),
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
  };
}

function visitOf(id: string, short: Short<'visits'>[string], timeZone: string): VisitFact {
  const endedAt = instantAt(short.on, short.until ?? '20:00', timeZone);
  const anHourLater = new Date(epochMillisecondsOf(endedAt) + 3_600_000).toISOString() as Instant;
  return {
    id,
    date: short.on,
    studentIds: short.students,
    mode: short.mode,
    ...(short.circumstance && { circumstance: short.circumstance }),
    visitors: Object.entries(short.by).map(([personId, role]) => ({ personId, role })),
    endedAt,
    ...(short.filed !== 'never' && { filedAt: short.filed ?? anHourLater }),
    steps: short.steps ?? [],
    topics: short.topics ?? [],
    conduct: short.conduct ?? [],
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
    teachers: Object.entries({ ...shared.teachers, ...own.teachers }).map(([id, held]) => ({
      id,
      roles: held.map((one) => ({ role: one.role, ...(one.class && { classId: one.class }), ...rangeOf(one) })),
    })),
    visits: Object.entries({ ...shared.visits, ...own.visits }).map(([id, short]) =>
      visitOf(id, short, calendar.timeZone),
    ),
    declines: Object.entries({ ...shared.declines, ...own.declines }).map(([id, short]) => ({
      id,
      studentIds: short.students,
      ...rangeOf(short),
    })),
    emergencies: (own.emergencies ?? shared.emergencies ?? []).map(rangeOf),
  };
}
