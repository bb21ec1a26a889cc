import type { Migration } from './migration.js';
import { protect } from './protection.js';

/** Schools, and their rosters as rows of the kinds of the SDK's `Roster`. */
export const schoolsAndRosters: Migration = {
  id: '0001-schools-and-rosters',
  sql: `
    CREATE TABLE school (
      school_id text PRIMARY KEY CHECK (school_id <> ''),
      time_zone text NOT NULL,
      -- Raised whenever the roster or the declared emergencies change.
      reference_revision bigint NOT NULL DEFAULT 0,
      -- Number of the school's last record. Whoever raises it holds the row until the end of the transaction, so
      -- records become visible in the order of their numbers and without gaps.
      last_sequence bigint NOT NULL DEFAULT 0
    );
    ${protect('school', ['SELECT', 'INSERT', 'UPDATE'])}

    CREATE TABLE roster_row (
      school_id text NOT NULL,
      kind text NOT NULL,
      -- Read in pages by its order, which must not hang on the language of the cluster.
      key text COLLATE "C" NOT NULL,
      digest text NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, kind, key)
    );
    ${protect('roster_row', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}

    CREATE TABLE emergency (
      school_id text NOT NULL,
      id text NOT NULL,
      from_date date NOT NULL,
      to_date date CHECK (to_date >= from_date),
      PRIMARY KEY (school_id, id)
    );
    ${protect('emergency', ['SELECT', 'INSERT', 'UPDATE'])}
  `,
};
