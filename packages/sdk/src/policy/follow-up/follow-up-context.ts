import type { LocalDate } from '../../calendar/local-date.js';
import type { UnknownAnswer } from '../conditions/answer.js';
import { unknown } from '../conditions/answer.js';
import type { ClauseContext } from '../count-context.js';
import type { StudentFact } from '../facts.js';
import type { FollowUpRule } from '../rule.js';

/** What stays the same while one `follow-up` clause is evaluated for many subjects. */
export type FollowUpContext = ClauseContext<FollowUpRule>;

/** Something that happened to a student, wherever it is known from. */
export interface Happening {
  /** Says nothing of what happened: a family may see it. */
  readonly id: string;
  readonly student: StudentFact;
  readonly date: LocalDate;
  /** The last day of it. */
  readonly endDate: LocalDate;
  readonly resolvedOn?: LocalDate | undefined;
}

/** Happenings in order of time, and what nobody can say about further ones. */
export interface Happenings {
  readonly known: readonly Happening[];
  readonly unknown?: UnknownAnswer | undefined;
}

/** One reason to act: the happening that reached a threshold, and the day on which it did. */
export interface Trigger {
  /** Id of the happening, with the day where the same one has reached the threshold before. */
  readonly id: string;
  readonly happening: Happening;
  readonly date: LocalDate;
}

/** Nobody can say without this datum. */
export function withoutDatum(name: string): UnknownAnswer {
  return unknown({ data: [name] });
}
