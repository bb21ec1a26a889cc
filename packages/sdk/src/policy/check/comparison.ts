import type { FindingDimension } from './finding.js';

/** How much one clause asks for beside another, in one respect. `apart`: neither more nor less. */
export type Standing = 'looser' | 'same' | 'stricter' | 'apart';

/** How two clauses stand to each other in one respect, with the words of both. */
export interface Comparison extends FindingDimension {
  readonly standing: Standing;
}

/** Compares two numbers of which the greater asks for more; nothing asks for nothing. */
export function greaterIsStricter(own: number | undefined, above: number | undefined): Standing {
  const [a, b] = [own ?? -Infinity, above ?? -Infinity];
  return a === b ? 'same' : a < b ? 'looser' : 'stricter';
}

/** Compares two numbers of which the smaller asks for more; nothing asks for nothing. */
export function smallerIsStricter(own: number | undefined, above: number | undefined): Standing {
  const [a, b] = [own ?? Infinity, above ?? Infinity];
  return a === b ? 'same' : a > b ? 'looser' : 'stricter';
}

/** Compares what two clauses accept: whoever accepts more asks for less. */
export function fewerIsStricter(own: readonly string[], above: readonly string[]): Standing {
  const holdsAll = (outer: readonly string[], inner: readonly string[]): boolean =>
    inner.every((one) => outer.includes(one));
  if (holdsAll(own, above)) return holdsAll(above, own) ? 'same' : 'looser';
  return holdsAll(above, own) ? 'stricter' : 'apart';
}

/** Compares what two clauses demand: whoever demands more of them asks for more. */
export function moreIsStricter(own: readonly string[], above: readonly string[]): Standing {
  return fewerIsStricter(above, own);
}

/** One standing for several of the same respect. */
export function together(standings: readonly Standing[]): Standing {
  const [looser, stricter] = [standings.includes('looser'), standings.includes('stricter')];
  if (standings.includes('apart') || (looser && stricter)) return 'apart';
  return looser ? 'looser' : stricter ? 'stricter' : 'same';
}

/** Data as somebody would read them: `{"campaign":"autumn"}` is `campaign autumn`. */
export function plainly(value: unknown): string {
  if (value === undefined) return '–';
  if (Array.isArray(value)) return value.map(plainly).join(', ');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${key} ${plainly(inner)}`)
    .join(', ');
}
