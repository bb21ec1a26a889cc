import type { SchoolCalendar } from '../calendar/index.js';
import type { AcademicSession } from '../model/index.js';
import { placeSessions, type PlacementFault } from './school-year-placement.js';

/** School years and terms contradict each other, or leave open to which year a term belongs. */
export class SchoolCalendarError extends Error {
  override readonly name = 'SchoolCalendarError';
  /** Tells the error apart across copies of the kit, where `instanceof` cannot. */
  readonly code = 'school-calendar';

  constructor(readonly faults: readonly PlacementFault[]) {
    const list = faults.map(({ code, sessionId }) => (sessionId === undefined ? code : `${code} (${sessionId})`));
    super(`the academic sessions give no school calendar: ${list.join(', ')}`);
  }
}

/**
 * The calendar of a school from its academic sessions: school years with their terms in order of time.
 *
 * @param timeZone - IANA name of the school's time zone, which OneRoster does not hold.
 * @throws {SchoolCalendarError} where a term overlaps another, lies partly outside its year, or fits several years.
 *   An import has told these as faults before.
 */
export function schoolCalendarOf(academicSessions: readonly AcademicSession[], timeZone: string): SchoolCalendar {
  const { schoolYears, faults } = placeSessions(academicSessions);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new SchoolCalendarError(errors);
  return { timeZone, schoolYears };
}
