import type { Instant, LocalDate } from '@homevisit/sdk/calendar';
import { instant, localDate } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Parameter, Transaction } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { select, selectOne } from '../database/select.js';
import { takeSequence } from './sequence.js';

/** A plan that was accepted, as it is kept. */
export interface KeptAcceptedPlan {
  readonly id: string;
  /** Later plans have a higher one. */
  readonly sequence: number;
  readonly acceptedAt: Instant;
  readonly acceptedBy: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly visitIds: readonly string[];
}

const planRow = z.pipe(
  z.object({
    id: z.string(),
    sequence: z.number(),
    accepted_at: instant,
    accepted_by: z.string(),
    from_date: localDate,
    to_date: localDate,
    visit_ids: z.array(z.string()),
  }),
  z.transform((row): KeptAcceptedPlan => ({
    id: row.id,
    sequence: row.sequence,
    acceptedAt: row.accepted_at,
    acceptedBy: row.accepted_by,
    from: row.from_date,
    to: row.to_date,
    visitIds: row.visit_ids,
  })),
);

const COLUMNS = `id, sequence, ${instantText('accepted_at')} AS accepted_at, accepted_by, from_date::text AS from_date,
  to_date::text AS to_date, visit_ids`;

/** Keeps which visits were accepted together. */
export async function storeAcceptedPlan(
  transaction: Transaction,
  schoolId: string,
  { id, acceptedAt, acceptedBy, from, to, visitIds }: Omit<KeptAcceptedPlan, 'sequence'>,
): Promise<KeptAcceptedPlan> {
  const sequence = await takeSequence(transaction, schoolId);
  const kept = await selectOne(
    transaction,
    planRow,
    `INSERT INTO accepted_plan (school_id, id, sequence, accepted_at, accepted_by, from_date, to_date, visit_ids)
     VALUES ($1, $2, $3, $4::timestamptz, $5, $6::date, $7::date, $8::text[])
     RETURNING ${COLUMNS}`,
    [schoolId, id, sequence, acceptedAt, acceptedBy, from, to, [...visitIds]],
  );
  if (kept === undefined) throw new Error('The plan was not kept');
  return kept;
}

/** A plan that was accepted. */
export function readAcceptedPlan(
  transaction: Transaction,
  schoolId: string,
  planId: string,
): Promise<KeptAcceptedPlan | undefined> {
  return selectOne(transaction, planRow, `SELECT ${COLUMNS} FROM accepted_plan WHERE school_id = $1 AND id = $2`, [
    schoolId,
    planId,
  ]);
}

/** Plans that were accepted, the latest first; with `before` those only that came earlier. */
export function readAcceptedPlans(
  transaction: Transaction,
  schoolId: string,
  { by, before, most }: { readonly by: string | undefined; readonly before: number | undefined; readonly most: number },
): Promise<readonly KeptAcceptedPlan[]> {
  const parameters: Parameter[] = [schoolId];
  const given = (value: Parameter): string => `$${parameters.push(value)}`;
  const conditions = [
    'school_id = $1',
    ...(by === undefined ? [] : [`accepted_by = ${given(by)}`]),
    ...(before === undefined ? [] : [`sequence < ${given(before)}::bigint`]),
  ];
  return select(
    transaction,
    planRow,
    `SELECT ${COLUMNS} FROM accepted_plan WHERE ${conditions.join(' AND ')}
      ORDER BY sequence DESC LIMIT ${given(most)}::integer`,
    parameters,
  );
}
