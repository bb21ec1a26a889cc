import { boundsOf, type Quantity, type Share, type VisitCoverageRule } from '../rule.js';

/** What a coverage clause asks of one group, once its cohorts are settled. */
export interface CoverageTerms {
  readonly quantity?: Quantity | undefined;
  readonly share?: Share | undefined;
  /** Where in the rule a number is still to be set; JSON Pointer. */
  readonly setting?: string | undefined;
  readonly branch?: string | undefined;
}

/** So much a product of binary fractions may be off: 7 % of 100 are 7 and not 7.000000000000001. */
const TOLERANCE = 1e-9;

const ROUND: Readonly<Record<Share['rounding'], (value: number) => number>> = {
  up: (value) => Math.ceil(value - TOLERANCE),
  down: (value) => Math.floor(value + TOLERANCE),
  nearest: (value) => Math.floor(value + 0.5 + TOLERANCE),
};

/** How many a share of so many are. */
export function shareOf({ atLeast, rounding }: Share, outOf: number): number {
  return Math.max(0, ROUND[rounding](atLeast * outOf));
}

/** How many have to be reached out of so many: never more than there are. Visits have no such end. */
export function neededOf(
  { quantity, share }: CoverageTerms,
  counting: VisitCoverageRule['counting'],
  outOf: number,
): number {
  const least = quantity ? boundsOf(quantity).least : 0;
  return Math.max(counting === 'visits' ? least : Math.min(least, outOf), share ? shareOf(share, outOf) : 0);
}
