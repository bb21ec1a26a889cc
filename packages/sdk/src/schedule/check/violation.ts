/** Kinds of violations. */
export const VIOLATION_CODES = [
  'unknown-visit',
  'planned-twice',
  'not-mentioned',
  'unknown-person',
  'not-a-day',
  'too-early',
  'too-late',
  'wrong-duration',
  'family-not-home',
  'family-declined',
  'after-latest-end',
  'wrong-number-of-visitors',
  'need-unmet',
  'must-not-visit',
  'pin-broken',
  'no-such-crew',
  'not-in-an-outing',
  'outing-disagrees',
  'two-outings-a-day',
  'person-not-free',
  'way-too-short',
  'too-many-visits',
  'too-much-load',
  'too-many-visits-a-week',
  'too-many-evenings-a-week',
  'not-apart',
  'parts-do-not-meet',
  'wrong-late-days',
  'wrong-score',
] as const;

/** One rule that a plan breaks, with the facts that clash. */
export interface Violation {
  readonly code: (typeof VIOLATION_CODES)[number];
  /** Ids of the visits that it concerns. */
  readonly visits: readonly string[];
  /** Ids of the people whom it concerns. */
  readonly people: readonly string[];
  readonly date?: string;
  /** What was found, what was asked for: times in ticks, numbers, ids. */
  readonly facts: Readonly<Record<string, string | number>>;
}
