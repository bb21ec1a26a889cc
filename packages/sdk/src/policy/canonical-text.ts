function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same text for plain data that says the same, however its keys are ordered. */
export function canonicalTextOf(value: unknown): string {
  return JSON.stringify(value, inKeyOrder) ?? '';
}

/** Different words in order. */
export function sortedWords<Word extends string>(words: readonly Word[]): Word[] {
  return [...new Set(words)].sort();
}
