import { accessGrantOf, type AccessGrant, type GrantScope, type KeptGrant } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { select } from '../database/select.js';
import type { SchoolDirectory } from '../roster/school-directory.js';

/** Grants of one list at most. */
const MOST = 200;

const grantRow = z.object({ document: z.custom<KeptGrant>(), version: z.number() });

/** A grant with the number of its last step. */
export interface NumberedGrant {
  readonly kept: KeptGrant;
  readonly version: number;
}

/** Which grants are wanted. */
export interface GrantFilter {
  readonly id?: string;
  readonly holderId?: string | undefined;
}

/** Grants of a school, the latest first. */
export async function readGrants(
  transaction: Transaction,
  schoolId: string,
  { id, holderId }: GrantFilter,
): Promise<readonly NumberedGrant[]> {
  const rows = await select(
    transaction,
    grantRow,
    `SELECT document, version FROM access_grant
      WHERE school_id = $1 AND ($2::text IS NULL OR id = $2) AND ($3::text IS NULL OR holder_id = $3)
      ORDER BY asked_at DESC, id LIMIT ${MOST}`,
    [schoolId, id ?? null, holderId ?? null],
  );
  return rows.map(({ document, version }) => ({ kept: document, version }));
}

/** What is open to somebody now. */
export async function readActiveGrants(
  transaction: Transaction,
  schoolId: string,
  holderId: string,
  now: Instant,
): Promise<readonly KeptGrant[]> {
  const rows = await select(
    transaction,
    grantRow,
    `SELECT document, version FROM access_grant
      WHERE school_id = $1 AND holder_id = $2 AND decided = 'active' AND ends_at > $3::timestamptz`,
    [schoolId, holderId, now],
  );
  return rows.map(({ document }) => document);
}

/** A grant with the names of people and classes. */
export function shownGrant(directory: SchoolDirectory, { kept, version }: NumberedGrant, now: Instant): AccessGrant {
  const scopeName = ({ type, id }: GrantScope): string =>
    type === 'student' ? directory.nameOf(id) : directory.classTitle(id);
  return accessGrantOf(kept, version, now, { nameOf: (id) => directory.nameOf(id), scopeName });
}
