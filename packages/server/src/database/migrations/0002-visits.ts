import type { Migration } from './migration.js';
import { protect, protectAppendOnly } from './protection.js';

/** Filed visits as events with a projection, and the refusals of families. */
export const visits: Migration = {
  id: '0002-visits',
  sql: `
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $function$
    BEGIN
      RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END
    $function$;

    CREATE TABLE visit_event (
      school_id text NOT NULL,
      sequence bigint NOT NULL,
      visit_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('filed')),
      recorded_at timestamptz NOT NULL,
      recorded_by text NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, sequence)
    );
    ${protectAppendOnly('visit_event')}

    CREATE TABLE visit (
      school_id text NOT NULL,
      id text NOT NULL,
      -- The event after which the visit stands like this.
      sequence bigint NOT NULL,
      started_at timestamptz NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, id)
    );
    CREATE UNIQUE INDEX visit_by_sequence ON visit (school_id, sequence);
    ${protect('visit', ['SELECT', 'INSERT'])}

    CREATE TABLE visit_student (
      school_id text NOT NULL,
      student_id text NOT NULL,
      visit_id text NOT NULL,
      PRIMARY KEY (school_id, student_id, visit_id),
      FOREIGN KEY (school_id, visit_id) REFERENCES visit (school_id, id)
    );
    ${protect('visit_student', ['SELECT', 'INSERT'])}

    CREATE TABLE visit_decline (
      school_id text NOT NULL,
      sequence bigint NOT NULL,
      id text NOT NULL,
      recorded_by text NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, sequence),
      UNIQUE (school_id, id)
    );
    ${protectAppendOnly('visit_decline')}
  `,
};
