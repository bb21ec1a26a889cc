import type { Instant } from '../../calendar/instant.js';
import type { LocalDate } from '../../calendar/local-date.js';
import type { VisitMode, VisitorRole } from '../../model/visit.js';
import type { Strength } from '../pack.js';
import type { PreconditionCode, VisitCoverageRule } from '../rule.js';
import type { NOT_COUNTED_REASONS, VERDICT_REASONS, VerdictStatus } from '../verdict.js';
import type { ChangePhrases } from './changes/change-phrases.js';
import type { GlancePhrases } from './glance/glance-phrases.js';

/** A visit as a sentence speaks of it. */
export interface VisitWords {
  /** Day and mode, or the id where nothing is known. */
  readonly name: string;
  readonly mode?: string;
  readonly visitors?: readonly string[];
}

/** What a headline speaks of: so many still to be done, so many too many, or a single task. */
export interface HeadlineTask {
  readonly of: VisitCoverageRule['counting'] | 'activities' | 'submission' | 'incomplete' | 'task' | 'too-many';
  readonly count: number;
}

/** How far a duty has come. */
export interface ProgressFigures {
  readonly have: number;
  readonly need: number;
  readonly most?: number | undefined;
  /** A share of so many, and of whom. */
  readonly outOf?: { readonly total: number; readonly counting: VisitCoverageRule['counting'] } | undefined;
}

/** Sentences about a datum that is missing, by what it is. */
export interface MissingDatumPhrases {
  readonly classTeacher: string;
  category(code: string): string;
  readonly calendar: string;
  readonly workingTime: string;
  season(name: string): string;
  campaign(code: string): string;
  stepTime(step: string): string;
  readonly visitStart: string;
  readonly activities: string;
  readonly submissions: string;
  other(title: string): string;
}

/** Every word and sentence of an explanation in one language. */
export interface ExplanationPhrases extends Pick<GlancePhrases, 'statuses' | 'due'> {
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly modes: Readonly<Record<VisitMode, string>>;
  readonly roles: Readonly<Record<VisitorRole, string>>;
  readonly circumstances: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
  readonly topics: Readonly<Record<string, string>>;
  readonly conduct: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<(typeof VERDICT_REASONS)[number], string>>;
  readonly notCounted: Readonly<Record<(typeof NOT_COUNTED_REASONS)[number], (visit: VisitWords) => string>>;
  /** Follows a `notCounted` sentence. */
  unless(circumstance: string, citation: string): string;
  citation(document: string, section: string): string;
  visit(date: string, mode: string): string;
  date(date: LocalDate): string;
  moment(instant: Instant, timeZone: string): string;
  period(title: string, start: string, end: string): string;
  progress(figures: ProgressFigures): string;
  /** The cohort or the exception that a subject falls under. */
  cohort(title: string): string;
  rung(title: string): string;
  evidence(visit: VisitWords): string;
  missingVisits(count: number, modes: readonly string[], roles: readonly string[]): string;
  missingVisitors(count: number): string;
  readonly missingRecord: string;
  missingStep(step: string): string;
  missingTopics(topics: readonly string[]): string;
  missingConduct(conduct: readonly string[]): string;
  readonly preconditions: Readonly<Record<PreconditionCode, string>>;
  missingVisitorRole(role: string): string;
  missingCoverage(count: number, counting: VisitCoverageRule['counting']): string;
  missingPrecondition(precondition: string, count: number): string;
  missingActivities(activities: readonly string[], count: number): string;
  missingSubmission(submission: string): string;
  readonly missingSeal: string;
  missingCopies(count: number): string;
  readonly missingSetting: string;
  readonly missingDatum: MissingDatumPhrases;
  /** Built-in data by name, such as `class.size`. */
  readonly data: Readonly<Record<string, string>>;
  /** Seasons that have a usual name, by code. */
  readonly seasons: Readonly<Record<string, string>>;
  inBrackets(words: string): string;
  /** Several sentences as one. */
  sentences(parts: readonly string[]): string;
  headline(status: VerdictStatus, task: HeadlineTask, due: string | undefined): string;
  readonly changes: ChangePhrases;
}
