import type { VisitCoverageRule } from '../rule.js';
import type { CoverageCount } from './coverage-count.js';
import type { CoverageUnit } from './coverage-units.js';

/** So many are reached out of so many. */
export interface Extent {
  readonly have: number;
  readonly outOf: number;
}

/** What is known for certain, and between what the truth lies. */
export interface CoverageExtent {
  readonly certain: Extent;
  readonly worst: Extent;
  readonly best: Extent;
}

/**
 * How many are reached, where of some nobody knows whether they belong to the population or whether a visit counts. At
 * worst all of these belong to it who were not reached, at best those who were. Who has declined is on neither side.
 */
export function extentOf(
  units: readonly CoverageUnit[],
  { reached, evidence, possibleVisits }: CoverageCount,
  counting: VisitCoverageRule['counting'],
): CoverageExtent {
  const counted = units
    .map((unit, position) => ({ ...unit, reached: reached[position] }))
    .filter(({ hasDeclined }) => !hasDeclined);
  const members = counted.filter(({ membership }) => membership.is === 'true');
  const others = counted.filter(({ membership }) => membership.is !== 'true');
  const sure = members.filter((one) => one.reached === 'true').length;
  const perhaps = members.filter((one) => one.reached === 'unknown').length;
  const ofOthers = others.filter((one) => one.reached !== 'false').length;
  const missed = others.filter((one) => one.reached !== 'true').length;
  const outOf = members.length;
  if (counting === 'visits') {
    const certain = { have: evidence.length, outOf };
    return { certain, worst: certain, best: { have: evidence.length + possibleVisits, outOf } };
  }
  return {
    certain: { have: sure, outOf },
    worst: { have: sure, outOf: outOf + missed },
    best: { have: sure + perhaps + ofOthers, outOf: outOf + ofOthers },
  };
}
