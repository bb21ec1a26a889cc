import { isEmpty, type FieldValue, type FormValues } from './field-value.js';

/** A fixed value, or what another field of the same form holds. */
export type Operand = string | number | boolean | { readonly field: string };

/**
 * A question about what has been filled in, as plain data: it may come from a server, and needs no `eval`.
 *
 * - `is`, `in`, `holds` (a field that takes many), `answered` ask for exactly that.
 * - `atLeast`, `atMost`, `moreThan`, `lessThan` compare numbers, dates and times. They hold while one of the sides is
 *   empty or not of the same kind: that is another fault.
 */
export type Condition =
  | { readonly field: string; readonly is: Operand }
  | { readonly field: string; readonly in: readonly (string | number)[] }
  | { readonly field: string; readonly holds: string }
  | { readonly field: string; readonly answered: boolean }
  | { readonly field: string; readonly atLeast: Operand }
  | { readonly field: string; readonly atMost: Operand }
  | { readonly field: string; readonly moreThan: Operand }
  | { readonly field: string; readonly lessThan: Operand }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Something that compares by size: numbers, and dates and times in the forms of ISO 8601. */
type Ordered = string | number;

function operandOf(operand: Operand, values: FormValues): FieldValue {
  return typeof operand === 'object' ? values[operand.field] : operand;
}

function compares(
  value: FieldValue,
  operand: FieldValue,
  holds: (value: Ordered, operand: Ordered) => boolean,
): boolean {
  if (isEmpty(value) || isEmpty(operand)) return true;
  if (typeof value === 'string' && typeof operand === 'string') return holds(value, operand);
  if (typeof value === 'number' && typeof operand === 'number') return holds(value, operand);
  return true;
}

/** Whether a condition holds for what has been filled in. */
export function holds(condition: Condition, values: FormValues): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, values));
  if ('any' in condition) return condition.any.some((one) => holds(one, values));
  if ('not' in condition) return !holds(condition.not, values);
  const value = values[condition.field];
  if ('is' in condition) return value === operandOf(condition.is, values);
  if ('in' in condition) return condition.in.some((one) => one === value);
  if ('holds' in condition) return Array.isArray(value) && (value as readonly unknown[]).includes(condition.holds);
  if ('answered' in condition) return isEmpty(value) !== condition.answered;
  if ('atLeast' in condition) return compares(value, operandOf(condition.atLeast, values), (a, b) => a >= b);
  if ('atMost' in condition) return compares(value, operandOf(condition.atMost, values), (a, b) => a <= b);
  if ('moreThan' in condition) return compares(value, operandOf(condition.moreThan, values), (a, b) => a > b);
  return compares(value, operandOf(condition.lessThan, values), (a, b) => a < b);
}
