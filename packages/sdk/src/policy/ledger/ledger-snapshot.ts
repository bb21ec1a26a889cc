import * as z from 'zod/mini';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { identifier } from '../../model/primitives.js';
import type { PolicySet } from '../policy-set.js';
import { ledgerCalendar } from './fact-schemas.js';
import { createLedger, type Ledger } from './ledger.js';
import { ledgerEvent, type LedgerEvent } from './ledger-event.js';
import { readStrictly } from './read-strictly.js';

/** Everything that a ledger knows, as plain JSON (`homevisit-ledger/1`). Holds personal data, as its facts do. */
export interface LedgerSnapshot {
  readonly format: 'homevisit-ledger/1';
  readonly schoolId: string;
  /** The calendar that holds where no event brings another. */
  readonly calendar: SchoolCalendar;
  /** The event of each thing that prevails, withdrawals among them, in order of entity and id. */
  readonly events: readonly LedgerEvent[];
}

/** {@link LedgerSnapshot} as a schema. */
export const ledgerSnapshot = z.strictObject({
  format: z.literal('homevisit-ledger/1'),
  schoolId: identifier,
  calendar: ledgerCalendar,
  events: z.array(ledgerEvent),
}) as unknown as z.ZodMiniType<LedgerSnapshot, LedgerSnapshot>;

/**
 * The ledger that a snapshot was taken of. The policies are not part of it: they may be others than before.
 *
 * @param snapshot - as `ledger.snapshot()` gave it, also after `JSON.parse(JSON.stringify(…))`.
 * @throws {LedgerError} `invalid-snapshot`, with the JSON Pointer of the fault.
 */
export function restoreLedger(policies: PolicySet, snapshot: unknown): Ledger {
  const { schoolId, calendar, events } = readStrictly(ledgerSnapshot, snapshot, 'invalid-snapshot');
  const ledger = createLedger(policies, { schoolId, calendar });
  ledger.apply(events);
  return ledger;
}
