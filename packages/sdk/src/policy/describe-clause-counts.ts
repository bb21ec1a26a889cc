import type { ClauseWords } from './describe-clause-words.js';
import type { Clause } from './pack.js';
import type { CountedThing } from './phrases/rule-phrases.js';
import type {
  ActivityCountRule,
  Cohort,
  CountsAsRule,
  CoverageCohort,
  Exception,
  Precondition,
  Quantity,
  Share,
  SubmissionRule,
  VisitCountRule,
  VisitCoverageRule,
} from './rule.js';

type Numbered = { readonly quantity?: Quantity | undefined; readonly share?: Share | undefined };

function amountOf({ quantity, share }: Numbered, of: CountedThing, { rulePhrases }: ClauseWords): string {
  if (share) return rulePhrases.share(share, of);
  return quantity ? rulePhrases.amount(quantity, of) : '';
}

function visitors(byVisitor: VisitCountRule['byVisitor'], words: ClauseWords): string[] {
  const roles = words.roles(byVisitor);
  return roles.length > 0 ? [words.rulePhrases.countingVisitors(roles)] : [];
}

function numbers(
  rule: Pick<VisitCountRule | VisitCoverageRule, 'per' | 'otherwise'> &
    Numbered & { readonly cohorts?: readonly (Cohort | CoverageCohort)[] | undefined },
  of: CountedThing,
  words: ClauseWords,
): string[] {
  const { rulePhrases, locale } = words;
  const period = words.period(rule.per);
  if (!rule.cohorts) return [rulePhrases.asked(amountOf(rule, of, words), period, undefined)];
  return [
    rulePhrases.asked(rulePhrases.cohortsFollow, period, undefined),
    ...rule.cohorts.map((cohort) =>
      rulePhrases.cohort(cohort.title?.[locale], words.condition(cohort.when), amountOf(cohort, of, words)),
    ),
    rulePhrases.otherwise[rule.otherwise ?? 'undefined'],
  ];
}

function exceptionOf(exception: Exception, words: ClauseWords): string {
  const { rulePhrases, locale } = words;
  const effects = [
    ...(exception.exempt ? [rulePhrases.exempt] : []),
    ...(exception.quantity ? [rulePhrases.amount(exception.quantity, 'visits')] : []),
    ...(exception.modes ? [rulePhrases.countingModes(words.modes(exception.modes))] : []),
    // Where the clause itself names somebody, that anyone will do is what the exception says.
    ...(exception.byVisitor === 'anyone' ? [rulePhrases.anyVisitor] : []),
    ...(exception.byVisitor ? visitors(exception.byVisitor, words) : []),
  ];
  return rulePhrases.exception(exception.title?.[locale], words.condition(exception.when), effects);
}

function preconditionOf({ code, atLeast }: Precondition, { phrases, rulePhrases }: ClauseWords): string {
  const name = phrases.preconditions[code];
  return atLeast !== undefined && atLeast > 1 ? rulePhrases.times(name, atLeast) : name;
}

function extensionOf(rule: CountsAsRule, words: ClauseWords): string {
  return words.rulePhrases.alsoCounts(
    words.modes(rule.modes),
    words.phrases.circumstances[rule.circumstance] ?? rule.circumstance,
    words.optionalCondition(rule.where),
  );
}

/** A clause that counts the visits of each student, family or member of staff. */
export function describeCount(rule: VisitCountRule, clause: Clause, words: ClauseWords): string[] {
  const { rulePhrases, pack } = words;
  return [
    rulePhrases.owedBy(rulePhrases.actors[rule.owedBy]),
    words.concerns(rule.subject, rule.population),
    ...numbers(rule, 'visits', words),
    rulePhrases.countingModes(words.modes(rule.modes)),
    ...visitors(rule.byVisitor, words),
    ...pack.clauses.flatMap(({ rule: other }) =>
      other.kind === 'counts-as' && other.clauses.includes(clause.id) ? [extensionOf(other, words)] : [],
    ),
    ...(rule.exceptions ?? []).map((exception) => exceptionOf(exception, words)),
    ...(rule.preconditions
      ? [rulePhrases.needsFirst(rule.preconditions.map((one) => preconditionOf(one, words)))]
      : []),
    ...(rule.attendance ? [rulePhrases.attendance(rule.attendance)] : []),
  ];
}

/** A clause that asks for a part of a class, of a teacher's students or of a school to be reached. */
export function describeCoverage(rule: VisitCoverageRule, words: ClauseWords): string[] {
  const { rulePhrases } = words;
  return [
    rulePhrases.owedBy(rulePhrases.actors[rule.owedBy]),
    words.concerns(rule.subject, rule.population),
    ...numbers(rule, rule.counting, words),
    rulePhrases.countingModes(words.modes(rule.modes)),
    ...visitors(rule.byVisitor, words),
  ];
}

/** A clause that lets further modes count. */
export function describeExtension(rule: CountsAsRule, words: ClauseWords): string[] {
  return [extensionOf(rule, words), words.rulePhrases.answers(rule.clauses.map((id) => `${words.pack.id}/${id}`))];
}

/** A clause that asks for activities. */
export function describeActivities(rule: ActivityCountRule, words: ClauseWords): string[] {
  const { rulePhrases } = words;
  return [
    rulePhrases.owedBy(rulePhrases.actors[rule.owedBy]),
    words.concerns(rule.subject, rule.population),
    rulePhrases.activities(rule.activities.map((code) => words.term('activities', code))),
    rulePhrases.asked(
      rulePhrases.amount(rule.quantity, 'activities'),
      words.period(rule.per),
      rule.part && rulePhrases.periods.part(rule.part),
    ),
  ];
}

/** A clause that asks for something to be handed in. */
export function describeSubmission(rule: SubmissionRule, words: ClauseWords): string[] {
  const { rulePhrases } = words;
  const due = (): string => {
    if (!rule.due) return rulePhrases.dueAtEnd;
    if ('on' in rule.due) return rulePhrases.dueOn(rule.due.on);
    return rulePhrases.dueAfter(rule.due.after, rulePhrases.periods.duration(rule.due.within));
  };
  return [
    rulePhrases.owedBy(rulePhrases.actors[rule.owedBy]),
    words.concerns(rule.subject, rule.population),
    rulePhrases.submission(words.term('submissions', rule.submission), words.period(rule.per)),
    due(),
    ...(rule.complete?.sealed ? [rulePhrases.sealed] : []),
    ...(rule.complete?.copies === undefined ? [] : [rulePhrases.copies(rule.complete.copies)]),
  ];
}
