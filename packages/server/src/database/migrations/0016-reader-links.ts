import { LINK_SETTING } from '../application-role.js';
import type { Migration } from './migration.js';
import { protect } from './protection.js';

/** Links of people who are signed in, for programs that cannot send a token: pictures of badges, and calendars. */
export const readerLinks: Migration = {
  id: '0016-reader-links',
  sql: `
    CREATE TABLE reader_link (
      school_id text NOT NULL,
      id text NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('badge', 'calendar')),
      -- SHA-256 of the token, hexadecimal. The token itself is stored nowhere.
      token_digest text NOT NULL UNIQUE CHECK (token_digest ~ '^[0-9a-f]{64}$'),
      -- With whose rights it reads. What these are is looked up at each reading.
      holder_id text NOT NULL,
      holder_role text NOT NULL CHECK (holder_role IN ('teacher', 'leader')),
      subject_type text CHECK (subject_type IN ('student', 'family', 'class', 'teacher', 'school')),
      subject_id text,
      created_at timestamptz NOT NULL,
      -- Absent for what holds until it is revoked.
      expires_at timestamptz,
      revoked_at timestamptz,
      last_used_at timestamptz,
      PRIMARY KEY (school_id, id),
      CHECK ((purpose = 'badge') = (subject_type IS NOT NULL AND subject_id IS NOT NULL)),
      CHECK (purpose = 'calendar' OR expires_at IS NOT NULL)
    );
    CREATE INDEX reader_link_by_holder ON reader_link (school_id, holder_id, purpose);
    CREATE INDEX reader_link_by_end ON reader_link (school_id, expires_at);
    ${protect('reader_link', ['SELECT', 'INSERT', 'UPDATE (revoked_at, last_used_at)', 'DELETE'])}
    -- Whoever knows a token may find the one row of it, and so the school.
    CREATE POLICY by_token ON reader_link FOR SELECT
      USING (token_digest = (SELECT current_setting('${LINK_SETTING}', true)));
  `,
};
