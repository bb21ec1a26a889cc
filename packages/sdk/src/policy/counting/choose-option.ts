import { unknownOf, type Answer, type UnknownAnswer } from '../conditions/answer.js';
import type { Condition } from '../rule.js';

/** Part of a text that holds under a condition: a cohort, or an exception. */
export interface Option {
  readonly when: Condition;
}

/** Which option of a text holds. */
export type Choice<Chosen> =
  | { readonly is: 'none' }
  | { readonly is: 'one'; readonly option: Chosen; readonly position: number }
  /** Two that hold at once say different things. */
  | { readonly is: 'several' }
  | UnknownAnswer;

/**
 * The option that holds. What nobody knows leaves the choice open, unless it says the same as one that holds.
 *
 * @param effectOf - what an option says, as text that is the same for options that say the same.
 */
export function chooseOption<Chosen extends Option>(
  options: readonly Chosen[],
  ask: (condition: Condition) => Answer,
  effectOf: (option: Chosen) => string,
): Choice<Chosen> {
  const asked = options.map((option, position) => ({ option, position, answer: ask(option.when) }));
  const holding = asked.filter(({ answer }) => answer.is === 'true');
  const effects = new Set(holding.map(({ option }) => effectOf(option)));
  if (effects.size > 1) return { is: 'several' };
  const open = unknownOf(asked.filter(({ option }) => !effects.has(effectOf(option))).map(({ answer }) => answer));
  if (open) return open;
  const [first] = holding;
  return first ? { is: 'one', option: first.option, position: first.position } : { is: 'none' };
}
