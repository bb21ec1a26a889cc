import type { PeriodUnit } from '../../../calendar/school-calendar.js';
import type { LocalDate } from '../../../calendar/local-date.js';
import type {
  Actor,
  Attendance,
  Duration,
  PeriodPart,
  Quantity,
  RecordDeadlineRule,
  Share,
  Threshold,
  VisitCoverageRule,
  VisitLimitRule,
} from '../../rule.js';
import type { Relation } from '../../rule/relation.js';

/** What a number in a rule is a number of. */
export type CountedThing = VisitCoverageRule['counting'] | 'activities';

/** Bounds of a number that a condition asks about. */
export interface NumberBounds {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
}

/** Words for whom or what a rule concerns. */
export interface ConditionPhrases {
  readonly everybody: string;
  listed(titles: readonly string[], open: boolean): string;
  staff(roles: readonly string[]): string;
  all(parts: readonly string[]): string;
  any(parts: readonly string[]): string;
  not(part: string): string;
  inCategories(titles: readonly string[]): string;
  inList(titles: readonly string[], open: boolean): string;
  datumIs(title: string, values: readonly string[]): string;
  datumHolds(title: string): string;
  datumHoldsNot(title: string): string;
  datumWithin(title: string, bounds: NumberBounds): string;
  /** Values of built-in data, as `school.locality=rural`. */
  readonly values: Readonly<Record<string, string>>;
}

/** Words for spans of time. */
export interface PeriodPhrases {
  readonly units: Readonly<Record<PeriodUnit, string>>;
  campaign(code: string, each: 'calendar-week' | 'day' | undefined): string;
  springFestival(daysBefore: number, daysAfter: number): string;
  season(name: string, daysBefore: number, daysAfter: number): string;
  everyYear(from: string, to: string): string;
  between(from: LocalDate, to: LocalDate): string;
  part(part: PeriodPart): string;
  duration(duration: Duration): string;
  within(duration: Duration): string;
}

/** Words for what is done when something happens. */
export interface FollowUpPhrases {
  readonly events: Readonly<Record<'enrolment' | 'category', string>>;
  on(event: string): string;
  threshold(threshold: Threshold, within: string | undefined): string;
  rung(number: number, title: string | undefined, actor: string, start: string, within: string, what: string): string;
  readonly starts: Readonly<Record<'trigger' | 'unanswered' | 'unresolved', string>>;
  startsAt(threshold: string): string;
  visit(modes: readonly string[], roles: readonly string[]): string;
  inAdvance(duration: string): string;
  again(every: string, times: number): string;
}

/** Every word and sentence of a rule in one language. */
export interface RulePhrases {
  readonly actors: Readonly<Record<Actor, string>>;
  readonly subjects: Readonly<Record<'student' | 'family' | 'teacher' | 'class' | 'school', string>>;
  readonly conditions: ConditionPhrases;
  readonly periods: PeriodPhrases;
  readonly followUp: FollowUpPhrases;
  owedBy(actor: string): string;
  concerns(subject: string, population: string | undefined): string;
  schools(types: readonly string[]): string;
  amount(quantity: Quantity, of: CountedThing): string;
  share(share: Share, of: CountedThing): string;
  /** So many in each period. */
  asked(amount: string, period: string, part: string | undefined): string;
  readonly cohortsFollow: string;
  cohort(title: string | undefined, condition: string, amount: string): string;
  readonly otherwise: Readonly<Record<'undefined' | 'not-owed', string>>;
  exception(title: string | undefined, condition: string, effects: readonly string[]): string;
  readonly exempt: string;
  needsFirst(preconditions: readonly string[]): string;
  times(what: string, count: number): string;
  attendance(attendance: Attendance): string;
  countingModes(modes: readonly string[]): string;
  readonly anyVisitor: string;
  countingVisitors(roles: readonly string[]): string;
  alsoCounts(modes: readonly string[], circumstance: string, condition: string | undefined): string;
  answers(clauses: readonly string[]): string;
  onEach(modes: readonly string[], condition: string | undefined): string;
  team(quantity: { readonly atLeast?: number | undefined; readonly atMost?: number | undefined }): string;
  teamIncluding(roles: readonly string[]): string;
  recordWithin(hours: number, clock: RecordDeadlineRule['clock'], startsAt: RecordDeadlineRule['startsAt']): string;
  step(step: string, before: string | undefined): string;
  timeOfDay(from: string, to: string): string;
  days(days: NonNullable<VisitLimitRule['days']>): string;
  minutes(minutes: NonNullable<VisitLimitRule['minutes']>): string;
  topics(topics: readonly string[]): string;
  attest(conduct: readonly string[]): string;
  activities(titles: readonly string[]): string;
  submission(title: string, period: string): string;
  dueAfter(side: 'start' | 'end', within: string): string;
  dueOn(day: string): string;
  readonly dueAtEnd: string;
  readonly sealed: string;
  copies(count: number): string;
  notCodable(reason: string): string;
  acceptedBy(who: string): string;
  readonly relations: Readonly<Record<Relation['how'], (to: string) => string>>;
  readonly dimensions: Readonly<Record<NonNullable<Relation['dimensions']>[number], string>>;
  inRespectOf(dimensions: readonly string[]): string;
  note(note: string): string;
  consequence(text: string, section: string): string;
  effective(from: LocalDate | null | undefined, to: LocalDate | null | undefined): string;
}
