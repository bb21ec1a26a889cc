/**
 * The course of a visit, from the plan to the file (domain, section 4), as plain data that can be stored and replayed.
 *
 * A school that skips a preparation has skipped it: no state stands in the way of what really happened, and
 * {@link VisitCourse.steps} shows what was left out. What the machine does insist on is what would otherwise be lost:
 * somebody who has set out comes back before the visit is closed in any way, a place that changes voids the report made
 * for the old one, and nobody confirms a record of their own.
 *
 * @module
 */
import { epochMillisecondsOf, type Instant } from '../calendar/instant.js';
import type { LocalDate } from '../calendar/local-date.js';
import { IN_PERSON_MODES, type VisitMode } from '../model/visit.js';
import type { VisitEvent, VisitEventType } from './course-event.js';

/** Steps of a visit that takes its course, in order. */
export const COURSE_STEPS = [
  'planned',
  'agreed',
  'outlined',
  'reported-out',
  'under-way',
  'back',
  'recorded',
  'confirmed',
  'filed',
] as const;
/** A step of a visit that takes its course. */
export type CourseStep = (typeof COURSE_STEPS)[number];
/** Where a visit stands: at a step, or aside. */
export type VisitState = CourseStep | 'postponed' | 'cancelled' | 'declined';

/** The course of one visit so far. */
export interface VisitCourse {
  /** The furthest step taken, or where the visit was put aside. */
  readonly state: VisitState;
  readonly mode: VisitMode;
  readonly plannedOn?: LocalDate;
  /** When each step was taken. A step that is not here was skipped, or is void again. */
  readonly steps: Readonly<Partial<Record<CourseStep, Instant>>>;
  readonly recordedBy?: string;
  /** Everything that happened, in order, reasons and dates included. */
  readonly history: readonly VisitEvent[];
}

/** Why an event cannot happen to a visit. */
export type CourseFaultCode =
  /** Not in this state. */
  | 'not-possible-now'
  /** Before something that has happened already. */
  | 'earlier-than-last'
  /** The visit already takes this mode, or none that can be changed so. */
  | 'unsuitable-mode'
  /** A record is confirmed by somebody else than its writer. */
  | 'same-person';
/** Why an event cannot happen to a visit. */
export interface CourseFault {
  readonly code: CourseFaultCode;
  readonly state: VisitState;
  readonly event: VisitEventType;
}
/** The course after an event, or why it cannot happen. */
export type AppliedVisitEvent =
  { readonly ok: true; readonly course: VisitCourse } | { readonly ok: false; readonly fault: CourseFault };

/** A visit that is planned and to which nothing has happened yet. */
export function planVisit(plan: {
  readonly mode: VisitMode;
  readonly on: LocalDate;
  readonly at: Instant;
}): VisitCourse {
  return { state: 'planned', mode: plan.mode, plannedOn: plan.on, steps: { planned: plan.at }, history: [] };
}

const STEP_OF: Readonly<Partial<Record<VisitEventType, CourseStep>>> = {
  agree: 'agreed',
  outline: 'outlined',
  'report-out': 'reported-out',
  'set-out': 'under-way',
  'come-back': 'back',
  record: 'recorded',
  confirm: 'confirmed',
  file: 'filed',
};
const CLOSING = ['postpone', 'cancel', 'decline'] as const;
const PREPARING = [
  'agree',
  'outline',
  'report-out',
  'set-out',
  'record',
  'move-to-agreed-place',
  'turn-remote',
  ...CLOSING,
] as const;

const POSSIBLE: Readonly<Record<VisitState, readonly VisitEventType[]>> = {
  planned: PREPARING,
  agreed: PREPARING,
  outlined: PREPARING,
  'reported-out': PREPARING,
  // Whoever is out comes back first, even from a closed door: until then the school waits for them.
  'under-way': ['come-back'],
  back: ['record', ...CLOSING],
  recorded: ['confirm', 'file'],
  confirmed: ['file'],
  filed: [],
  postponed: ['plan-again', 'cancel', 'decline'],
  cancelled: [],
  declined: [],
};

const isInPerson = (mode: VisitMode): boolean => (IN_PERSON_MODES as readonly VisitMode[]).includes(mode);

function suits(course: VisitCourse, event: VisitEventType): boolean {
  if (event === 'move-to-agreed-place') return course.mode === 'home';
  if (event === 'turn-remote') return isInPerson(course.mode);
  const step = STEP_OF[event];
  return step === undefined || course.steps[step] === undefined;
}

/** What can happen to a visit now. */
export function possibleEvents(course: VisitCourse): readonly VisitEventType[] {
  return POSSIBLE[course.state].filter((event) => suits(course, event));
}

function furthest(steps: VisitCourse['steps']): CourseStep {
  return COURSE_STEPS.reduce<CourseStep>((reached, step) => (steps[step] === undefined ? reached : step), 'planned');
}

function without(steps: VisitCourse['steps'], ...voided: readonly CourseStep[]): VisitCourse['steps'] {
  return Object.fromEntries(Object.entries(steps).filter(([step]) => !voided.includes(step as CourseStep)));
}

const ASIDE: Readonly<Partial<Record<VisitEventType, VisitState>>> = {
  postpone: 'postponed',
  cancel: 'cancelled',
  decline: 'declined',
};

function stepsAfter({ steps }: VisitCourse, type: VisitEventType, at: Instant): VisitCourse['steps'] {
  // What was agreed and reported for the old day does not hold for the new one; the outline does.
  if (type === 'plan-again') return without(steps, 'agreed', 'reported-out', 'under-way', 'back');
  if (type === 'move-to-agreed-place' || type === 'turn-remote') return without(steps, 'reported-out');
  const step = STEP_OF[type];
  return step ? { ...steps, [step]: at } : steps;
}

function stateAfter(course: VisitCourse, type: VisitEventType, at: Instant): VisitState {
  return ASIDE[type] ?? furthest(stepsAfter(course, type, at));
}

/** What an event changes besides steps and state. */
function particulars(event: VisitEvent): Partial<VisitCourse> {
  switch (event.type) {
    case 'postpone':
      return event.until === undefined ? {} : { plannedOn: event.until };
    case 'plan-again':
      return { plannedOn: event.on };
    case 'move-to-agreed-place':
      return { mode: 'agreed-place' };
    case 'turn-remote':
      return { mode: event.mode };
    case 'record':
      return { recordedBy: event.by };
    default:
      return {};
  }
}

/** Applies what happened to a visit; the course given stays as it is. */
export function applyVisitEvent(course: VisitCourse, event: VisitEvent): AppliedVisitEvent {
  const fault = (code: CourseFaultCode): AppliedVisitEvent => ({
    ok: false,
    fault: { code, state: course.state, event: event.type },
  });
  if (!POSSIBLE[course.state].includes(event.type)) return fault('not-possible-now');
  if (!suits(course, event.type)) {
    return fault(
      event.type === 'move-to-agreed-place' || event.type === 'turn-remote' ? 'unsuitable-mode' : 'not-possible-now',
    );
  }
  const last = course.history[course.history.length - 1]?.at ?? course.steps.planned;
  if (last !== undefined && epochMillisecondsOf(event.at) < epochMillisecondsOf(last))
    return fault('earlier-than-last');
  if (event.type === 'confirm' && event.by === course.recordedBy) return fault('same-person');
  return {
    ok: true,
    course: {
      ...course,
      ...particulars(event),
      state: stateAfter(course, event.type, event.at),
      steps: stepsAfter(course, event.type, event.at),
      history: [...course.history, event],
    },
  };
}

/** States that the visit can come to by the next event, each once. */
export function nextStates(course: VisitCourse): readonly VisitState[] {
  const now = course.steps.planned ?? course.history[0]?.at;
  if (now === undefined) return [];
  return [...new Set(possibleEvents(course).map((type) => stateAfter(course, type, now)))];
}
