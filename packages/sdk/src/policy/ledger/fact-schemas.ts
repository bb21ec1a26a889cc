/**
 * The facts that events carry, as schemas. Strict: a word that no rule reads, such as a name, is refused.
 *
 * @module
 */
import * as z from 'zod/mini';
import { identifier, instant, localDate } from '../../model/primitives.js';
import { CONDUCT_CODES, VISIT_CIRCUMSTANCES, VISIT_MODES, VISIT_TOPICS, VISITOR_ROLES } from '../../model/visit.js';
import { datumValue, PRECONDITIONS, VISIT_STEPS } from '../rule.js';

const range = { from: z.optional(localDate), to: z.optional(localDate) };
const data = { data: z.optional(z.record(z.string(), datumValue)) };
const ids = z.array(identifier);
const moment = z.optional(instant);
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const role = z.enum(VISITOR_ROLES);

const student = z.strictObject({
  id: identifier,
  familyId: identifier,
  enrolled: z.array(z.strictObject(range)),
  classes: z.array(z.strictObject({ classId: identifier, ...range })),
  categories: z.array(z.strictObject({ code: z.string(), ...range })),
  ...data,
});
const teacher = z.strictObject({
  id: identifier,
  roles: z.array(z.strictObject({ role, classId: z.optional(identifier), ...range })),
  ...data,
});
const group = z.strictObject({ id: identifier, ...data });
const visit = z.strictObject({
  id: identifier,
  date: localDate,
  studentIds: ids,
  mode: z.enum(VISIT_MODES),
  circumstance: z.optional(z.enum(VISIT_CIRCUMSTANCES)),
  visitors: z.array(z.strictObject({ personId: identifier, role })),
  startedAt: moment,
  endedAt: instant,
  filedAt: moment,
  steps: z.array(z.string()),
  stepsAt: z.optional(z.partialRecord(z.enum(VISIT_STEPS), instant)),
  topics: z.array(z.enum(VISIT_TOPICS)),
  conduct: z.array(z.enum(CONDUCT_CODES)),
});
const decline = z.strictObject({ id: identifier, studentIds: ids, ...range });
const precondition = z.strictObject({
  id: identifier,
  code: z.enum(PRECONDITIONS),
  studentIds: z.optional(ids),
  teacherIds: z.optional(ids),
  outcome: z.enum(['given', 'refused', 'no-answer']),
  ...range,
});
const event = z.strictObject({
  id: identifier,
  code: z.string(),
  studentId: identifier,
  date: localDate,
  endDate: z.optional(localDate),
  resolvedOn: z.optional(localDate),
});
const activity = z.strictObject({
  id: identifier,
  code: z.string(),
  date: localDate,
  classIds: z.optional(ids),
  teacherIds: z.optional(ids),
  studentIds: z.optional(ids),
});
const submission = z.strictObject({
  id: identifier,
  code: z.string(),
  submittedAt: instant,
  forDate: z.optional(localDate),
  classId: z.optional(identifier),
  teacherId: z.optional(identifier),
  sealed: z.optional(z.boolean()),
  copies: z.optional(z.number()),
});
const school = z.strictObject({
  startingGrades: z.optional(z.array(z.string())),
  graduatingGrades: z.optional(z.array(z.string())),
  ...data,
});

const session = { id: z.string(), title: z.string(), startDate: localDate, endDate: localDate };
const named = { code: z.string(), title: z.string(), startDate: localDate, endDate: localDate };

/** The calendar of a school, as an event or a snapshot carries it. */
export const ledgerCalendar = z.strictObject({
  timeZone: z.string(),
  schoolYears: z.array(z.strictObject({ ...session, terms: z.array(z.strictObject(session)) })),
  campaigns: z.optional(z.array(z.strictObject({ id: z.string(), ...named }))),
  seasons: z.optional(z.array(z.strictObject(named))),
  workingTime: z.optional(
    z.strictObject({
      weekdays: z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7))),
      from: clockTime,
      to: clockTime,
      holidays: z.array(z.strictObject(range)),
      makeUpDays: z.array(localDate),
    }),
  ),
});

/** Schema of the fact of each entity. */
export const FACT_SCHEMAS = {
  student,
  teacher,
  class: group,
  visit,
  decline,
  emergency: z.strictObject(range),
  precondition,
  event,
  activity,
  submission,
  school,
  calendar: ledgerCalendar,
} as const;
