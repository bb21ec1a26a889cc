import type { LocalDate } from '../calendar/local-date.js';
import type { Locale } from '../model/primitives.js';
import type { VisitMode, VisitorRole } from '../model/visit.js';
import type { ExplanationPhrases, VisitWords } from './phrases/explanation-phrases.js';
import type { ClauseDigest, Missing, NotCounted, Verdict } from './verdict.js';

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
  readonly progress: string;
  /** One line for each visit that answers the duty. */
  readonly evidence: readonly string[];
  /** One line for each visit that does not, with the reason. */
  readonly notCounted: readonly string[];
  /** What is still to be done. */
  readonly missing: readonly string[];
  readonly reason?: string;
  /** The clause in our own words. */
  readonly summary: string;
  /** Document and section. */
  readonly citation: string;
  /** Clauses that changed the answer, with document and section. */
  readonly applied: readonly string[];
  /** Values that are an interpretation and not in the text. */
  readonly interpretations: readonly string[];
}

/** What is known of a visit beyond its id, so that a reader recognises it. */
export interface KnownVisit {
  readonly date: LocalDate;
  readonly mode: VisitMode;
  readonly visitors?: readonly { readonly displayName?: string; readonly role: VisitorRole }[];
}

/** How to write an explanation. */
export interface ExplanationOptions {
  readonly locale: Locale;
  readonly phrases: ExplanationPhrases;
  /** By visit id; a visit that is not among them is called by its id. */
  readonly visits?: ReadonlyMap<string, KnownVisit>;
  /** IANA name of the school's time zone, for due times. */
  readonly timeZone: string;
}

function cite(clause: ClauseDigest | undefined, id: string, options: ExplanationOptions): string {
  return clause ? options.phrases.citation(clause.document.title[options.locale], clause.citation.section) : id;
}

function wordsOfVisit(id: string, options: ExplanationOptions): VisitWords {
  const known = options.visits?.get(id);
  if (!known) return { name: id };
  const { phrases } = options;
  return {
    name: phrases.visit(phrases.date(known.date), phrases.modes[known.mode]),
    mode: phrases.modes[known.mode],
    visitors: (known.visitors ?? []).map((visitor) =>
      visitor.displayName ? `${visitor.displayName} (${phrases.roles[visitor.role]})` : phrases.roles[visitor.role],
    ),
  };
}

function whyNotCounted(
  one: NotCounted,
  clauses: Readonly<Record<string, ClauseDigest>>,
  options: ExplanationOptions,
): string {
  const { phrases } = options;
  const visit = wordsOfVisit(one.visitId, options);
  const sentence = phrases.notCounted[one.reason](visit);
  if (!one.unless) return sentence;
  const circumstance = phrases.circumstances[one.unless.circumstance] ?? one.unless.circumstance;
  return `${sentence}${phrases.unless(circumstance, cite(clauses[one.unless.clause], one.unless.clause, options))}`;
}

function wordsOfMissing(missing: Missing, clause: ClauseDigest | undefined, options: ExplanationOptions): string {
  const { phrases } = options;
  const wordOf = (code: string): string => clause?.words?.[code]?.[options.locale] ?? code;
  switch (missing.code) {
    case 'visits': {
      const modes = missing.modes.map((mode) => phrases.modes[mode]);
      const roles = missing.byVisitor === 'anyone' ? [] : missing.byVisitor.map((role) => phrases.roles[role]);
      return phrases.missingVisits(missing.count, modes, roles);
    }
    case 'visitors':
      return phrases.missingVisitors(missing.count);
    case 'record':
      return phrases.missingRecord;
    case 'step':
      return phrases.missingStep(phrases.steps[missing.step] ?? missing.step);
    case 'topics':
      return phrases.missingTopics(missing.topics.map((topic) => phrases.topics[topic] ?? topic));
    case 'conduct':
      return phrases.missingConduct(missing.conduct.map((code) => phrases.conduct[code] ?? code));
    case 'visitor-role':
      return phrases.missingVisitorRole(phrases.roles[missing.role]);
    case 'coverage':
      return phrases.missingCoverage(missing.count, missing.counting);
    case 'precondition':
      return phrases.missingPrecondition(phrases.preconditions[missing.precondition], missing.count);
    case 'activities':
      return phrases.missingActivities(missing.activities.map(wordOf), missing.count);
    case 'submission':
      return phrases.missingSubmission(wordOf(missing.submission));
    case 'seal':
      return phrases.missingSeal;
    case 'copies':
      return phrases.missingCopies(missing.count);
    case 'setting':
      return phrases.missingSetting;
    case 'datum':
      return phrases.missingDatum(missing.name);
  }
}

function dueOf(verdict: Verdict, options: ExplanationOptions): string | undefined {
  if (verdict.dueAt) return options.phrases.moment(verdict.dueAt, options.timeZone);
  return verdict.dueOn && options.phrases.date(verdict.dueOn);
}

/**
 * One verdict in words: status, progress, evidence, what is missing and why, with document and section.
 *
 * @param clauses - by qualified id, as `digestClauses` gives them.
 */
export function explainVerdict(
  verdict: Verdict,
  clauses: Readonly<Record<string, ClauseDigest>>,
  options: ExplanationOptions,
): Explanation {
  const { phrases, locale } = options;
  const clause = clauses[verdict.clause];
  const due = dueOf(verdict, options);
  const counts = verdict.missing.find((missing) => missing.code === 'visits');
  const owed = counts?.code === 'visits' ? counts.count : verdict.need - verdict.have;
  return {
    title: clause?.title[locale] ?? verdict.clause,
    status: phrases.statuses[verdict.status],
    strength: phrases.strengths[verdict.strength],
    headline: phrases.headline(verdict.status, Math.max(owed, 0), due, verdict.subject.type),
    ...(verdict.period && {
      period: phrases.period(
        verdict.period.title,
        phrases.date(verdict.period.startDate),
        phrases.date(verdict.period.endDate),
      ),
    }),
    ...(due !== undefined && { due: phrases.due(due) }),
    progress: phrases.progress(verdict.have, verdict.need),
    evidence:
      verdict.subject.type === 'visit' ? [] : verdict.evidence.map((id) => phrases.evidence(wordsOfVisit(id, options))),
    notCounted: verdict.notCounted.map((one) => whyNotCounted(one, clauses, options)),
    missing: verdict.missing.map((missing) => wordsOfMissing(missing, clause, options)),
    ...(verdict.reason && { reason: phrases.reasons[verdict.reason] }),
    summary: clause?.summary[locale] ?? '',
    citation: cite(clause, verdict.clause, options),
    applied: verdict.applied.map((id) => cite(clauses[id], id, options)),
    interpretations: (clause?.interpretations ?? []).map((note) => note[locale]),
  };
}
