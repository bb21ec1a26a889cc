import { overlaps } from '../../calendar/local-date.js';
import type { StudentFact } from '../facts.js';
import type { Condition, DatumValue } from '../rule.js';
import { allOf, anyOf, known, notOf, unknown, type Answer } from './answer.js';
import type { ConditionContext, ConditionScope, Span } from './condition-scope.js';
import { datumOf } from './datum.js';

/** Whether a student is at some time of a span in a category that stands for one of these codes. */
export function isInCategory(
  student: StudentFact,
  sought: ReadonlySet<string>,
  span: Span,
  { policies }: ConditionContext,
): Answer {
  const unheardOf: string[] = [];
  for (const held of student.categories) {
    if (!overlaps(held, span)) continue;
    const codes = policies.codesOfCategory.get(held.code) ?? [held.code];
    if (codes.some((code) => sought.has(code))) return known(true);
    if (!policies.knows(held.code)) unheardOf.push(held.code);
  }
  return unheardOf.length > 0 ? unknown({ categories: unheardOf }) : known(false);
}

/** Whether a student is in some category of the document's own list. */
export function isListed(student: StudentFact, span: Span, context: ConditionContext): Answer {
  const sought = context.policies.listedCodes.get(context.clause.pack.id) ?? new Set<string>();
  return isInCategory(student, sought, span, context);
}

/** Whether a student is in one of these categories of the document's own list. One that it has not is unknown. */
export function isInOneOf(
  categories: readonly string[],
  student: StudentFact,
  span: Span,
  context: ConditionContext,
): Answer {
  const own = categories.map((id) => `${context.clause.pack.id}:${id}`);
  const { codesOfCategory } = context.policies;
  const sought = new Set(own.flatMap((id) => codesOfCategory.get(id) ?? []));
  const foreign = own.filter((id) => !codesOfCategory.has(id));
  const answer = isInCategory(student, sought, span, context);
  return foreign.length === 0 ? answer : anyOf([answer, unknown({ categories: foreign })]);
}

/** Whether a value is one of these; `undefined` where none of them is of its type. */
function isAmong(value: DatumValue, wanted: readonly DatumValue[]): boolean | undefined {
  return wanted.some((one) => typeof one === typeof value) ? wanted.includes(value) : undefined;
}

function compare(value: DatumValue, { is, in: among, atLeast, atMost, above, below }: Condition): Answer | undefined {
  const bound = (limit: number | undefined, holds: (number: number, limit: number) => boolean) => {
    if (limit === undefined) return true;
    return typeof value === 'number' ? holds(value, limit) : undefined;
  };
  const answers = [
    is === undefined ? true : isAmong(value, [is]),
    among === undefined ? true : isAmong(value, among),
    bound(atLeast, (number, limit) => number >= limit),
    bound(atMost, (number, limit) => number <= limit),
    bound(above, (number, limit) => number > limit),
    bound(below, (number, limit) => number < limit),
  ];
  if (answers.some((answer) => answer === undefined)) return undefined;
  return known(answers.every((answer) => answer === true));
}

function ofDatum(name: string, condition: Condition, scope: ConditionScope, context: ConditionContext): Answer {
  const value = datumOf(name, scope, context.index);
  const answer = value === undefined ? undefined : compare(value, condition);
  return answer ?? unknown({ data: [name] });
}

/** Whether a condition holds of one student, teacher, class or the school. Never a silent default. */
export function evaluateCondition(condition: Condition, scope: ConditionScope, context: ConditionContext): Answer {
  const ask = (one: Condition): Answer => evaluateCondition(one, scope, context);
  if (condition.all) return allOf(condition.all.map(ask));
  if (condition.any) return anyOf(condition.any.map(ask));
  if (condition.not) return notOf(ask(condition.not));
  if (condition.datum !== undefined) return ofDatum(condition.datum, condition, scope, context);
  // Only students are in categories: of anybody else nobody can say.
  if (!scope.student) return unknown({ data: ['student.category'] });
  if (condition.listed) return isListed(scope.student, scope.span, context);
  return isInOneOf(condition.category ?? [], scope.student, scope.span, context);
}

/**
 * Whether a condition holds of at least one of these students, such as the children of a family. Unknown only where it
 * holds of none for certain and somebody is unknown.
 */
export function holdsOfOne(
  condition: Condition,
  students: readonly StudentFact[],
  span: Span,
  context: ConditionContext,
): Answer {
  return anyOf(students.map((student) => evaluateCondition(condition, { student, span }, context)));
}
