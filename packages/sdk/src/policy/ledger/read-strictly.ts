import * as z from 'zod/mini';
import { LedgerError, type LedgerErrorCode } from './ledger-error.js';

/**
 * Reads data of a ledger, or says where it is wrong.
 *
 * @throws {LedgerError} with the place of the first fault.
 */
export function readStrictly<Value>(
  schema: z.ZodMiniType<Value>,
  data: unknown,
  code: LedgerErrorCode,
  at = '',
): Value {
  const result = z.safeParse(schema, data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = (issue?.path ?? []).map((part) => `/${String(part)}`).join('');
  // The message of an unrecognised word would repeat it, and a wrong value may be a child's datum.
  throw new LedgerError(code, `${at}${place}`, issue?.code === 'custom' ? issue.message : (issue?.code ?? 'invalid'));
}
