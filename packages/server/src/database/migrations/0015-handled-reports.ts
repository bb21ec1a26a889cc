import { APPLICATION_ROLE, CONFIDENTIAL_READER_SETTING, SCHOOL_SETTING } from '../application-role.js';
import type { Migration } from './migration.js';

const OWN_SCHOOL = `school_id = (SELECT current_setting('${SCHOOL_SETTING}', true))`;
/** Only who can see the report itself: row-level security of the report holds within the sub-select. */
const SEES_THE_REPORT = `EXISTS (SELECT FROM misconduct_report AS report
  WHERE report.school_id = misconduct_handling.school_id AND report.id = misconduct_handling.report_id)`;

/** Who has seen to a report of misconduct. None of those whom it is about learns of it. */
export const handledReports: Migration = {
  id: '0015-handled-reports',
  sql: `
    CREATE TABLE misconduct_handling (
      school_id text NOT NULL,
      report_id text NOT NULL,
      handled_at timestamptz NOT NULL,
      handled_by text NOT NULL,
      note text NOT NULL,
      PRIMARY KEY (school_id, report_id),
      FOREIGN KEY (school_id, report_id) REFERENCES misconduct_report (school_id, id),
      CHECK (handled_by <> '')
    );
    ALTER TABLE misconduct_handling ENABLE ROW LEVEL SECURITY;
    ALTER TABLE misconduct_handling FORCE ROW LEVEL SECURITY;
    CREATE POLICY by_readers ON misconduct_handling
      USING (${OWN_SCHOOL} AND ${SEES_THE_REPORT})
      WITH CHECK (${OWN_SCHOOL} AND ${SEES_THE_REPORT}
        AND handled_by = (SELECT current_setting('${CONFIDENTIAL_READER_SETTING}', true)));
    GRANT SELECT, INSERT ON misconduct_handling TO ${APPLICATION_ROLE};
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON misconduct_handling
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `,
};
