import type { LocalDate } from '@homevisit/sdk/calendar';
import type { VisitDraft } from '@homevisit/sdk/model';
import {
  stageOfMoments,
  stageOfState,
  type FormStage,
  type VisitCourse,
  type VisitFormCore,
} from '@homevisit/sdk/visit';

/** A planned visit that a form is opened for. What `listPlannedVisits` gives has this shape. */
export interface OpenedVisit extends Partial<
  Pick<VisitDraft, 'studentIds' | 'format' | 'mode' | 'circumstance' | 'visitors' | 'purpose' | 'outline'>
> {
  /** The record, once it is filed, has the same id. */
  readonly id?: string;
  /** The day it is planned for. */
  readonly on?: LocalDate;
  readonly place?: string;
  readonly expectedMinutes?: number;
  /** Where the visit stands. */
  readonly course?: Pick<VisitCourse, 'state' | 'steps'>;
}

const PLANNED = ['studentIds', 'format', 'mode', 'circumstance', 'visitors', 'purpose', 'outline'] as const;

/** What a record takes over from a plan. That somebody has left does not say when they arrived. */
function knownOf(visit: OpenedVisit): Partial<VisitDraft> {
  const { course, place, expectedMinutes } = visit;
  const { agreed, 'reported-out': reportedAt, back: backAt } = course?.steps ?? {};
  const planned = Object.fromEntries(
    PLANNED.flatMap((name) => (visit[name] === undefined ? [] : [[name, visit[name]] as const])),
  );
  // What is missing of a report or an appointment, the form asks for.
  return {
    ...planned,
    ...(agreed && { appointment: { agreedAt: agreed } }),
    ...(reportedAt && {
      safetyReport: { reportedAt, place, expectedMinutes, reachable: false, ...(backAt && { backAt }) },
    }),
  } as Partial<VisitDraft>;
}

/**
 * Fills in what is known of a planned visit and says at which stage the form opens: where the host says, else where
 * the visit stands, else by the moments that a kept draft holds.
 */
export function openForm(core: VisitFormCore, visit: OpenedVisit | undefined, stage: FormStage | ''): FormStage {
  if (visit) {
    core.adopt(knownOf(visit));
    if (visit.on) core.setVisitDate(visit.on);
  }
  if (stage) return stage;
  const byMoments = stageOfMoments(core);
  return visit?.course && byMoments === 'before' ? stageOfState(visit.course.state) : byMoments;
}
