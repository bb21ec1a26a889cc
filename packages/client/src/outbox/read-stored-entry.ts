import { ENTRY_FORMAT, type OutboxEntryState, type StoredEntry } from './outbox-entry.js';
import { isOutboxWrite, isWriteOperation } from './outbox-write.js';

const STATES: readonly string[] = [
  'waiting',
  'sending',
  'refused',
  'conflict',
  'sent',
] satisfies readonly OutboxEntryState[];

type Fields = { readonly [Name in keyof StoredEntry]?: unknown };

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isWait(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isRecord(value)) return false;
  const { since, milliseconds, asked } = value as { since?: unknown; milliseconds?: unknown; asked?: unknown };
  return typeof since === 'number' && typeof milliseconds === 'number' && typeof asked === 'boolean';
}

function isProblem(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isRecord(value)) return false;
  const { kind, errors } = value as { kind?: unknown; errors?: unknown };
  return typeof kind === 'string' && Array.isArray(errors);
}

/** True where every field that sending relies on is of its type. Content is the server's to check. */
function isStoredEntry(entry: Fields): entry is StoredEntry {
  return (
    entry.format === ENTRY_FORMAT &&
    [entry.id, entry.visitId, entry.idempotencyKey, entry.personId, entry.schoolId, entry.addedAt].every(isText) &&
    isWriteOperation(entry.operation) &&
    typeof entry.state === 'string' &&
    STATES.includes(entry.state) &&
    Number.isInteger(entry.attempts) &&
    (entry.ifMatch === undefined || isText(entry.ifMatch)) &&
    (entry.state === 'sent' || (isOutboxWrite(entry.write) && entry.write.operation === entry.operation)) &&
    (entry.theirs === undefined || isRecord(entry.theirs)) &&
    isWait(entry.wait) &&
    isProblem(entry.problem)
  );
}

/**
 * Reads what a store has kept.
 *
 * @returns `undefined` for what this version does not understand, such as an entry of a later version of the kit.
 */
export function readStoredEntry(value: unknown): StoredEntry | undefined {
  return isRecord(value) && isStoredEntry(value) ? value : undefined;
}

/** The visit of a value that could not be read, as far as it can be told. */
export function visitOfUnreadable(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const { visitId } = value as { visitId?: unknown };
  return isText(visitId) ? visitId : undefined;
}
