import { LINK_SETTING } from '../application-role.js';
import type { Migration } from './migration.js';
import { protect } from './protection.js';

/** What launches from learning platforms leave: nonces that were used, codes to be exchanged, and sessions. */
export const ltiLaunches: Migration = {
  id: '0019-lti-launches',
  sql: `
    CREATE TABLE lti_secret (
      school_id text NOT NULL,
      -- SHA-256 of the secret, hexadecimal. The secret itself is stored nowhere.
      digest text NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
      purpose text NOT NULL CHECK (purpose IN ('nonce', 'code', 'session')),
      person_id text NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (school_id, digest)
    );
    CREATE INDEX lti_secret_by_end ON lti_secret (school_id, expires_at);
    ${protect('lti_secret', ['SELECT', 'INSERT', 'DELETE'])}
    -- Whoever knows a secret may find the one row of it, and so the school.
    CREATE POLICY by_token ON lti_secret FOR SELECT
      USING (digest = (SELECT current_setting('${LINK_SETTING}', true)));
  `,
};
