import type { Instant } from '@homevisit/sdk/calendar';
import { IN_PERSON_MODES, type VisitMode } from '@homevisit/sdk/model';
import type { VisitCourse } from '@homevisit/sdk/visit';
import type { VisitPlan } from './planned-visit-schemas.js';
import type { BoardVisit } from './safety-board-schemas.js';

/** Where names are looked up. */
export interface BoardNames {
  readonly nameOf: (personId: string) => string;
  readonly classTitleOf: (studentId: string) => string | undefined;
}

const OUT: readonly VisitMode[] = IN_PERSON_MODES;

/** The entry of the safety board for a planned visit; `undefined` where nobody is out for it. */
export function boardVisitOf(
  { id, plan, course }: { readonly id: string; readonly plan: VisitPlan; readonly course: VisitCourse },
  { nameOf, classTitleOf }: BoardNames,
): BoardVisit | undefined {
  const setOutAt = course.steps['under-way'];
  if (course.state !== 'under-way' || setOutAt === undefined || !OUT.includes(course.mode)) return undefined;
  const { expectedMinutes } = plan;
  const classTitles = plan.studentIds.flatMap((studentId) => classTitleOf(studentId) ?? []);
  return {
    visitId: id,
    visitors: plan.visitors.map(({ personId }) => ({ personId, displayName: nameOf(personId) })),
    classTitles: [...new Set(classTitles)],
    mode: course.mode,
    setOutAt,
    ...(expectedMinutes !== undefined && {
      expectedBackAt: new Date(Date.parse(setOutAt) + expectedMinutes * 60_000).toISOString() as Instant,
    }),
  };
}

/** Entries of a board in their order: whoever has been out longest first. */
export function inBoardOrder(visits: readonly BoardVisit[]): BoardVisit[] {
  return [...visits].sort((one, other) => Date.parse(one.setOutAt) - Date.parse(other.setOutAt));
}
