import type { LocalDate } from '@homevisit/sdk/calendar';
import type { Fix, Plan } from '@homevisit/sdk/schedule';
import type { VisitPlannerMessages } from '../messages/zh-CN.js';
import type { PlanSession } from './plan-session.js';
import type { PlanWords } from './plan-words.js';

/** What the reader can do on the board. */
export interface BoardActions {
  pick(visitId: string): void;
  putBack(): void;
  choose(date: LocalDate | undefined): void;
  drop(visitId: string, date: LocalDate): void;
  unpin(visitId: string): void;
  cancel(visitId: string): void;
  absent(personId: string, date: LocalDate): void;
  applyFix(visitId: string, fix: Fix): void;
  openReasons(visitId: string): void;
  dragStart(visitId: string): void;
  dragOver(date: LocalDate): void;
  dragEnd(): void;
}

/** What the parts of the board are shown with. */
export interface BoardParts {
  readonly session: PlanSession;
  readonly plan: Plan;
  readonly words: PlanWords;
  readonly texts: VisitPlannerMessages;
  /** The days of the week in sight. */
  readonly days: readonly LocalDate[];
  /** Id of the visit that the reader has picked up, by key or tap. */
  readonly picked: string | undefined;
  /** The day chosen for it. */
  readonly chosen: LocalDate | undefined;
  /** Id of the visit that is being dragged, and the day that it is over. */
  readonly dragged: string | undefined;
  readonly over: LocalDate | undefined;
  /** Ids of the unplaced visits whose reasons are open. */
  readonly opened: ReadonlySet<string>;
  readonly actions: BoardActions;
}
