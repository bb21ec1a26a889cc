/**
 * Answers in three-valued logic (Kleene): what nobody knows stays unknown, unless the rest decides without it.
 *
 * @module
 */

/** Whether something holds; where nobody can say, what is missing for an answer. */
export type Answer =
  | { readonly is: 'true' }
  | { readonly is: 'false' }
  | {
      readonly is: 'unknown';
      /** Names of data that the facts do not give, or not in a form that can be compared; sorted. */
      readonly data: readonly string[];
      /** Codes of categories that no pack knows; sorted. */
      readonly categories: readonly string[];
    };

/** An answer that nobody can give. */
export type UnknownAnswer = Extract<Answer, { is: 'unknown' }>;

export const TRUE: Answer = { is: 'true' };
export const FALSE: Answer = { is: 'false' };

/** The answer of somebody who knows. */
export function known(holds: boolean): Answer {
  return holds ? TRUE : FALSE;
}

/** Nobody can say without these. */
export function unknown(missing: {
  readonly data?: Iterable<string>;
  readonly categories?: Iterable<string>;
}): UnknownAnswer {
  return {
    is: 'unknown',
    data: [...new Set(missing.data)].sort(),
    categories: [...new Set(missing.categories)].sort(),
  };
}

/** What is missing for several answers together; `undefined` where nothing is. */
export function unknownOf(answers: readonly Answer[]): UnknownAnswer | undefined {
  const open = answers.flatMap((answer) => (answer.is === 'unknown' ? [answer] : []));
  if (open.length === 0) return undefined;
  return unknown({
    data: open.flatMap(({ data }) => data),
    categories: open.flatMap(({ categories }) => categories),
  });
}

/** True when all hold, false as soon as one does not. */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.some((answer) => answer.is === 'false')) return FALSE;
  return unknownOf(answers) ?? TRUE;
}

/** True as soon as one holds, false when none does. */
export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.some((answer) => answer.is === 'true')) return TRUE;
  return unknownOf(answers) ?? FALSE;
}

/** The contrary. */
export function notOf(answer: Answer): Answer {
  if (answer.is === 'unknown') return answer;
  return known(answer.is === 'false');
}
