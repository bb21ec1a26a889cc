/** What can be wrong with a pack or its vectors, or worth a second look. */
export const POLICY_FINDING_CODES = [
  /** It does not fit the schema: a word that is not known, a value of the wrong kind, something missing. */
  'schema',
  'duplicate-pack',
  'duplicate-clause',
  'duplicate-category',
  /** Two entries of one list have the same id. */
  'duplicate-id',
  /** It stands under a pack that is not at hand. */
  'unknown-pack',
  /** It stands under itself, directly or by way of others. */
  'cyclic-layer',
  /** It stands under a pack of a lower level. */
  'wrong-level',
  'unknown-clause',
  'unknown-category',
  /** An activity, submission, event or datum that the vocabulary does not name. */
  'unknown-word',
  /** A word of the vocabulary that no rule uses. */
  'unused-word',
  /** A comparison that a datum of this type or with these values cannot answer. */
  'wrong-comparison',
  /** A relation to a clause that is not there. */
  'unknown-relation',
  /** The first rung of a ladder waits for one before it. */
  'first-rung',
  /** From a day, an hour or a number to one before it. */
  'wrong-order',
  /** Days on which the clause is not in force. */
  'outside-effective',
  /** No subject can ever fall under the clause. */
  'unreachable',
  'never-holds',
  'always-holds',
  /** A subject that falls under no cohort. */
  'cohort-hole',
  /** A subject that falls under two cohorts with different numbers. */
  'cohort-overlap',
  /** A subject that two exceptions treat differently. */
  'exception-overlap',
  /** `otherwise` where nobody is left over. */
  'otherwise-unused',
  /** A pointer leads nowhere in the rule of its clause. */
  'unknown-pointer',
  /** A value is below the least that its own interpretation allows. */
  'below-minimum',
  /** It asks for less than a binding clause above it, and so can never be what decides. */
  'looser-than-above',
  /** It asks for what a binding clause above it asks of more people, and so adds nothing. */
  'narrower-than-above',
  /** It says that it overrides a binding clause above it. */
  'overrides-must',
  /** Visits of one day count as one, so a number a day above one is never reached, and a limit of one never passed. */
  'one-a-day',
  /** Two clauses that nobody can do both of. */
  'contradiction',
  'unknown-figure',
  /** Figures that count different things and are added up. */
  'figure-units',
  'figure-sum',
  /** Visits of which a share of the subjects had two give no whole number of subjects. */
  'figure-twice',
  /** A total that proves no goal for each. */
  'figure-goal',
  /** A share that does not say of how many. */
  'figure-denominator',
  /** The characters of the document are not those that the clause was written from. */
  'changed-source',
  'missing-source',
  'missing-span',
  'missing-vectors',
  /** A vector about a clause that gives no verdict of its own. */
  'no-verdict',
  /** A vector names a student, a member of staff, a class or a visit that its facts do not hold. */
  'unknown-name',
  /** A vector uses a word that no pack knows. */
  'unknown-fact-word',
  /** A record of a vector lies outside every school year of its calendar. */
  'outside-school-year',
] as const;
/** What can be wrong with a pack or its vectors. */
export type PolicyFindingCode = (typeof POLICY_FINDING_CODES)[number];

/** A value of a datum, or a range of values, for which something shows, such as `class.size` `41–49`. */
export interface FindingExample {
  readonly name: string;
  readonly value: string;
}

/** In what a clause asks for less, with the words of both packs. */
export interface FindingDimension {
  readonly dimension:
    | 'quantity'
    | 'share'
    | 'per'
    | 'modes'
    | 'byVisitor'
    | 'population'
    | 'cohorts'
    | 'team'
    | 'deadline'
    | 'step'
    | 'limit'
    | 'threshold'
    | 'strength';
  readonly own: string;
  readonly above: string;
}

/** One thing that is wrong with a pack, or worth a second look. */
export interface PolicyFinding {
  readonly code: PolicyFindingCode;
  /** An `error` makes the pack unusable or untrue; a `warning` may be meant. */
  readonly severity: 'error' | 'warning';
  readonly pack: string;
  /** JSON Pointer (RFC 6901) into the pack, or into the file of vectors. */
  readonly pointer: string;
  /** What was found there, for the sentence about it. */
  readonly values: Readonly<Record<string, string | number>>;
  /** For which subject it shows; the subject has all of these data. */
  readonly example?: readonly FindingExample[] | undefined;
  readonly dimensions?: readonly FindingDimension[] | undefined;
}

/** Takes down a finding at a place of the pack under check. */
export type AddFinding = (
  code: PolicyFindingCode,
  pointer: string,
  values: PolicyFinding['values'],
  more?: Partial<Pick<PolicyFinding, 'severity' | 'example' | 'dimensions'>>,
) => void;

/** A list of findings of one pack, with the way to add to it. An `error` unless told otherwise. */
export function findingsOf(pack: string): { readonly findings: PolicyFinding[]; readonly add: AddFinding } {
  const findings: PolicyFinding[] = [];
  const add: AddFinding = (code, pointer, values, more) => {
    findings.push({ code, severity: 'error', pack, pointer, values, ...more });
  };
  return { findings, add };
}
