import type { FormStage } from './form-stages.js';
import type { TypedMoments } from './form-moments.js';

/** What a form remembers that is no part of a record. */
export interface FormAside {
  /** Headings that were ticked as talked about, in the order in which they were. */
  readonly talkedAbout: readonly string[];
  /** Notes that belong to no heading yet. */
  readonly notes: string;
}

/** A form as far as it has been filled in: plain data that can be kept and taken up again. */
export interface FormSnapshot {
  /** Goes up when what is kept takes another shape; a snapshot of another version is not taken up. */
  readonly version: 1;
  readonly draft: Readonly<Record<string, unknown>>;
  readonly moments: TypedMoments;
  readonly aside: FormAside;
  readonly stage: FormStage;
}
