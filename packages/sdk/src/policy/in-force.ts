import { isWithin, type LocalDate } from '../calendar/local-date.js';
import type { CompiledClause } from './compiled-policies.js';
import type { SchoolFact } from './facts.js';

/**
 * Whether a clause speaks to a school on a day. What nobody knows does not stand in the way: a document without a date
 * is in force, and a school of unknown type answers to every document that it was layered with.
 */
export function isInForce({ pack, clause }: CompiledClause, date: LocalDate, school: SchoolFact | undefined): boolean {
  const { effectiveFrom, effectiveTo } = pack.document;
  const type = school?.data?.['type'];
  return (
    isWithin(date, { from: effectiveFrom ?? undefined, to: effectiveTo ?? undefined }) &&
    isWithin(date, { from: clause.effective?.from ?? undefined, to: clause.effective?.to ?? undefined }) &&
    (pack.schoolTypes === undefined || type === undefined || pack.schoolTypes.includes(String(type)))
  );
}
