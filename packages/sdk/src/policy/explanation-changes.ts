import {
  citationOf,
  datumTitle,
  dueOf,
  rolesOf,
  termOf,
  wordsOfCircumstance,
  wordsOfMissing,
  wordsOfVisit,
  type ClauseDigests,
  type ExplanationOptions,
} from './explanation-words.js';
import type { Missing, Verdict } from './verdict.js';

/** Data that a sentence about it already tells how to mend. */
const NEEDS_ITS_OWN_SENTENCE = /^(class-teacher|category:|calendar\.|step-time:|visit\.)/;

/** True where nothing that is done from now on falls into the period any more. */
function isPeriodOver({ status, subject, reason, missing }: Verdict, counts: string | undefined): boolean {
  if (status === 'breached') return true;
  if (status !== 'overdue') return false;
  if (reason === 'late' || reason === 'outside-limit') return true;
  if (subject.type === 'visit') return missing.every(({ code }) => code !== 'record' && code !== 'topics');
  return counts !== 'submissions' && counts !== 'responses';
}

function fillingIn(
  missing: Missing,
  verdict: Verdict,
  due: string | undefined,
  clauses: ClauseDigests,
  options: ExplanationOptions,
): string {
  const { phrases, locale } = options;
  const { changes } = phrases;
  const clause = clauses[verdict.clause];
  switch (missing.code) {
    case 'visits': {
      const modes = missing.modes.map((mode) => phrases.modes[mode]);
      return changes.moreVisits(missing.count, modes, rolesOf(missing.byVisitor, options), due);
    }
    case 'coverage':
      return changes.reach(missing.count, missing.counting, due);
    case 'activities':
      return changes.hold(
        missing.activities.map((code) => termOf(code, clause, locale)),
        missing.count,
        due,
      );
    case 'submission':
      return changes.handIn(termOf(missing.submission, clause, locale), due);
    case 'seal':
      return changes.seal;
    case 'copies':
      return changes.copies(missing.count);
    case 'precondition':
      return changes.preconditions[missing.precondition](missing.count);
    case 'setting':
      return changes.setNumber;
    case 'record':
      return verdict.status === 'overdue' ? changes.fileLate : changes.fileThisRecord(due);
    case 'topics':
      return changes.writeTopics(missing.topics.map((topic) => phrases.topics[topic] ?? topic));
    case 'conduct':
      return changes.attest(missing.conduct.map((code) => phrases.conduct[code] ?? code));
    case 'step':
      return changes.takeStep(phrases.steps[missing.step] ?? missing.step, due);
    case 'datum':
      return NEEDS_ITS_OWN_SENTENCE.test(missing.name)
        ? wordsOfMissing(missing, clause, options)
        : changes.enter(datumTitle(missing.name, clause, options));
    case 'visitors':
    case 'visitor-role':
      return wordsOfMissing(missing, clause, options);
  }
}

/** Visits that were made already and would count, had something else been done about them. */
function visitsThatCould({ notCounted }: Verdict, clauses: ClauseDigests, options: ExplanationOptions): string[] {
  const { changes } = options.phrases;
  return notCounted.flatMap(({ visitId, reason, unless }) => {
    const { name } = wordsOfVisit(visitId, options);
    if (reason === 'not-filed') return [changes.fileRecord(name)];
    if (!unless) return [];
    const circumstance = wordsOfCircumstance(unless.circumstance, options);
    return [changes.wouldHaveCounted(name, circumstance, citationOf(unless.clause, clauses, options))];
  });
}

function modesThatCould(verdict: Verdict, clauses: ClauseDigests, options: ExplanationOptions): string[] {
  const { phrases } = options;
  const told = new Set(verdict.notCounted.map(({ unless }) => unless?.clause));
  const extensions = clauses[verdict.clause]?.alsoCounts ?? [];
  return extensions
    .filter(({ clause }) => !told.has(clause))
    .map(({ clause, modes, circumstance, conditional }) =>
      phrases.changes.wouldCount(
        modes.map((mode) => phrases.modes[mode]),
        wordsOfCircumstance(circumstance, options),
        citationOf(clause, clauses, options),
        conditional,
      ),
    );
}

/** What is left where the time is over: a record that still lies about, a correction, a reason. */
function afterwards(verdict: Verdict, clauses: ClauseDigests, options: ExplanationOptions): string[] {
  const { changes, steps } = options.phrases;
  const reasonFor = verdict.strength === 'principle' ? changes.reasonShould : changes.reasonCan;
  const isOver = verdict.subject.type === 'visit' ? changes.visitIsOver : changes.timeIsOver;
  if (verdict.reason === 'too-many' && verdict.subject.type !== 'visit') return [changes.tooMany, reasonFor];
  const corrections = verdict.missing.flatMap((missing) =>
    missing.code === 'step' ? [changes.correctRecord(steps[missing.step] ?? missing.step)] : [],
  );
  const still = [...visitsThatCould(verdict, clauses, options), ...corrections];
  return [...still, ...(still.length === 0 ? [isOver] : []), reasonFor];
}

/**
 * What would change the answer, one sentence each; nothing where nothing would or nothing needs to. A family that has
 * declined has declined: no sentence says how to get round it.
 */
export function changesOf(verdict: Verdict, clauses: ClauseDigests, options: ExplanationOptions): string[] {
  const { changes } = options.phrases;
  const { status, reason, have, most, missing } = verdict;
  const due = status === 'open' || status === 'due-soon' ? dueOf(verdict, options) : undefined;
  const fillIn = (): string[] => missing.map((one) => fillingIn(one, verdict, due, clauses, options));
  switch (status) {
    case 'met':
      return most !== undefined && have >= most ? [changes.noMoreThan(most)] : [];
    case 'exempt':
    case 'not-applicable':
      return [];
    case 'declined':
      return [changes.declined];
    case 'unknown':
      return fillIn();
    case 'undefined':
      if (reason === 'no-cohort') return [changes.settleHole, ...fillIn()];
      return reason === 'cohorts-overlap' ? [changes.settleContradiction, ...fillIn()] : fillIn();
    default:
      if (isPeriodOver(verdict, clauses[verdict.clause]?.counts)) return afterwards(verdict, clauses, options);
      if (reason === 'too-many') return [changes.tooMany];
      return [...fillIn(), ...visitsThatCould(verdict, clauses, options), ...modesThatCould(verdict, clauses, options)];
  }
}
