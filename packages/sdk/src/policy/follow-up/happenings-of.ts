import { addDays, type DateRange, type LocalDate } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { unknownOf, type Answer } from '../conditions/answer.js';
import { dayOf } from '../conditions/condition-scope.js';
import type { StudentFact } from '../facts.js';
import { membershipOfStudent } from '../population.js';
import { withoutDatum, type FollowUpContext, type Happening, type Happenings } from './follow-up-context.js';

const ENROLMENT = 'enrolment';
const CATEGORY = 'category';

/** What begins on different days, in order of time. */
const inOrder = (happenings: Iterable<Happening>): Happening[] =>
  [...happenings].sort((a, b) => (a.date < b.date ? -1 : 1));

/** Events that the school has recorded, as known on the day of evaluation. */
function recorded(student: StudentFact, { rule, index, moment }: FollowUpContext): Happening[] {
  return (index.eventsOfStudent.get(student.id) ?? [])
    .filter((event) => event.code === rule.event && event.date <= moment.date)
    .map(({ id, date, endDate, resolvedOn }) => ({
      id,
      student,
      date,
      endDate: endDate ?? date,
      ...(resolvedOn !== undefined && resolvedOn <= moment.date && { resolvedOn }),
    }));
}

/** True when no day of a school year lies between two days: who is away in the holidays only has not left. */
function isNextSchoolDay(end: LocalDate, start: LocalDate, { schoolYears }: SchoolCalendar): boolean {
  return (
    addDays(end, 1) === start || schoolYears.every(({ startDate, endDate }) => start <= startDate || endDate <= end)
  );
}

/** The days on which ranges begin that continue no other one. */
function beginnings(
  ranges: readonly DateRange[],
  continues: (end: LocalDate, start: LocalDate) => boolean,
): LocalDate[] {
  const starts = ranges.flatMap(({ from }) => from ?? []);
  return [...new Set(starts)].filter(
    (start) =>
      !ranges.some(
        ({ from, to }) =>
          (from === undefined || from < start) && (to === undefined || to >= start || continues(to, start)),
      ),
  );
}

/** The last day of what begins on a day and goes on in other ranges; `undefined` where it has none. */
function lastDayFrom(start: LocalDate, ranges: readonly DateRange[]): LocalDate | undefined {
  let last = addDays(start, -1);
  for (;;) {
    const next = addDays(last, 1);
    const going = ranges.filter(
      ({ from, to }) => from !== undefined && from <= next && (to === undefined || to > last),
    );
    const [range] = going;
    if (!range) return last;
    if (range.to === undefined) return undefined;
    last = range.to;
  }
}

const lacksStart = (ranges: readonly DateRange[]): boolean =>
  ranges.length === 0 || ranges.some(({ from }) => from === undefined);

/** A student's coming to the school: also one that lies ahead. */
function enrolments(student: StudentFact, { index }: FollowUpContext): Happenings {
  const { calendar } = index.facts;
  const starts = beginnings(student.enrolled, (end, start) => isNextSchoolDay(end, start, calendar));
  return {
    known: inOrder(starts.map((date) => ({ id: `${student.id}@${date}`, student, date, endDate: date }))),
    ...(lacksStart(student.enrolled) && { unknown: withoutDatum('student.enrolled') }),
  };
}

/** A student's coming into a category of the population; the end of the category resolves it. */
function categories(student: StudentFact, context: FollowUpContext): Happenings {
  const { rule, moment } = context;
  const { listed, categories: sought } = rule.population;
  const today = moment.date;
  const known = new Map<LocalDate, Happening>();
  const unknown: Answer[] = [];
  for (const code of new Set(student.categories.map((held) => held.code))) {
    const ranges = student.categories.filter((held) => held.code === code);
    const alone = { ...student, categories: [{ code }] };
    const answer = membershipOfStudent(alone, { listed, categories: sought }, dayOf(today), context);
    unknown.push(answer);
    if (answer.is !== 'true') continue;
    if (lacksStart(ranges)) unknown.push(withoutDatum('student.category-start'));
    for (const date of beginnings(ranges, (end, start) => addDays(end, 1) === start)) {
      if (date > today) continue;
      const end = lastDayFrom(date, ranges);
      const isOver = end !== undefined && end < today;
      const one = { id: `${student.id}@${date}`, student, date, endDate: date };
      // Of two categories that began on one day, the one that lasts keeps the matter open.
      if (!isOver) known.set(date, one);
      else if (!known.has(date)) known.set(date, { ...one, resolvedOn: addDays(end, 1) });
    }
  }
  return { known: inOrder(known.values()), unknown: unknownOf(unknown) };
}

/** What happened to a student of the kind that the clause is about, in order of time. */
export function happeningsOf(student: StudentFact, context: FollowUpContext): Happenings {
  const { event } = context.rule;
  if (event === ENROLMENT) return enrolments(student, context);
  return event === CATEGORY ? categories(student, context) : { known: recorded(student, context) };
}
