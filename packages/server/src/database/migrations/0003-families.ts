import { LINK_SETTING } from '../application-role.js';
import type { Migration } from './migration.js';
import { protect, protectAppendOnly } from './protection.js';

/** What reaches the school from families: links, feedback and requests. */
export const families: Migration = {
  id: '0003-families',
  sql: `
    CREATE TABLE feedback_link (
      school_id text NOT NULL,
      id text NOT NULL,
      visit_id text NOT NULL,
      family_id text NOT NULL,
      -- SHA-256 of the token, hexadecimal. The token itself is stored nowhere.
      token_digest text NOT NULL UNIQUE CHECK (token_digest ~ '^[0-9a-f]{64}$'),
      created_by text NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      PRIMARY KEY (school_id, id),
      FOREIGN KEY (school_id, visit_id) REFERENCES visit (school_id, id)
    );
    CREATE INDEX feedback_link_by_visit ON feedback_link (school_id, visit_id);
    ${protect('feedback_link', ['SELECT', 'INSERT', 'UPDATE (revoked_at)'])}
    -- Whoever knows a token may find the one row of it, and so the school.
    CREATE POLICY by_token ON feedback_link FOR SELECT
      USING (token_digest = (SELECT current_setting('${LINK_SETTING}', true)));

    CREATE TABLE family_feedback (
      school_id text NOT NULL,
      link_id text NOT NULL,
      received_at timestamptz NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, link_id),
      FOREIGN KEY (school_id, link_id) REFERENCES feedback_link (school_id, id)
    );
    ${protectAppendOnly('family_feedback')}

    CREATE TABLE family_request (
      school_id text NOT NULL,
      sequence bigint NOT NULL,
      -- Several requests may be noted at one visit.
      position integer NOT NULL,
      id text NOT NULL,
      visit_id text NOT NULL,
      -- Absent for what a visitor noted: at a group visit nobody knows whose it was.
      family_id text,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, sequence, position),
      UNIQUE (school_id, id),
      FOREIGN KEY (school_id, visit_id) REFERENCES visit (school_id, id)
    );
    CREATE INDEX family_request_by_visit ON family_request (school_id, visit_id);
    ${protectAppendOnly('family_request')}
  `,
};
