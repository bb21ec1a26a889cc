/**
 * The course of a visit by taps: leaving, arriving, going, being back. Each sets a moment of the record to the school's
 * clock, so that nobody types a time on the stairs; a moment that was tapped can be typed over.
 *
 * @module
 */
import { IN_PERSON_MODES, type VisitMode } from '../model/visit.js';
import type { CourseStep, VisitState } from './course.js';
import type { VisitFormCore } from './form-core.js';
import type { FormStage } from './form-stages.js';

/** What a visitor taps, in the order in which it happens. */
export const COURSE_TAPS = ['leave', 'arrive', 'go', 'be-back'] as const;
/** One of the taps by which a visit takes its course. */
export type CourseTap = (typeof COURSE_TAPS)[number];

/** The moment of the record that each tap sets. */
export const POINTER_OF_TAP: Readonly<Record<CourseTap, string>> = {
  leave: '/safetyReport/reportedAt',
  arrive: '/startedAt',
  go: '/endedAt',
  'be-back': '/safetyReport/backAt',
};

/** The taps that a visit has: nobody leaves for a call, and where no report was made none ends it. */
export function tapsOf(core: VisitFormCore): readonly CourseTap[] {
  const mode = core.value('/mode') as VisitMode | undefined;
  if (mode !== undefined && !(IN_PERSON_MODES as readonly VisitMode[]).includes(mode)) return ['arrive', 'go'];
  const reports = core.askedOf('safetyReport') ?? core.askedOf('returnReport') ?? core.value('/safetyReport');
  return reports === undefined ? ['arrive', 'go'] : COURSE_TAPS;
}

/** The tap that comes next: after the last that was made, so that one left out is not asked for again. */
export function nextTap(core: VisitFormCore): CourseTap | undefined {
  const taps = tapsOf(core);
  const made = taps.map((tap) => core.moment(POINTER_OF_TAP[tap]).time !== '');
  return taps.filter((tap, index) => !made.slice(index).includes(true) && isPossible(core, tap))[0];
}

/** A return is part of the report that was made before leaving. */
function isPossible(core: VisitFormCore, tap: CourseTap): boolean {
  return tap !== 'be-back' || core.value('/safetyReport') !== undefined;
}

/** What is told to the school before leaving, besides when. */
export interface LeavingReport {
  readonly place: string;
  readonly expectedMinutes: number;
}

/**
 * Makes a tap: sets its moment to now and brings the stage into view that the visit is in then.
 *
 * @param report - For `leave`: what stands in the report where nothing was typed yet.
 */
export function makeTap(core: VisitFormCore, tap: CourseTap, report?: LeavingReport): void {
  if (tap === 'leave') {
    core.set('/safetyReport', { reachable: false, ...report, ...(core.value('/safetyReport') as object | undefined) });
  }
  core.setMomentToNow(POINTER_OF_TAP[tap]);
  core.goTo(stageOfMoments(core));
}

/** The stage that a visit is in by the moments that are known of it. */
export function stageOfMoments(core: VisitFormCore): FormStage {
  const known = (tap: CourseTap): boolean => core.value(POINTER_OF_TAP[tap]) !== undefined;
  if (known('go') || known('be-back')) return 'after';
  return known('arrive') || known('leave') ? 'during' : 'before';
}

const STAGE_OF_STEP: Readonly<Record<CourseStep, FormStage>> = {
  planned: 'before',
  agreed: 'before',
  outlined: 'before',
  'reported-out': 'during',
  'under-way': 'during',
  back: 'after',
  recorded: 'after',
  confirmed: 'after',
  filed: 'after',
};

/** The stage at which a form opens for a visit in this state. */
export function stageOfState(state: VisitState): FormStage {
  return state in STAGE_OF_STEP ? STAGE_OF_STEP[state as CourseStep] : 'before';
}
