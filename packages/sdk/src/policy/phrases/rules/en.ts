import type { Quantity } from '../../rule.js';
import { dateInEnglish, dayInEnglish } from '../english-dates.js';
import type { CountedThing, RulePhrases } from './rule-phrases-shape.js';

const NOUNS: Readonly<Record<CountedThing, readonly [one: string, many: string]>> = {
  visits: ['visit', 'visits'],
  students: ['student visited', 'students visited'],
  families: ['family visited', 'families visited'],
  teachers: ['member of staff visiting', 'members of staff visiting'],
  activities: ['activity', 'activities'],
};
const UNITS = {
  hours: ['hour', 'hours'],
  'working-hours': ['working hour', 'working hours'],
  days: ['day', 'days'],
  'working-days': ['working day', 'working days'],
  'school-days': ['school day', 'school days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
} as const;
const ROUNDING = {
  up: 'part of a person counts as a whole one',
  down: 'part of a person is left out',
  nearest: 'rounded to the nearest person',
} as const;
const CLOCK_STARTS = {
  'visit-end': 'the end of the visit',
  'visit-start': 'the start of the visit',
  'day-end': 'the end of the day of the visit',
} as const;
const KINDS_OF_DAY = { 'working-day': 'working days', weekend: 'weekends', holiday: 'holidays' } as const;

const numbered = (number: number, [one, many]: readonly [string, string]): string =>
  `${number} ${number === 1 ? one : many}`;
const daysOf = (number: number): string => numbered(number, UNITS.days);
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const named = (title: string | undefined, condition: string): string => (title ? `${title} (${condition})` : condition);
const withDays = (before: number, after: number): string => {
  const days = [before > 0 && `${daysOf(before)} before`, after > 0 && `${daysOf(after)} after`].filter(Boolean);
  return days.length > 0 ? ` (with ${days.join(' and ')})` : '';
};
const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
const bounds = ({ atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined }): string => {
  if (atLeast === undefined) return `at most ${atMost ?? 0}`;
  return atMost === undefined ? `at least ${atLeast}` : `${atLeast} to ${atMost}`;
};

function amount({ atLeast, atMost, exactly }: Quantity, of: CountedThing): string {
  const noun = NOUNS[of];
  if (exactly !== undefined) return exactly === 0 ? `no ${noun[1]}` : `exactly ${numbered(exactly, noun)}`;
  if (atLeast === 'open') {
    const most = atMost === undefined ? '' : `, at most ${atMost}`;
    return `several ${noun[1]} (the school sets the number)${most}`;
  }
  return `${bounds({ atLeast, atMost })} ${(atMost ?? atLeast) === 1 ? noun[0] : noun[1]}`;
}

/** Rules in English. */
export const rulePhrases: RulePhrases = {
  actors: {
    'any-teacher': 'any teacher',
    school: 'the school',
    authority: 'the education authority',
    'class-teacher': 'the class teacher',
    'subject-teacher': 'a subject teacher',
    'school-leader': 'the school leader',
    'middle-leader': 'the middle leader',
    counsellor: 'the counsellor',
    mentor: 'the mentor',
  },
  subjects: {
    student: 'each student',
    family: "each student's family",
    teacher: 'each member of staff',
    class: 'each class',
    school: 'the school',
  },
  conditions: {
    everybody: 'all',
    listed: (titles, open) => `${titles.join(', ')}${open ? ', and whom the school adds' : ''}`,
    staff: (roles) => roles.join(', '),
    all: (parts) => parts.join(', and '),
    any: (parts) => parts.join(', or '),
    not: (part) => `not: ${part}`,
    inCategories: (titles) => `in the category ${titles.join(' or ')}`,
    inList: (titles, open) =>
      `in a category that the document lists (${titles.join(', ')}${open ? ', and whom the school adds' : ''})`,
    datumIs: (title, values) => `${title} is ${values.map((value) => `"${value}"`).join(' or ')}`,
    datumHolds: (title) => title,
    datumHoldsNot: (title) => `not: ${title}`,
    datumWithin: (title, { atLeast, atMost, above, below }) =>
      `${title} ${[
        atLeast !== undefined && `at least ${atLeast}`,
        above !== undefined && `above ${above}`,
        atMost !== undefined && `at most ${atMost}`,
        below !== undefined && `below ${below}`,
      ]
        .filter(Boolean)
        .join(' and ')}`,
    values: {
      'school.type=kindergarten': 'kindergarten',
      'school.type=primary': 'primary school',
      'school.type=secondary': 'secondary school',
      'school.type=junior-secondary': 'junior secondary school',
      'school.type=senior-secondary': 'senior secondary school',
      'school.type=special': 'special school',
      'school.locality=urban': 'city',
      'school.locality=town': 'town',
      'school.locality=rural': 'countryside',
    },
  },
  periods: {
    units: {
      'school-year': 'a school year',
      term: 'a term',
      'calendar-month': 'a calendar month',
      'calendar-year': 'a calendar year',
      'calendar-week': 'a week',
      day: 'a day',
    },
    campaign: (code, each) =>
      `${each ? { 'calendar-week': 'in each week of', day: 'on each day of' }[each] : 'in'} each campaign "${code}"`,
    springFestival: (before, after) =>
      `at each Spring Festival (${before > 0 ? `from ${daysOf(before)} before` : 'from'} the first day of the lunar year${after > 0 ? ` to ${daysOf(after)} after` : ''})`,
    season: (name, before, after) => `in each ${name}${withDays(before, after)}`,
    everyYear: (from, to) => `from ${dayInEnglish(from)} to ${dayInEnglish(to)} of every year`,
    between: (from, to) => `from ${dateInEnglish(from)} to ${dateInEnglish(to)}`,
    part: ({ first, last }) =>
      [
        first !== undefined && `in its first ${first === 1 ? 'day' : daysOf(first)}`,
        last !== undefined && `in its last ${last === 1 ? 'day' : daysOf(last)}`,
      ]
        .filter(Boolean)
        .join(' or '),
    duration: ({ amount: number, unit }) => numbered(number, UNITS[unit]),
    within: ({ amount: number, unit }) =>
      number === 0 ? 'on the same day' : `within ${numbered(number, UNITS[unit])}`,
  },
  followUp: {
    events: { enrolment: 'enrolment', category: 'coming into one of these categories' },
    on: (event) => `On: ${event}`,
    threshold: ({ atLeast, of }, within) => {
      const reached = {
        events: numbered(atLeast, ['time', 'times']),
        days: `${daysOf(atLeast)} in all`,
        'consecutive-school-days': `${numbered(atLeast, UNITS['school-days'])} in a row`,
      }[of];
      return `${reached} within ${within ?? 'one school year'}`;
    },
    rung: (number, title, actor, start, within, what) =>
      `Step ${number}${title ? ` (${title})` : ''}: ${start}, ${within}, ${actor}: ${what}`,
    starts: {
      trigger: 'from the event on',
      unanswered: 'when the step before was not done in time',
      unresolved: 'when the time of the step before is over and the matter is not resolved',
    },
    startsAt: (threshold) => `at ${threshold}`,
    visit: (modes, roles) => `${modes.join(' or ')}${roles.length > 0 ? ` by the ${roles.join(' or ')}` : ''}`,
    inAdvance: (duration) => `may be done ${duration} ahead`,
    again: (every, times) =>
      `again every ${every} as long as it is not resolved, up to ${numbered(times, ['time', 'times'])}`,
  },
  owedBy: (actor) => `Owed by: ${actor}`,
  concerns: (subject, population) => `To: ${subject}${population ? ` (${population})` : ''}`,
  schools: (types) => `Only for: ${types.join(', ')}`,
  amount,
  share: ({ atLeast, rounding }, of) => {
    if (atLeast === 1) return `all ${NOUNS[of][1]}`;
    return `at least ${Number((atLeast * 100).toFixed(4))} % of ${NOUNS[of][1]} (${ROUNDING[rounding]})`;
  },
  asked: (number, period, part) => `${capital(number)} ${period}${part ? `, ${part}` : ''}`,
  cohortsFollow: 'as many as follows',
  cohort: (title, condition, number) => `Where ${named(title, condition)}: ${number}`,
  otherwise: {
    undefined: 'Where none of these holds: the document does not say',
    'not-owed': 'Where none of these holds: nothing is asked for',
  },
  exception: (title, condition, effects) => `Except where ${named(title, condition)}: ${effects.map(lower).join('; ')}`,
  exempt: 'nothing is asked for',
  needsFirst: (preconditions) => `Needed first: ${preconditions.join(', ')}; without it nothing is missed`,
  times: (what, count) => `${what} (${numbered(count, ['time', 'times'])})`,
  attendance: (attendance) => {
    if (attendance === 'any-time') return 'Who comes or leaves in between: only for the time at the school';
    if (attendance === 'at-end') return 'Who comes or leaves in between: only who is there at the end';
    return `Who comes or leaves in between: only who is there for at least ${daysOf(attendance.atLeastDays)}`;
  },
  countingModes: (modes) => `Counts: ${modes.join(', ')}`,
  anyVisitor: 'whoever makes the visit',
  countingVisitors: (roles) => `In presence of the ${roles.join(' or ')}`,
  alsoCounts: (modes, circumstance, condition) =>
    `Also counts ${circumstance}${condition ? `, and where ${condition}` : ''}: ${modes.join(', ')}`,
  answers: (clauses) => `For: ${clauses.join(', ')}`,
  onEach: (modes, condition) => `On each ${modes.join(', ')}${condition ? `, only where ${condition}` : ''}`,
  team: (quantity) =>
    capital(`${bounds(quantity)} ${(quantity.atMost ?? quantity.atLeast) === 1 ? 'visitor' : 'visitors together'}`),
  teamIncluding: (roles) => `Among them: ${roles.join(', ')}`,
  recordWithin: (hours, clock, startsAt) =>
    `The record is filed within ${numbered(hours, clock === 'working' ? UNITS['working-hours'] : UNITS.hours)} of ${CLOCK_STARTS[startsAt ?? 'visit-end']}`,
  step: (step, before) => `Asked for: ${step}${before ? `, at least ${before} before the visit starts` : ''}`,
  timeOfDay: (from, to) => `Only between ${from} and ${to}`,
  days: (days) => `Only on ${days.map((day) => KINDS_OF_DAY[day]).join(', ')}`,
  minutes: (minutes) =>
    capital(`${bounds(minutes)} ${(minutes.atMost ?? minutes.atLeast) === 1 ? 'minute' : 'minutes'}`),
  topics: (topics) => `The record holds: ${topics.join(', ')}`,
  attest: (conduct) => `Attested by the visitor: ${conduct.join(', ')}`,
  activities: (titles) => `Activity: ${titles.join(' or ')}`,
  submission: (title, period) => `Handed in: ${title}, once ${period}`,
  dueAfter: (side, within) => `Due within ${within} of the ${side} of the period`,
  dueOn: (day) => `Due on ${dayInEnglish(day)}`,
  dueAtEnd: 'Due at the end of the period',
  sealed: 'Complete with a seal',
  copies: (count) => `In ${numbered(count, ['copy', 'copies'])}`,
  notCodable: (reason) => `Cannot be written as a rule, so it is shown and never judged: ${reason}`,
  acceptedBy: (who) => `Accepted by: ${who}`,
  relations: {
    cites: (to) => `Cites ${to}`,
    adopts: (to) => `Adopts ${to}`,
    'adds-to': (to) => `Adds to ${to}`,
    tightens: (to) => `Stricter than ${to}`,
    overrides: (to) => `Replaces ${to} in part`,
    'derived-from': (to) => `Derived from ${to}`,
  },
  dimensions: {
    quantity: 'number',
    per: 'period',
    modes: 'mode',
    byVisitor: 'visitor',
    population: 'whom it concerns',
    deadline: 'deadline',
    strength: 'strength',
  },
  inRespectOf: (dimensions) => ` (${dimensions.join(', ')})`,
  note: (note) => `: ${note}`,
  consequence: (text, section) => `What follows from a miss (${section}, for reading only): ${text}`,
  effective: (from, to) => {
    const start =
      from === undefined ? '' : from === null ? 'in force from an unknown day' : `in force from ${dateInEnglish(from)}`;
    const end = to === undefined ? '' : to === null ? 'until an unknown day' : `until ${dateInEnglish(to)}`;
    return capital([start, end].filter(Boolean).join(' '));
  },
};
