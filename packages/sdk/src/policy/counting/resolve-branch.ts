import type { Answer, UnknownAnswer } from '../conditions/answer.js';
import { chooseOption } from './choose-option.js';
import { boundsOf, type Condition, type Exception, type Quantity, type VisitCountRule } from '../rule.js';
import type { Verdict } from '../verdict.js';

/** What a clause asks of one subject, once its cohorts and exceptions are settled. */
export interface Terms {
  readonly least: number;
  readonly most?: number | undefined;
  /** Where in the rule a number is still to be set; JSON Pointer. */
  readonly setting?: string | undefined;
  readonly modes: VisitCountRule['modes'];
  readonly byVisitor: VisitCountRule['byVisitor'];
  /** The cohort or the exception that the subject falls under. */
  readonly branch?: string | undefined;
}

/** Under which branch of its clause a subject falls. */
export type Branch =
  | { readonly is: 'owed'; readonly terms: Terms }
  | { readonly is: 'exempt'; readonly branch: string }
  | { readonly is: 'not-owed' }
  | { readonly is: 'undefined'; readonly reason: NonNullable<Verdict['reason']> }
  | UnknownAnswer;

interface Numbered {
  readonly quantity: Quantity;
  readonly pointer: string;
  readonly branch?: string | undefined;
}

type Settled = { readonly is: 'number'; readonly numbered: Numbered } | Exclude<Branch, { is: 'owed' | 'exempt' }>;

const sorted = (words: string | readonly string[] | undefined) =>
  typeof words === 'object' ? [...words].sort() : words;

function effectOf({ exempt, quantity, modes, byVisitor }: Exception): string {
  const bounds = quantity && boundsOf(quantity);
  return JSON.stringify(
    exempt ? [true] : [bounds?.least, bounds?.most, bounds?.open, sorted(modes), sorted(byVisitor)],
  );
}

/** The cohort under which a subject falls, or why there is none. */
export function settleCohorts<C extends { readonly id: string; readonly when: Condition }>(
  cohorts: readonly C[],
  otherwise: VisitCountRule['otherwise'],
  ask: (condition: Condition) => Answer,
  cohortEffect: (cohort: C) => string,
): { readonly is: 'one'; readonly option: C; readonly position: number } | Exclude<Branch, { is: 'owed' | 'exempt' }> {
  const choice = chooseOption(cohorts, ask, cohortEffect);
  switch (choice.is) {
    case 'none':
      return otherwise === 'not-owed' ? { is: 'not-owed' } : { is: 'undefined', reason: 'no-cohort' };
    case 'several':
      return { is: 'undefined', reason: 'cohorts-overlap' };
    default:
      return choice;
  }
}

function settleNumber(
  { quantity, cohorts, otherwise }: VisitCountRule,
  ask: (condition: Condition) => Answer,
): Settled {
  if (!cohorts) return { is: 'number', numbered: { quantity: quantity ?? {}, pointer: '/quantity' } };
  const settled = settleCohorts(cohorts, otherwise, ask, (cohort) => JSON.stringify(boundsOf(cohort.quantity)));
  if (settled.is !== 'one') return settled;
  const { option, position } = settled;
  const pointer = `/cohorts/${position}/quantity`;
  return { is: 'number', numbered: { quantity: option.quantity, pointer, branch: option.id } };
}

/**
 * What a clause asks of a subject: exceptions first, then its cohorts where no exception names another number.
 *
 * @param ask - whether a condition holds of the subject.
 */
export function resolveBranch(rule: VisitCountRule, ask: (condition: Condition) => Answer): Branch {
  const choice = chooseOption(rule.exceptions ?? [], ask, effectOf);
  if (choice.is === 'several') return { is: 'undefined', reason: 'cohorts-overlap' };
  if (choice.is === 'unknown') return choice;
  const exception = choice.is === 'one' ? choice.option : undefined;
  if (exception?.exempt) return { is: 'exempt', branch: exception.id };
  const settled: Settled =
    choice.is === 'one' && choice.option.quantity
      ? {
          is: 'number',
          numbered: { quantity: choice.option.quantity, pointer: `/exceptions/${choice.position}/quantity` },
        }
      : settleNumber(rule, ask);
  if (settled.is !== 'number') return settled;
  const { quantity, pointer, branch } = settled.numbered;
  const { least, most, open } = boundsOf(quantity);
  return {
    is: 'owed',
    terms: {
      least,
      most,
      setting: open ? `${pointer}/atLeast` : undefined,
      modes: exception?.modes ?? rule.modes,
      byVisitor: exception?.byVisitor ?? rule.byVisitor,
      branch: exception?.id ?? branch,
    },
  };
}
