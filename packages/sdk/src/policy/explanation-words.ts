import type { LocalDate } from '../calendar/local-date.js';
import type { Locale } from '../model/primitives.js';
import type { VisitMode, VisitorRole } from '../model/visit.js';
import type { ExplanationPhrases, VisitWords } from './phrases/explanation-phrases.js';
import type { ClauseDigest, Missing, NotCounted, Verdict } from './verdict.js';

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

/** Clauses by qualified id, as `digestClauses` gives them. */
export type ClauseDigests = Readonly<Record<string, ClauseDigest>>;

/** Document and section of a clause; its id where nothing more is known. */
export function citationOf(id: string, clauses: ClauseDigests, { phrases, locale }: ExplanationOptions): string {
  const clause = clauses[id];
  return clause ? phrases.citation(clause.document.title[locale], clause.citation.section) : id;
}

/** A visit as a reader recognises it. */
export function wordsOfVisit(id: string, { visits, phrases }: ExplanationOptions): VisitWords {
  const known = visits?.get(id);
  if (!known) return { name: id };
  return {
    name: phrases.visit(phrases.date(known.date), phrases.modes[known.mode]),
    mode: phrases.modes[known.mode],
    visitors: (known.visitors ?? []).map((visitor) =>
      visitor.displayName ? `${visitor.displayName} (${phrases.roles[visitor.role]})` : phrases.roles[visitor.role],
    ),
  };
}

/** The circumstance of a mode, in words. */
export function wordsOfCircumstance(code: string, { phrases }: ExplanationOptions): string {
  return phrases.circumstances[code] ?? code;
}

/** Why a visit does not answer the duty. */
export function whyNotCounted(one: NotCounted, clauses: ClauseDigests, options: ExplanationOptions): string {
  const { phrases } = options;
  const sentence = phrases.notCounted[one.reason](wordsOfVisit(one.visitId, options));
  if (!one.unless) return sentence;
  const circumstance = wordsOfCircumstance(one.unless.circumstance, options);
  return `${sentence}${phrases.unless(circumstance, citationOf(one.unless.clause, clauses, options))}`;
}

/** The name that a clause's document gives a code, or the code. */
export function termOf(code: string, clause: ClauseDigest | undefined, locale: Locale): string {
  return clause?.words?.[code]?.[locale] ?? code;
}

/** The name of a datum: as the document has it, or its usual one. */
export function datumTitle(name: string, clause: ClauseDigest | undefined, options: ExplanationOptions): string {
  return clause?.words?.[name]?.[options.locale] ?? options.phrases.data[name] ?? name;
}

function missingDatum(name: string, clause: ClauseDigest | undefined, options: ExplanationOptions): string {
  const { missingDatum: sentences, seasons, steps } = options.phrases;
  const after = (prefix: string): string => name.slice(prefix.length);
  if (name === 'class-teacher') return sentences.classTeacher;
  if (name === 'activities') return sentences.activities;
  if (name === 'submissions') return sentences.submissions;
  if (name === 'visit.startedAt') return sentences.visitStart;
  if (name === 'calendar.working-time') return sentences.workingTime;
  if (name.startsWith('category:')) return sentences.category(after('category:'));
  if (name.startsWith('step-time:')) return sentences.stepTime(steps[after('step-time:')] ?? after('step-time:'));
  if (name.startsWith('calendar.season:')) {
    return sentences.season(seasons[after('calendar.season:')] ?? after('calendar.season:'));
  }
  if (name.startsWith('calendar.campaign:')) return sentences.campaign(after('calendar.campaign:'));
  if (name.startsWith('calendar.')) return sentences.calendar;
  return sentences.other(datumTitle(name, clause, options));
}

/** What is still to be done, or which datum is missing. */
export function wordsOfMissing(
  missing: Missing,
  clause: ClauseDigest | undefined,
  options: ExplanationOptions,
): string {
  const { phrases, locale } = options;
  switch (missing.code) {
    case 'visits': {
      const modes = missing.modes.map((mode) => phrases.modes[mode]);
      return phrases.missingVisits(missing.count, modes, rolesOf(missing.byVisitor, options));
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
      return phrases.missingActivities(
        missing.activities.map((code) => termOf(code, clause, locale)),
        missing.count,
      );
    case 'submission':
      return phrases.missingSubmission(termOf(missing.submission, clause, locale));
    case 'seal':
      return phrases.missingSeal;
    case 'copies':
      return phrases.missingCopies(missing.count);
    case 'setting':
      return phrases.missingSetting;
    case 'datum':
      return missingDatum(missing.name, clause, options);
  }
}

/** The capacities in which somebody has to come; none where anyone may. */
export function rolesOf(
  byVisitor: Extract<Missing, { code: 'visits' }>['byVisitor'],
  { phrases }: ExplanationOptions,
): string[] {
  return byVisitor === 'anyone' ? [] : byVisitor.map((role) => phrases.roles[role]);
}

/** By when, as a sentence takes it. */
export function dueOf({ dueAt, dueOn }: Verdict, { phrases, timeZone }: ExplanationOptions): string | undefined {
  return dueAt ? phrases.moment(dueAt, timeZone) : dueOn && phrases.date(dueOn);
}
