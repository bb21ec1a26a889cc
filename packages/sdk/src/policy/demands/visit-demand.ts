import type { LocalDate } from '../../calendar/local-date.js';
import type { DayKind } from '../../calendar/working-time.js';
import type { VisitMode, VisitorRole } from '../../model/visit.js';
import type { Strength } from '../pack.js';
import type { Missing, VerdictSubject } from '../verdict.js';

/** One of the visitors is somebody like this. */
export interface VisitorNeed {
  /** In one of these capacities, in order of their codes. */
  readonly roles: readonly VisitorRole[];
  /** Where it is a class teacher: of one of these students. */
  readonly studentIds: readonly string[];
}

/** What a visit of one mode has to keep to; numbers are left out where no document says any. */
export interface ModeConditions {
  readonly mode: VisitMode;
  /** How many people visit together, and capacities of which each is among them. */
  readonly team: {
    readonly atLeast?: number;
    readonly atMost?: number;
    readonly including: readonly VisitorRole[];
  };
  readonly minutes: { readonly atLeast?: number; readonly atMost?: number };
  /** Start and end lie within, `HH:mm` at the school; left out where no document says so. */
  readonly timeOfDay?: { readonly from: string; readonly to: string };
  /** Kinds of day on which it may be; left out where no document says so. */
  readonly days?: readonly DayKind[];
  /** Clauses that say so, in order. */
  readonly clauses: readonly string[];
}

/** A duty that a visit answers, in part or whole. */
export interface ServedDuty {
  /** Qualified clause id. */
  readonly clause: string;
  readonly subject: VerdictSubject;
  /** Id of the period of its verdict. */
  readonly period?: string;
  /** Its time has run out: the visit makes it good, as far as the document lets it. */
  readonly late?: true;
}

/** A visit that is still to be made. Plain data; categories of students are not in it. */
export interface VisitDemand {
  /** Unique among the demands of one moment: the family's id and a number. */
  readonly id: string;
  readonly familyId: string;
  /** Whom it has to name, in order. */
  readonly studentIds: readonly string[];
  /** Modes of which each will do, those in person first. */
  readonly modes: readonly VisitMode[];
  /** All of these needs; one visitor may answer several. Empty where anybody will do. */
  readonly visitors: readonly VisitorNeed[];
  /** For each of the modes. */
  readonly conditions: readonly ModeConditions[];
  /** Both days belong to it. Two demands that serve the same duty are made on two different days. */
  readonly window: { readonly from: LocalDate; readonly to: LocalDate };
  /** The strongest among the duties. */
  readonly strength: Strength;
  /** `first` for whom documents put first; it does not say why. */
  readonly priority: 'first' | 'usual';
  readonly serves: readonly ServedDuty[];
  /** What has to be there before the visit, such as consent, or is not known, such as who the class teacher is. */
  readonly missing: readonly Missing[];
}
