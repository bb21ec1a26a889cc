/**
 * What evaluation knows: plain data, without names, free text or anything else that no rule reads.
 *
 * @module
 */
import type { DateRange, LocalDate } from '../calendar/local-date.js';
import type { Instant } from '../calendar/instant.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { ConductCode, VisitCircumstance, VisitMode, VisitorRole, VisitTopic } from '../model/visit.js';

/** A student as rules see one. */
export interface StudentFact {
  readonly id: string;
  readonly familyId: string;
  /** When the student belongs to the school; empty means that the roster does not say. */
  readonly enrolled: readonly DateRange[];
  /** Homeroom classes, each from a day to a day. */
  readonly classes: readonly (DateRange & { readonly classId: string })[];
  /** Attention categories, each from a day to a day. */
  readonly categories: readonly (DateRange & { readonly code: string })[];
}

/** A member of staff as rules see one. */
export interface TeacherFact {
  readonly id: string;
  readonly roles: readonly (DateRange & { readonly role: VisitorRole; readonly classId?: string })[];
}

/** A visit as rules see one. */
export interface VisitFact {
  readonly id: string;
  /** The day at the school on which it started. */
  readonly date: LocalDate;
  readonly studentIds: readonly string[];
  readonly mode: VisitMode;
  readonly circumstance?: VisitCircumstance | undefined;
  readonly visitors: readonly { readonly personId: string; readonly role: VisitorRole }[];
  readonly endedAt: Instant;
  /** Absent while the record is not filed. Only a filed visit answers a duty. */
  readonly filedAt?: Instant | undefined;
  readonly steps: readonly string[];
  readonly topics: readonly VisitTopic[];
  readonly conduct: readonly ConductCode[];
}

/** A family's refusal: it holds from its day to the end of the school year, or until it is withdrawn. */
export interface DeclineFact extends DateRange {
  readonly id: string;
  readonly studentIds: readonly string[];
}

/** What evaluation knows about one school. */
export interface Facts {
  readonly calendar: SchoolCalendar;
  readonly schoolId: string;
  readonly students: readonly StudentFact[];
  readonly teachers: readonly TeacherFact[];
  readonly visits: readonly VisitFact[];
  readonly declines: readonly DeclineFact[];
  /** Epidemics and the like, as declared for the school: a remote visit is an emergency one only within. */
  readonly emergencies: readonly DateRange[];
}
