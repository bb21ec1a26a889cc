import type { FactColumns } from './fact-columns.js';

/** One visit as seen from one student or one visitor of it, as the columns hold it. */
export interface Contact {
  readonly of: 'student' | 'teacher';
  /** Position of the student or of the member of staff. */
  readonly owner: number;
  /** Kind and day; see `contactCode`. */
  readonly code: number;
  /** From when on it counts, in milliseconds since 1970-01-01T00:00:00Z; `Infinity` while it does not. */
  readonly since: number;
}

/** The contacts of all students, or of all staff. */
function rowsOf(columns: FactColumns, { of }: Contact): FactColumns['studentContacts'] {
  return of === 'student' ? columns.studentContacts : columns.teacherContacts;
}

/** Adds a contact; one that never counts is not kept. */
export function appendContact(columns: FactColumns, contact: Contact): void {
  if (contact.since === Infinity) return;
  rowsOf(columns, contact).append(contact.owner, contact.code, contact.since);
}

/** Takes back a contact that was added. */
export function withdrawContact(columns: FactColumns, contact: Contact): void {
  if (contact.since === Infinity) return;
  rowsOf(columns, contact).withdraw(contact.owner, contact.code, contact.since);
}
