import { APPLICATION_ROLE, SCHOOL_SETTING } from '../application-role.js';

/** What the application may do with the rows of a table. */
export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | `UPDATE (${string})`;

/**
 * Statements that let the application see and write only rows of the school of its transaction. The setting is read
 * in a sub-select so that it is evaluated once a statement. Without a setting no row is seen.
 */
export function protect(table: string, privileges: readonly Privilege[]): string {
  const ownSchool = `school_id = (SELECT current_setting('${SCHOOL_SETTING}', true))`;
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_school ON ${table} USING (${ownSchool}) WITH CHECK (${ownSchool});
    GRANT ${privileges.join(', ')} ON ${table} TO ${APPLICATION_ROLE};
  `;
}

/** As `protect`, for a table whose rows stay as they were written, whoever tries. */
export function protectAppendOnly(table: string): string {
  return `
    ${protect(table, ['SELECT', 'INSERT'])}
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `;
}
