import type { Migration } from './migration.js';
import { protect, protectAppendOnly } from './protection.js';

/** Answers of writes that may be repeated, and who read whose data. */
export const idempotencyAndAccessLog: Migration = {
  id: '0004-idempotency-and-access-log',
  sql: `
    CREATE TABLE idempotency_record (
      school_id text NOT NULL,
      -- Of caller, operation and key.
      key_digest text NOT NULL,
      created_at timestamptz NOT NULL,
      -- Of the request, keyed with the key.
      request_digest text NOT NULL,
      -- Encrypted with the key, which only the caller has. Absent until the end of the transaction that writes it.
      sealed_answer text,
      subject_ids text[] NOT NULL DEFAULT '{}',
      PRIMARY KEY (school_id, key_digest)
    );
    CREATE INDEX idempotency_record_by_age ON idempotency_record (school_id, created_at);
    ${protect('idempotency_record', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}

    CREATE TABLE access_log (
      school_id text NOT NULL,
      id bigint GENERATED ALWAYS AS IDENTITY,
      at timestamptz NOT NULL,
      actor_type text NOT NULL CHECK (actor_type IN ('account', 'family-link')),
      actor_id text NOT NULL,
      operation text NOT NULL,
      subject_ids text[] NOT NULL,
      request_id text NOT NULL,
      PRIMARY KEY (school_id, id)
    );
    CREATE INDEX access_log_by_time ON access_log (school_id, at);
    ${protectAppendOnly('access_log')}
  `,
};
