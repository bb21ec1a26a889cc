import type { Instant } from '@homevisit/sdk/calendar';
import type { VisitDemand } from '@homevisit/sdk/policy';
import { visitDemand, type DemandPage } from './demand-schemas.js';
import { writeDutyCursor } from './duty-cursor.js';

/** Demands of a page where the caller does not say. */
const DEMANDS_PER_PAGE = 50;

/** What a page is cut from. */
export interface DemandPageSource {
  /** All that the caller may see, those first whom documents put first. */
  readonly demands: readonly VisitDemand[];
  /** The moment at which all pages are cut. */
  readonly asOf: Instant;
  readonly start: number;
  /** As the query says it. */
  readonly limit?: string | undefined;
}

/** Cuts one page out of the visits that are still to be made, as every backend of the contract does it. */
export function cutDemandPage({ demands, asOf, start, limit }: DemandPageSource): Pick<DemandPage, 'demands' | 'next'> {
  const end = start + (limit === undefined ? DEMANDS_PER_PAGE : Number(limit));
  return {
    demands: demands.slice(start, end).map((demand) => visitDemand.parse(demand)),
    ...(end < demands.length && { next: writeDutyCursor({ start: end, asOf }) }),
  };
}

/** Qualified ids of the clauses that demands speak of. */
export function clausesOfDemands(demands: DemandPage['demands']): ReadonlySet<string> {
  return new Set(
    demands.flatMap(({ serves, conditions }) => [
      ...serves.map(({ clause }) => clause),
      ...conditions.flatMap(({ clauses }) => clauses),
    ]),
  );
}
