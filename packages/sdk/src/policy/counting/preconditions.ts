import { isWithin, overlaps } from '../../calendar/local-date.js';
import { classTeachersOf } from './class-teachers.js';
import type { Span } from '../conditions/condition-scope.js';
import type { CountedSubject } from '../count-context.js';
import type { FactIndex } from '../fact-index.js';
import type { PreconditionFact } from '../facts.js';
import type { PreconditionCode, VisitCountRule } from '../rule.js';
import type { Missing } from '../verdict.js';

type Precondition = NonNullable<VisitCountRule['preconditions']>[number];

/** How the preconditions of a duty stand. */
export interface Preconditions {
  /** The family refuses its consent, as it may. */
  readonly refused: boolean;
  /** What never came so far. */
  readonly missing: Missing[];
}

/** Preconditions that the one who visits fulfils, and not the family. */
const OF_THE_VISITOR: readonly PreconditionCode[] = ['approval', 'training'];

/** What is known of a precondition in a span, for a teacher, or for any of the children and who visits them. */
function factsOf(code: PreconditionCode, { students, teacher }: CountedSubject, span: Span, index: FactIndex) {
  const visitors = OF_THE_VISITOR.includes(code)
    ? students.flatMap((student) => classTeachersOf(student, span.to, index))
    : [];
  const facts = [
    ...students.flatMap(({ id }) => index.preconditionsOfStudent.get(id) ?? []),
    ...[...visitors, ...(teacher ? [teacher] : [])].flatMap(({ id }) => index.preconditionsOfTeacher.get(id) ?? []),
  ].filter((fact) => fact.code === code && overlaps(fact, span));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

/** Whether the last word on a day is a refusal; one of the same day as a consent goes before it. */
function isRefused(facts: readonly PreconditionFact[], { to: day }: Span): boolean {
  const latest = (outcome: PreconditionFact['outcome']): string | undefined =>
    facts
      .filter((fact) => fact.outcome === outcome && isWithin(day, fact))
      .map(({ from }) => from ?? '')
      .sort()
      .pop();
  const refused = latest('refused');
  return refused !== undefined && refused >= (latest('given') ?? '');
}

/** How many of a precondition are there: an attempt to reach somebody counts whatever came of it. */
function countOf({ code }: Precondition, facts: readonly PreconditionFact[]): number {
  if (code === 'contact-attempt') return facts.length;
  return facts.some(({ outcome }) => outcome === 'given') ? 1 : 0;
}

/** How the preconditions of a duty stand for somebody in the days of its period so far. */
export function preconditionsOf(
  preconditions: readonly Precondition[],
  counted: CountedSubject,
  span: Span,
  index: FactIndex,
): Preconditions {
  const missing: Missing[] = [];
  let refused = false;
  for (const one of preconditions) {
    const facts = factsOf(one.code, counted, span, index);
    if (one.code === 'consent' && isRefused(facts, span)) refused = true;
    const needed = one.code === 'contact-attempt' ? (one.atLeast ?? 1) : 1;
    const count = needed - countOf(one, facts);
    if (count > 0) missing.push({ code: 'precondition', precondition: one.code, count });
  }
  return { refused, missing };
}
