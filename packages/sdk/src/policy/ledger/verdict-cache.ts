import type { EvaluationMoment } from '../count-context.js';
import { clausesInForce, type ClauseEvaluation } from '../clause-evaluation.js';
import type { EvaluatedSubject, EvaluatedSubjects } from '../evaluated-subject.js';
import type { FactIndex } from '../fact-index.js';
import type { PolicySet } from '../policy-set.js';
import type { Verdict, VerdictSubject } from '../verdict.js';

interface PlacedClause {
  readonly clause: ClauseEvaluation;
  /** Which of the answers of a subject is this clause's. */
  readonly place: number;
}

/** Verdicts on one subject by the clauses that could concern it, filled in when asked for. */
type Answers = (readonly Verdict[] | undefined)[];

const keyOf = ({ type, id }: VerdictSubject): string => `${type} ${id}`;

/** Verdicts as of one moment, each evaluated when first asked for, and again when something has changed that it rests on. */
export class VerdictCache {
  readonly moment: EvaluationMoment;
  readonly #policies: PolicySet;
  readonly #own = new Map<string, Answers>();
  /** Answers that rest on many: any change may be one for them. */
  readonly #ofGroups = new Map<string, Answers>();
  #clauses: readonly PlacedClause[] = [];

  constructor(policies: PolicySet, index: FactIndex, moment: EvaluationMoment) {
    this.moment = moment;
    this.#policies = policies;
    this.#open(index);
  }

  /** Forgets what rests on these subjects, or everything where none are named, and asks the new index from now on. */
  refresh(index: FactIndex, touched: readonly VerdictSubject[] | undefined): void {
    if (touched) for (const subject of touched) this.#own.delete(keyOf(subject));
    else this.#own.clear();
    this.#ofGroups.clear();
    this.#open(index);
  }

  /** What `evaluate` says of these subjects, in its order. */
  verdictsOn(subjects: EvaluatedSubjects): Verdict[] {
    const verdicts: Verdict[] = [];
    for (const placed of this.#clauses) {
      for (const subject of subjects[placed.clause.subjectType]) verdicts.push(...this.#answer(subject, placed));
    }
    return verdicts;
  }

  /** The verdicts on one subject, in the order of the clauses. */
  verdictsOf(subject: EvaluatedSubject): Verdict[] {
    const { type } = subject.subject;
    return this.#clauses.flatMap((placed) => (placed.clause.subjectType === type ? this.#answer(subject, placed) : []));
  }

  #answer(subject: EvaluatedSubject, { clause, place }: PlacedClause): readonly Verdict[] {
    const answersOf = clause.ofGroup ? this.#ofGroups : this.#own;
    const key = keyOf(subject.subject);
    let answers = answersOf.get(key);
    if (!answers) answersOf.set(key, (answers = []));
    return (answers[place] ??= clause.verdictsOn(subject));
  }

  #open(index: FactIndex): void {
    this.#clauses = clausesInForce(this.#policies, index, this.moment).map((clause, place) => ({ clause, place }));
  }
}
