import type { Instant } from '../calendar/instant.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { VisitDecline, VisitMode } from '../model/visit.js';

/** Why a visit is put off, called off, moved or turned into a remote one. */
export const COURSE_CHANGE_REASONS = [
  'family-wish',
  'family-absent',
  'visitor-unavailable',
  'emergency',
  'weather',
  'distance',
  'other',
] as const;
/** Why a visit is put off, called off, moved or turned into a remote one. */
export type CourseChangeReason = (typeof COURSE_CHANGE_REASONS)[number];

interface Happened<Type extends string> {
  readonly type: Type;
  /** When it happened. */
  readonly at: Instant;
}

/** The family has agreed to a time and a place (预约). */
export type AgreedEvent = Happened<'agree'>;
/** The outline is written (家访提纲). */
export type OutlinedEvent = Happened<'outline'>;
/** The school has been told whom, where and how long (安全报告). */
export type ReportedOutEvent = Happened<'report-out'>;
/** The visitor has left, or the call has begun. */
export type SetOutEvent = Happened<'set-out'>;
/** The visitor is safely back, or the call is over. */
export type CameBackEvent = Happened<'come-back'>;
/** The record is written. */
export interface RecordedEvent extends Happened<'record'> {
  /** Who has written it. */
  readonly by: string;
}
/** A second visitor confirms the record. */
export interface ConfirmedEvent extends Happened<'confirm'> {
  readonly by: string;
}
/** The record is filed. */
export type FiledEvent = Happened<'file'>;
/** The visit is put off. */
export interface PostponedEvent extends Happened<'postpone'> {
  readonly reason: CourseChangeReason;
  /** The day it is put off to, where one is known. */
  readonly until?: LocalDate;
}
/** A visit that was put off has a day again. */
export interface PlannedAgainEvent extends Happened<'plan-again'> {
  readonly on: LocalDate;
}
/** The visit is called off by the school. */
export interface CancelledEvent extends Happened<'cancel'> {
  readonly reason: CourseChangeReason;
}
/** The family does not want the visit; it may say why. */
export interface DeclinedEvent extends Happened<'decline'> {
  readonly reason: VisitDecline['reason'];
}
/** The visit takes place elsewhere than in the home (约定场所). */
export interface MovedEvent extends Happened<'move-to-agreed-place'> {
  readonly reason: CourseChangeReason;
}
/** The visit becomes a call, a chat or a letter (线上). */
export interface TurnedRemoteEvent extends Happened<'turn-remote'> {
  readonly reason: CourseChangeReason;
  readonly mode: Exclude<VisitMode, 'home' | 'agreed-place'>;
}

/** Something that happens to a visit. */
export type VisitEvent =
  | AgreedEvent
  | OutlinedEvent
  | ReportedOutEvent
  | SetOutEvent
  | CameBackEvent
  | RecordedEvent
  | ConfirmedEvent
  | FiledEvent
  | PostponedEvent
  | PlannedAgainEvent
  | CancelledEvent
  | DeclinedEvent
  | MovedEvent
  | TurnedRemoteEvent;
/** What kind of thing happens to a visit. */
export type VisitEventType = VisitEvent['type'];
