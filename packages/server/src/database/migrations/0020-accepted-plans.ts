import type { Migration } from './migration.js';
import { protectAppendOnly } from './protection.js';

/** Which visits were accepted together. What becomes of each is told by its own events. */
export const acceptedPlans: Migration = {
  id: '0020-accepted-plans',
  sql: `
    CREATE TABLE accepted_plan (
      school_id text NOT NULL,
      id text NOT NULL,
      sequence bigint NOT NULL,
      accepted_at timestamptz NOT NULL,
      accepted_by text NOT NULL,
      from_date date NOT NULL,
      to_date date NOT NULL,
      -- Planned visits, in the order in which they were handed in.
      visit_ids text[] NOT NULL,
      PRIMARY KEY (school_id, id)
    );
    CREATE INDEX accepted_plan_by_sequence ON accepted_plan (school_id, sequence DESC);
    ${protectAppendOnly('accepted_plan')}
  `,
};
