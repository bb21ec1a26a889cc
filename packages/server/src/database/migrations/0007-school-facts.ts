import type { Migration } from './migration.js';
import { protectAppendOnly } from './protection.js';

/** What clauses speak of and no visit record holds: activities, submissions, events, preconditions, working time. */
export const schoolFacts: Migration = {
  id: '0007-school-facts',
  sql: `
    CREATE TABLE school_fact (
      school_id text NOT NULL,
      sequence bigint NOT NULL,
      id text NOT NULL,
      kind text NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by text NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, sequence),
      UNIQUE (school_id, id)
    );
    ${protectAppendOnly('school_fact')}

    CREATE TABLE school_fact_retraction (
      school_id text NOT NULL,
      fact_id text NOT NULL,
      sequence bigint NOT NULL,
      retracted_at timestamptz NOT NULL,
      retracted_by text NOT NULL,
      reason text NOT NULL,
      PRIMARY KEY (school_id, fact_id),
      FOREIGN KEY (school_id, fact_id) REFERENCES school_fact (school_id, id)
    );
    CREATE INDEX school_fact_retraction_by_sequence ON school_fact_retraction (school_id, sequence);
    ${protectAppendOnly('school_fact_retraction')}
  `,
};
