/** What can be wrong with a pack, or worth a second look. */
export const POLICY_FINDING_CODES = [
  /** The pack does not fit the schema: a word that is not known, a value of the wrong kind, something missing. */
  'schema',
  'duplicate-pack',
  'duplicate-clause',
  'duplicate-category',
  /** It stands under a pack that is not at hand. */
  'unknown-pack',
  /** It stands under itself, directly or by way of others. */
  'cyclic-layer',
  /** It stands under a pack of a lower level. */
  'wrong-level',
  'unknown-clause',
  'unknown-category',
  /** No subject can ever fall under the clause. */
  'unreachable',
  /** A pointer leads nowhere in the rule of its clause. */
  'unknown-pointer',
  /** A value is below the least that its own interpretation allows. */
  'below-minimum',
  /** It asks for less than a binding clause above it, and so can never be what decides. */
  'looser-than-above',
  /** The characters of the document are not those that the clause was written from. */
  'changed-source',
  'missing-source',
  'missing-span',
  'missing-vectors',
] as const;
/** What can be wrong with a pack. */
export type PolicyFindingCode = (typeof POLICY_FINDING_CODES)[number];

/** One thing that is wrong with a pack, or worth a second look. */
export interface PolicyFinding {
  readonly code: PolicyFindingCode;
  /** An `error` makes the pack unusable or untrue; a `warning` may be meant. */
  readonly severity: 'error' | 'warning';
  readonly pack: string;
  /** JSON Pointer (RFC 6901) into the pack. */
  readonly pointer: string;
  /** What was found there, for the sentence about it. */
  readonly values: Readonly<Record<string, string | number>>;
}
