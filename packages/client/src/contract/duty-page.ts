import type { Instant } from '@homevisit/sdk/calendar';
import { countDuties, filterDuties, type DutyFilter, type OwedDuties } from '@homevisit/sdk/report';
import { writeDutyCursor } from './duty-cursor.js';

/** Entries of a page where the caller does not say. */
const ENTRIES_PER_PAGE = 50;

/** What a page is cut from. */
export interface DutyPageSource<Entry> {
  /** Everything that the caller owes, in the order of classes and names. */
  readonly entries: readonly Entry[];
  /** The moment at which all pages are cut. */
  readonly asOf: Instant;
  readonly start: number;
  /** As the query says it. */
  readonly limit?: string | undefined;
  readonly show?: DutyFilter | undefined;
}

/** Cuts one page out of somebody's duties, as every backend of the contract does it. */
export function cutDutyPage<Entry extends OwedDuties>({
  entries,
  asOf,
  start,
  limit,
  show = 'to-do',
}: DutyPageSource<Entry>): { entries: Entry[]; counts: Record<DutyFilter, number>; next?: string } {
  const shown = filterDuties(entries, show);
  const end = start + (limit === undefined ? ENTRIES_PER_PAGE : Number(limit));
  return {
    entries: shown.slice(start, end),
    counts: countDuties(entries),
    ...(end < shown.length && { next: writeDutyCursor({ start: end, asOf }) }),
  };
}
