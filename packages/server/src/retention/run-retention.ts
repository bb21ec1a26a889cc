import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { Database, Transaction } from '../database/database.js';
import { isUnavailable } from '../database/is-unavailable.js';
import { select, selectOne } from '../database/select.js';
import { asRetention, withSchool } from '../database/school-transaction.js';
import { eraseFamilyWords, erasePhotos, erasePlanNotes, eraseVisitNotes } from '../erasure/erase-visit.js';
import { noteErasure, type DataClass, type ErasureCause } from '../erasure/erasure.js';
import { dueVisits, type VisitClass } from './due-visits.js';
import type { RetainedClass, RetentionPeriods } from './retention-periods.js';

/** What is erased, and where. */
export interface RetentionOptions {
  /** Periods of every school alike, or of each. */
  readonly periods: RetentionPeriods | ((schoolId: string) => RetentionPeriods);
  readonly now: Instant;
  /**
   * One school.
   *
   * @default every school of the database
   */
  readonly schoolId?: string;
  /**
   * Says only what would be erased.
   *
   * @default false
   */
  readonly dryRun?: boolean;
  /** Takes what went wrong with one visit. It is tried again by the next run, and holds up no other. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** What was erased of one school, or would be: of how many visits, and how many links and deliveries. */
export interface RetentionResult {
  readonly schoolId: string;
  readonly erased: Readonly<Record<RetainedClass, number>>;
  /** How many times the data of a visit could not be erased. */
  readonly failed: number;
}

/** How one run goes about one kind of data. */
interface Round extends Pick<RetentionOptions, 'now' | 'onError'> {
  readonly dryRun: boolean;
  readonly days: number;
}

const VISIT_CLASSES: readonly VisitClass[] = ['photos', 'visitNotes', 'planNotes', 'familyWords'];

const NAMES: Readonly<Record<VisitClass, DataClass>> = {
  photos: 'photos',
  visitNotes: 'visit-notes',
  planNotes: 'plan-notes',
  familyWords: 'family-words',
};

/** Rows that are no data of a visit, and go as a whole. */
const ROWS = {
  endedLinks: `FROM reader_link WHERE school_id = $1
    AND least(coalesce(revoked_at, 'infinity'), coalesce(expires_at, 'infinity')) < $2::timestamptz`,
  webhookDeliveries: `FROM webhook_delivery WHERE school_id = $1
    AND state <> 'waiting' AND last_attempt_at < $2::timestamptz`,
} as const;

function beforePeriod(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString() as Instant;
}

function erase(transaction: Transaction, dataClass: VisitClass, cause: ErasureCause): Promise<boolean> {
  switch (dataClass) {
    case 'photos':
      return erasePhotos(transaction, cause, 'all');
    case 'visitNotes':
      return eraseVisitNotes(transaction, cause);
    case 'planNotes':
      return erasePlanNotes(transaction, cause);
    case 'familyWords':
      return eraseFamilyWords(transaction, cause, { withNoted: true });
  }
}

/**
 * Each visit in a transaction of its own, so that a large school is never held up; what was erased stays so.
 *
 * @throws whatever the database fails with when it cannot be reached: then no other visit would fare better.
 */
async function eraseDue(
  database: Database,
  schoolId: string,
  dataClass: VisitClass,
  { now, dryRun, days, onError }: Round,
): Promise<{ readonly erased: number; readonly failed: number }> {
  const before = beforePeriod(now, days);
  const due = await withSchool(database, schoolId, (transaction) =>
    dueVisits(transaction, schoolId, { dataClass, before }),
  );
  if (dryRun) return { erased: due.length, failed: 0 };
  let failed = 0;
  for (const visitId of due) {
    const cause: ErasureCause = { schoolId, visitId, by: 'retention', at: now, reason: 'retention' };
    const work = withSchool(database, schoolId, async (transaction) => {
      const hadSome = await erase(transaction, dataClass, cause);
      // That there was nothing is noted too, or it would be looked for every day.
      if (!hadSome) await noteErasure(transaction, cause, NAMES[dataClass]);
    });
    await work.catch((error: unknown) => {
      if (isUnavailable(error)) throw error;
      failed += 1;
      onError?.(error);
    });
  }
  return { erased: due.length - failed, failed };
}

async function removeRows(
  database: Database,
  schoolId: string,
  rows: string,
  { now, dryRun, days }: Round,
): Promise<number> {
  const parameters = [schoolId, beforePeriod(now, days)];
  return withSchool(database, schoolId, async (transaction) => {
    const found = await selectOne(
      transaction,
      z.object({ count: z.number() }),
      `SELECT count(*) AS count ${rows}`,
      parameters,
    );
    if (!dryRun) await transaction.query(`DELETE ${rows}`, parameters);
    return found?.count ?? 0;
  });
}

async function schoolsOf(database: Database): Promise<readonly string[]> {
  const rows = await asRetention(database, (transaction) =>
    select(transaction, z.object({ school_id: z.string() }), 'SELECT school_id FROM school ORDER BY school_id'),
  );
  return rows.map(({ school_id }) => school_id);
}

/**
 * Erases what is older than its period: texts and photos with an entry in the chain of erasures for each visit, and what
 * is nobody's data any more as rows. A visit that cannot be erased is told of and holds up no other. Running it twice erases nothing twice; a run that was interrupted is gone on with by
 * the next one.
 */
export async function runRetention(database: Database, options: RetentionOptions): Promise<readonly RetentionResult[]> {
  const { periods, now, dryRun = false, onError } = options;
  const schools = options.schoolId === undefined ? await schoolsOf(database) : [options.schoolId];
  const results: RetentionResult[] = [];
  for (const schoolId of schools) {
    const own = typeof periods === 'function' ? periods(schoolId) : periods;
    const erased = { photos: 0, visitNotes: 0, planNotes: 0, familyWords: 0, endedLinks: 0, webhookDeliveries: 0 };
    let failed = 0;
    for (const dataClass of VISIT_CLASSES) {
      const days = own[dataClass];
      if (days === undefined) continue;
      const done = await eraseDue(database, schoolId, dataClass, { now, dryRun, days, onError });
      erased[dataClass] = done.erased;
      failed += done.failed;
    }
    for (const [rowClass, rows] of Object.entries(ROWS) as [keyof typeof ROWS, string][]) {
      const days = own[rowClass];
      if (days !== undefined) erased[rowClass] = await removeRows(database, schoolId, rows, { now, dryRun, days });
    }
    results.push({ schoolId, erased, failed });
  }
  return results;
}
