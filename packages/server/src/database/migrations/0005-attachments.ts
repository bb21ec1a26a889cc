import type { Migration } from './migration.js';
import { protect } from './protection.js';

/** Photos beside records. The bytes go when a photo is deleted; that there was one stays. */
export const attachments: Migration = {
  id: '0005-attachments',
  sql: `
    CREATE TABLE attachment (
      school_id text NOT NULL,
      id text NOT NULL,
      media_type text NOT NULL,
      bytes integer NOT NULL,
      width integer NOT NULL,
      height integer NOT NULL,
      -- Of the bytes that are kept, hexadecimal.
      sha256 text NOT NULL,
      uploaded_at timestamptz NOT NULL,
      uploaded_by text NOT NULL,
      -- Absent until a record that names it is filed.
      visit_id text,
      content bytea,
      deleted_at timestamptz,
      -- Number of the deletion in the order of the school's records, where a record names it.
      deleted_sequence bigint,
      PRIMARY KEY (school_id, id),
      FOREIGN KEY (school_id, visit_id) REFERENCES visit (school_id, id),
      CHECK ((content IS NULL) = (deleted_at IS NOT NULL))
    );
    CREATE INDEX attachment_by_visit ON attachment (school_id, visit_id);
    CREATE INDEX attachment_waiting ON attachment (school_id, uploaded_by, uploaded_at) WHERE visit_id IS NULL;
    ${protect('attachment', ['SELECT', 'INSERT', 'UPDATE (visit_id, content, deleted_at, deleted_sequence)', 'DELETE'])}
    -- What a record names is never removed without a trace: only photos that no record took may go as a whole.
    CREATE POLICY named_stay ON attachment AS RESTRICTIVE FOR DELETE USING (visit_id IS NULL);
  `,
};
