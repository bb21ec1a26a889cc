import { changesOf } from './explanation-changes.js';
import {
  citationOf,
  dueOf,
  whyNotCounted,
  wordsOfMissing,
  wordsOfVisit,
  type ClauseDigests,
  type ExplanationOptions,
} from './explanation-words.js';
import type { HeadlineTask, ProgressFigures } from './phrases/explanation-phrases.js';
import type { ClauseDigest, Verdict } from './verdict.js';

export type { ClauseDigests, ExplanationOptions, KnownVisit } from './explanation-words.js';

/** One verdict in words, from the answer to its source. */
export interface Explanation {
  /** The duty, in a few words. */
  readonly title: string;
  /** How it stands. */
  readonly status: string;
  readonly strength: string;
  /** How it stands, with number and due date, as one sentence. */
  readonly headline: string;
  readonly period?: string;
  readonly due?: string;
  /** Empty where there is nothing to count. */
  readonly progress: string;
  /** The cohort or exception of the clause that the subject falls under, or the step of its ladder. */
  readonly branch?: string;
  /** One line for each visit that answers the duty. */
  readonly evidence: readonly string[];
  /** One line for each visit that does not, with the reason. */
  readonly notCounted: readonly string[];
  /** What is still to be done. */
  readonly missing: readonly string[];
  /** What would change the answer, one line each; never anything against a family's refusal. */
  readonly changes: readonly string[];
  readonly reason?: string;
  /** What the document says follows from a miss, while there is one or there may be one. */
  readonly consequence?: string;
  /** The clause in our own words. */
  readonly summary: string;
  /** Document and section. */
  readonly citation: string;
  /** Clauses that changed the answer, with document and section. */
  readonly applied: readonly string[];
  /** Values that are an interpretation and not in the text. */
  readonly interpretations: readonly string[];
}

/** What `have` and `need` count; a clause that nothing is known of is taken for one that counts visits. */
function countsOf({ subject }: Verdict, clause: ClauseDigest | undefined): ClauseDigest['counts'] {
  if (clause?.counts || subject.type === 'visit') return clause?.counts;
  return subject.type === 'class' || subject.type === 'school' ? undefined : 'visits';
}

function taskOf(verdict: Verdict, counts: ClauseDigest['counts']): HeadlineTask {
  const { reason, have, need, most, missing } = verdict;
  if (reason === 'too-many' && most !== undefined) return { of: 'too-many', count: Math.max(have - most, 0) };
  for (const one of missing) {
    if (one.code === 'visits') return { of: 'visits', count: one.count };
    if (one.code === 'coverage') return { of: one.counting, count: one.count };
    if (one.code === 'activities') return { of: 'activities', count: one.count };
  }
  if (counts === 'submissions' && reason !== 'late') {
    return { of: reason === 'incomplete' ? 'incomplete' : 'submission', count: 1 };
  }
  const short = need - have;
  if (counts === undefined || counts === 'responses' || counts === 'submissions' || short <= 0)
    return { of: 'task', count: 1 };
  return { of: counts, count: short };
}

function figuresOf({ have, need, most, outOf }: Verdict, counts: ClauseDigest['counts']): ProgressFigures {
  const counting = counts === 'students' || counts === 'families' || counts === 'teachers' ? counts : 'students';
  return { have, need, most, outOf: outOf === undefined ? undefined : { total: outOf, counting } };
}

/** Nothing where the document gives no name: an id says nothing to a reader. */
function branchOf(
  { branch }: Verdict,
  clause: ClauseDigest | undefined,
  { phrases, locale }: ExplanationOptions,
): string | undefined {
  const title = branch === undefined ? undefined : clause?.words?.[`branch:${branch}`]?.[locale];
  if (title === undefined) return undefined;
  return clause?.counts === 'responses' ? phrases.rung(title) : phrases.cohort(title);
}

function evidenceOf(verdict: Verdict, counts: ClauseDigest['counts'], options: ExplanationOptions): string[] {
  // The line above names the visit; an activity or a paper has no name that a reader would know.
  if (verdict.subject.type === 'visit' || counts === 'activities' || counts === 'submissions') return [];
  return verdict.evidence.map((id) => options.phrases.evidence(wordsOfVisit(id, options)));
}

const MISSED_OR_OWED: readonly Verdict['status'][] = ['open', 'due-soon', 'overdue', 'breached'];

/**
 * One verdict in words: status, progress, evidence, what is missing and why, what would change the answer, with document
 * and section.
 *
 * @param clauses - by qualified id, as `digestClauses` gives them.
 */
export function explainVerdict(verdict: Verdict, clauses: ClauseDigests, options: ExplanationOptions): Explanation {
  const { phrases, locale } = options;
  const { status, period } = verdict;
  const clause = clauses[verdict.clause];
  const due = dueOf(verdict, options);
  const counts = countsOf(verdict, clause);
  const branch = branchOf(verdict, clause, options);
  const consequence = MISSED_OR_OWED.includes(status) ? clause?.consequence?.[locale] : undefined;
  return {
    title: clause?.title[locale] ?? verdict.clause,
    status: phrases.statuses[status],
    strength: phrases.strengths[verdict.strength],
    headline: phrases.headline(status, taskOf(verdict, counts), due),
    ...(period && {
      period: phrases.period(period.title, phrases.date(period.startDate), phrases.date(period.endDate)),
    }),
    ...(due !== undefined && { due: phrases.due(due) }),
    progress: phrases.progress(figuresOf(verdict, counts)),
    ...(branch !== undefined && { branch }),
    evidence: evidenceOf(verdict, counts, options),
    notCounted: verdict.notCounted.map((one) => whyNotCounted(one, clauses, options)),
    missing: verdict.missing.map((missing) => wordsOfMissing(missing, clause, options)),
    changes: changesOf(verdict, clauses, options),
    ...(verdict.reason && { reason: phrases.reasons[verdict.reason] }),
    ...(consequence !== undefined && { consequence }),
    summary: clause?.summary[locale] ?? '',
    citation: citationOf(verdict.clause, clauses, options),
    applied: verdict.applied.map((id) => citationOf(id, clauses, options)),
    interpretations: (clause?.interpretations ?? []).map((note) => note[locale]),
  };
}
