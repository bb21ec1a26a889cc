import type { FamilyVisit } from '@homevisit/client';
import type { FeedbackQuestion } from '@homevisit/sdk/model';
import type { Failure, SendFailure } from './failure.js';

/** Why nothing can be shown. */
export type LoadFailure = Exclude<Failure, 'already-sent' | 'changed' | 'refused'>;
/** What came of looking for an answer. */
export type Looking = 'not-yet' | 'under-way' | 'nothing-new' | 'failed';

/** How far a family has come. */
export type FeedbackState =
  | { readonly phase: 'idle' | 'loading' }
  | { readonly phase: 'unavailable'; readonly reason: LoadFailure }
  | {
      readonly phase: 'open';
      readonly visit: FamilyVisit;
      readonly sending: boolean;
      readonly failure: SendFailure | undefined;
    }
  | {
      readonly phase: 'sent';
      readonly visit: FamilyVisit;
      /** True when it was sent in this session. */
      readonly justNow: boolean;
      readonly looking: Looking;
    };

/** What the family has filled in so far. */
export interface Entries {
  readonly ratings: Readonly<Partial<Record<FeedbackQuestion, number>>>;
  /** The family would rather not rate. */
  readonly declined: boolean;
  readonly request: string;
}

/** Nothing filled in. */
export const NOTHING: Entries = { ratings: {}, declined: false, request: '' };
