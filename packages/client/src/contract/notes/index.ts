import type { OperationName } from '../routes.js';
import { accountNotes } from './account-notes.js';
import { grantNotes } from './grant-notes.js';
import { importNotes } from './import-notes.js';
import type { OperationNote } from './operation-note.js';
import { readerLinkNotes } from './reader-link-notes.js';
import { requestNotes } from './request-notes.js';
import { webhookNotes } from './webhook-notes.js';
import { visitNotes } from './visit-notes.js';

export { OPERATION_TAGS, type OperationNote, type OperationTag } from './operation-note.js';
export { linkQuery, PUBLIC_ROUTES, type PublicRoute } from './public-routes.js';

/** What documents say about every operation of the table, or this does not compile. */
export const OPERATION_NOTES: Readonly<Record<OperationName, OperationNote>> = {
  ...accountNotes,
  ...visitNotes,
  ...importNotes,
  ...requestNotes,
  ...grantNotes,
  ...webhookNotes,
  ...readerLinkNotes,
};
