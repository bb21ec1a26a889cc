import type { RosterKind, RosterRow, RosterTarget } from '@homevisit/sdk/roster';
import * as z from 'zod/mini';
import type { Database, Transaction } from '../database/database.js';
import { select } from '../database/select.js';
import { withSchool } from '../database/school-transaction.js';
import { waitForRosterLock } from './roster-lock.js';

/** Options of {@link createRosterTarget}. */
export interface RosterTargetOptions {
  /** The school whose roster this is: the id of its organisation, and the `school_id` of its people's tokens. */
  readonly schoolId: string;
  /**
   * IANA name of the school's time zone, which OneRoster does not hold.
   *
   * @default 'Asia/Shanghai', the one zone of China
   */
  readonly timeZone?: string;
}

/** Rows read at a time, so that a large roster needs little memory. */
const PAGE = 2000;

const digestRow = z.object({ key: z.string(), digest: z.string() });
const fullRow = z.object({ key: z.string(), digest: z.string(), document: z.unknown() });

/** A transaction that is open from one call to a later one. */
interface OpenTransaction {
  readonly transaction: Transaction;
  readonly finish: (commit: boolean) => Promise<void>;
}

class Rollback extends Error {
  override readonly name = 'Rollback';
}

function openTransaction(database: Database, schoolId: string): Promise<OpenTransaction> {
  return new Promise((resolve, reject) => {
    const whole = withSchool(
      database,
      schoolId,
      (transaction) =>
        new Promise<void>((commit, rollback) => {
          const finish = async (keep: boolean): Promise<void> => {
            if (keep) commit();
            else rollback(new Rollback());
            await whole.catch((error: unknown) => {
              if (keep || !(error instanceof Rollback)) throw error;
            });
          };
          resolve({ transaction, finish });
        }),
    );
    whole.catch(reject);
  });
}

/**
 * A school's roster in the database, as a target of the SDK's roster import. What an import writes becomes visible
 * at its commit, all at once; a server that is running beside it follows with the next request.
 *
 * @example
 * const database = await openDatabase({ folder: '.homevisit' });
 * const target = createRosterTarget(database, { schoolId: 'school-1' });
 */
export function createRosterTarget(database: Database, options: RosterTargetOptions): RosterTarget {
  const { schoolId } = options;
  return targetOver(options, {
    read: (work) => withSchool(database, schoolId, work),
    async open() {
      const opened = await openTransaction(database, schoolId);
      try {
        await waitForRosterLock(opened.transaction, schoolId);
      } catch (error) {
        await opened.finish(false);
        throw error;
      }
      return opened;
    },
  });
}

/**
 * As `createRosterTarget`, within a transaction that is there already and holds the roster: it lasts or is undone with
 * it. An import that is rolled back undoes what it wrote, and nothing else of the transaction.
 */
export function createRosterTargetWithin(transaction: Transaction, options: RosterTargetOptions): RosterTarget {
  return targetOver(options, {
    read: (work) => work(transaction),
    async open() {
      await transaction.query('SAVEPOINT roster_import');
      return {
        transaction,
        async finish(commit) {
          await transaction.query(`${commit ? 'RELEASE' : 'ROLLBACK TO'} SAVEPOINT roster_import`);
        },
      };
    },
  });
}

/** How a target comes to its transactions. */
interface Transactions {
  /** Outside of the import's own. */
  read<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  open(): Promise<OpenTransaction>;
}

function targetOver(options: RosterTargetOptions, transactions: Transactions): RosterTarget {
  const { schoolId, timeZone = 'Asia/Shanghai' } = options;
  // Throws for a zone that does not exist, here and not at the first request.
  new Intl.DateTimeFormat('en', { timeZone });
  let open: OpenTransaction | undefined;
  let changed = false;

  const reading = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    open ? work(open.transaction) : transactions.read(work);

  const writing = (): Transaction => {
    if (!open) throw new Error('No transaction is open: call begin() first');
    changed = true;
    return open.transaction;
  };

  async function* pages<Schema extends z.ZodMiniType<{ key: string }>>(
    row: Schema,
    columns: string,
    kind: RosterKind,
  ): AsyncGenerator<z.output<Schema>> {
    let after = '';
    for (;;) {
      const page = await reading((transaction) =>
        select(
          transaction,
          row,
          `SELECT ${columns} FROM roster_row WHERE school_id = $1 AND kind = $2 AND key > $3
           ORDER BY key LIMIT ${PAGE}`,
          [schoolId, kind, after],
        ),
      );
      yield* page;
      const last = page[page.length - 1];
      if (last === undefined || page.length < PAGE) return;
      after = last.key;
    }
  }

  async function end(commit: boolean): Promise<void> {
    const ending = open;
    open = undefined;
    if (!ending) throw new Error('No transaction is open: call begin() first');
    if (!commit) return ending.finish(false);
    try {
      await ending.transaction.query(
        `INSERT INTO school (school_id, time_zone) VALUES ($1, $2)
         ON CONFLICT (school_id) DO UPDATE SET time_zone = excluded.time_zone,
           reference_revision = school.reference_revision + $3`,
        [schoolId, timeZone, changed ? 1 : 0],
      );
    } catch (error) {
      await ending.finish(false);
      throw error;
    }
    await ending.finish(true);
  }

  return {
    digests: (kind) => pages(digestRow, 'key, digest', kind),
    async *read<Kind extends RosterKind>(kind: Kind): AsyncGenerator<RosterRow<Kind>> {
      for await (const { key, digest, document } of pages(fullRow, 'key, digest, document', kind)) {
        yield { key, digest, value: document as RosterRow<Kind>['value'] };
      }
    },
    async begin() {
      if (open) throw new Error('A transaction is open already');
      changed = false;
      open = await transactions.open();
    },
    async upsert(kind, rows) {
      const documents = rows.map(({ key, digest, value }) => ({ key, digest, document: value }));
      await writing().query(
        `INSERT INTO roster_row (school_id, kind, key, digest, document)
         SELECT $1, $2, key, digest, document
           FROM jsonb_to_recordset($3::jsonb) AS fresh (key text, digest text, document jsonb)
         ON CONFLICT (school_id, kind, key) DO UPDATE SET digest = excluded.digest, document = excluded.document`,
        [schoolId, kind, JSON.stringify(documents)],
      );
    },
    async remove(kind, keys) {
      await writing().query('DELETE FROM roster_row WHERE school_id = $1 AND kind = $2 AND key = ANY($3::text[])', [
        schoolId,
        kind,
        keys,
      ]);
    },
    commit: () => end(true),
    rollback: () => end(false),
  };
}
