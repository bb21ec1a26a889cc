/**
 * What evaluation knows: plain data, without names, free text or anything else that no rule reads.
 *
 * @module
 */
import type { DateRange, LocalDate } from '../calendar/local-date.js';
import type { Instant } from '../calendar/instant.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { ConductCode, VisitCircumstance, VisitMode, VisitorRole, VisitTopic } from '../model/visit.js';
import type { DatumValue, PreconditionCode, VisitStep } from './rule.js';

/** Further data by name without its owner, such as `distance-km` for `student.distance-km`. */
export type FactData = Readonly<Record<string, DatumValue>>;

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
  readonly data?: FactData | undefined;
}

/** A homeroom class as rules see one. */
export interface ClassFact {
  readonly id: string;
  /** `size` here is the number of students that the school gives; otherwise they are counted. */
  readonly data?: FactData | undefined;
}

/** The school as rules see it. */
export interface SchoolFact {
  /** Codes of grades in which students begin here, and in which they leave; unknown where left out. */
  readonly startingGrades?: readonly string[] | undefined;
  readonly graduatingGrades?: readonly string[] | undefined;
  readonly data?: FactData | undefined;
}

/** A member of staff as rules see one. */
export interface TeacherFact {
  readonly id: string;
  readonly roles: readonly (DateRange & { readonly role: VisitorRole; readonly classId?: string })[];
  readonly data?: FactData | undefined;
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
  /** Absent where nobody knows it. */
  readonly startedAt?: Instant | undefined;
  readonly endedAt: Instant;
  /** Absent while the record is not filed. Only a filed visit answers a duty. */
  readonly filedAt?: Instant | undefined;
  readonly steps: readonly string[];
  /** When a step was taken, as far as known. */
  readonly stepsAt?: Readonly<Partial<Record<VisitStep, Instant>>> | undefined;
  readonly topics: readonly VisitTopic[];
  readonly conduct: readonly ConductCode[];
}

/** A family's refusal: it holds from its day to the end of the school year, or until it is withdrawn. */
export interface DeclineFact extends DateRange {
  readonly id: string;
  readonly studentIds: readonly string[];
}

/** What has to be there before a duty can be done: whether it is. */
export interface PreconditionFact extends DateRange {
  readonly id: string;
  readonly code: PreconditionCode;
  /** Whom it holds for. */
  readonly studentIds?: readonly string[] | undefined;
  readonly teacherIds?: readonly string[] | undefined;
  /** `no-answer` for an attempt to reach somebody. `refused` is a family's right and counts against nobody. */
  readonly outcome: 'given' | 'refused' | 'no-answer';
}

/** Something that happened to a student, such as an absence. */
export interface EventFact {
  readonly id: string;
  readonly code: string;
  readonly studentId: string;
  readonly date: LocalDate;
  /** The last day of it; the same day where left out. */
  readonly endDate?: LocalDate | undefined;
  readonly resolvedOn?: LocalDate | undefined;
}

/** Something that was held or done, such as a parents' meeting. Without names it is one of the whole school. */
export interface ActivityFact {
  readonly id: string;
  readonly code: string;
  readonly date: LocalDate;
  readonly classIds?: readonly string[] | undefined;
  readonly teacherIds?: readonly string[] | undefined;
  readonly studentIds?: readonly string[] | undefined;
}

/** Something that was handed in. Without a class or a person it is the school's. */
export interface SubmissionFact {
  readonly id: string;
  readonly code: string;
  readonly submittedAt: Instant;
  /** A day of the period that it is about; the day of handing in where left out. */
  readonly forDate?: LocalDate | undefined;
  readonly classId?: string | undefined;
  readonly teacherId?: string | undefined;
  readonly sealed?: boolean | undefined;
  readonly copies?: number | undefined;
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
  /** Nothing is known of the school beyond its id where left out; so with all that follow. */
  readonly school?: SchoolFact | undefined;
  readonly classes?: readonly ClassFact[] | undefined;
  readonly preconditions?: readonly PreconditionFact[] | undefined;
  readonly events?: readonly EventFact[] | undefined;
  readonly activities?: readonly ActivityFact[] | undefined;
  readonly submissions?: readonly SubmissionFact[] | undefined;
}
