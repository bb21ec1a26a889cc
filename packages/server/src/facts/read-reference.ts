import type { DateRange } from '@homevisit/sdk/calendar';
import { localDate, type Roster } from '@homevisit/sdk/model';
import { ROSTER_KINDS, type RosterKind } from '@homevisit/sdk/roster';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { select } from '../database/select.js';

const rosterRow = z.object({ kind: z.enum(ROSTER_KINDS), document: z.unknown() });
const emergencyRow = z.object({ from_date: localDate, to_date: z.nullable(localDate) });

/** The school's roster as it was imported. */
export async function readRoster(transaction: Transaction, schoolId: string): Promise<Roster> {
  const rows = await select(
    transaction,
    rosterRow,
    'SELECT kind, document FROM roster_row WHERE school_id = $1 ORDER BY kind, key',
    [schoolId],
  );
  const roster: Record<RosterKind, unknown[]> = {
    orgs: [],
    academicSessions: [],
    classes: [],
    people: [],
    roles: [],
    enrollments: [],
    relationships: [],
    attentionFlags: [],
    families: [],
  };
  for (const { kind, document } of rows) roster[kind].push(document);
  // Only a roster target writes these rows, and it is given nothing but valid values.
  return roster as unknown as Roster;
}

/** The emergencies that were declared for the school. */
export async function readEmergencies(transaction: Transaction, schoolId: string): Promise<readonly DateRange[]> {
  const rows = await select(
    transaction,
    emergencyRow,
    'SELECT from_date, to_date FROM emergency WHERE school_id = $1 ORDER BY from_date, id',
    [schoolId],
  );
  return rows.map(({ from_date: from, to_date: to }) => ({ from, ...(to && { to }) }));
}
