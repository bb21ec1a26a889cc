import { isLocalDate, type LocalDate } from '@homevisit/sdk/calendar';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';

/** An epidemic or the like, as declared for a school. Both days belong to it. */
export interface Emergency {
  /** Declaring another one with the same id replaces it. */
  readonly id: string;
  readonly from: LocalDate;
  /** Left out while nobody knows. */
  readonly to?: LocalDate;
}

/**
 * Declares an emergency for a school: only then can a remote visit be one that a policy allows in an emergency.
 *
 * @throws {RangeError} for a day that does not exist, or an end before the beginning.
 */
export async function declareEmergency(database: Database, schoolId: string, emergency: Emergency): Promise<void> {
  const { id, from, to } = emergency;
  if (!isLocalDate(from) || (to !== undefined && (!isLocalDate(to) || to < from))) {
    throw new RangeError('An emergency lasts from a day to the same day or a later one');
  }
  await withSchool(database, schoolId, async (transaction) => {
    await transaction.query(
      `INSERT INTO emergency (school_id, id, from_date, to_date) VALUES ($1, $2, $3::date, $4::date)
       ON CONFLICT (school_id, id) DO UPDATE SET from_date = excluded.from_date, to_date = excluded.to_date`,
      [schoolId, id, from, to ?? null],
    );
    await transaction.query('UPDATE school SET reference_revision = reference_revision + 1 WHERE school_id = $1', [
      schoolId,
    ]);
  });
}
