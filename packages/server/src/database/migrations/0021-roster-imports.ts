import type { Migration } from './migration.js';
import { protectAppendOnly } from './protection.js';

/** Imports of a roster over HTTP. Faults name places and kinds of values, never what stands in a field. */
export const rosterImports: Migration = {
  id: '0021-roster-imports',
  sql: `
    CREATE TABLE roster_import (
      school_id text NOT NULL,
      id text NOT NULL,
      sequence bigint NOT NULL,
      imported_at timestamptz NOT NULL,
      imported_by text NOT NULL,
      state text NOT NULL CHECK (state IN ('stored', 'checked', 'refused')),
      counts jsonb NOT NULL,
      errors integer NOT NULL,
      warnings integer NOT NULL,
      faults jsonb NOT NULL,
      PRIMARY KEY (school_id, id)
    );
    CREATE INDEX roster_import_by_sequence ON roster_import (school_id, sequence DESC);
    ${protectAppendOnly('roster_import')}
  `,
};
