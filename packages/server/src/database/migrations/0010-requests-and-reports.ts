import { CONFIDENTIAL_READER_SETTING, APPLICATION_ROLE, SCHOOL_SETTING } from '../application-role.js';
import type { Migration } from './migration.js';
import { protectAppendOnly } from './protection.js';

const OWN_SCHOOL = `school_id = (SELECT current_setting('${SCHOOL_SETTING}', true))`;
const READER = `(SELECT current_setting('${CONFIDENTIAL_READER_SETTING}', true))`;

/** What is done about families' requests, and reports that go past whoever visited. */
export const requestsAndReports: Migration = {
  id: '0010-requests-and-reports',
  sql: `
    CREATE TABLE family_request_step (
      school_id text NOT NULL,
      request_id text NOT NULL,
      -- Counted from 1 for each request. Of two who take the same step at the same moment one is refused by the key.
      version integer NOT NULL CHECK (version > 0),
      -- The person, or the family's link.
      taken_by text NOT NULL,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, request_id, version),
      FOREIGN KEY (school_id, request_id) REFERENCES family_request (school_id, id)
    );
    ${protectAppendOnly('family_request_step')}

    CREATE TABLE misconduct_report (
      school_id text NOT NULL,
      id text NOT NULL,
      reference text NOT NULL,
      -- The day and not the moment: beside a log, a moment would name the family.
      received_on date NOT NULL,
      -- Who visited. None of them ever sees the row, in whatever role.
      about_ids text[] NOT NULL,
      -- Both absent where the family wants to stay unnamed.
      visit_id text,
      family_id text,
      document jsonb NOT NULL,
      PRIMARY KEY (school_id, id),
      UNIQUE (school_id, reference)
    );
    ALTER TABLE misconduct_report ENABLE ROW LEVEL SECURITY;
    ALTER TABLE misconduct_report FORCE ROW LEVEL SECURITY;
    CREATE POLICY sent_by_families ON misconduct_report FOR INSERT WITH CHECK (${OWN_SCHOOL});
    -- Without a reader named for the transaction nobody sees a row, not even how many there are.
    CREATE POLICY read_by_leaders ON misconduct_report FOR SELECT
      USING (${OWN_SCHOOL} AND ${READER} <> '' AND NOT ${READER} = ANY (about_ids));
    GRANT SELECT, INSERT ON misconduct_report TO ${APPLICATION_ROLE};
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON misconduct_report
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `,
};
