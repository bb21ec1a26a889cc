import type { Transaction } from '../database/database.js';
import type { PermittedStudents } from '../authorization/permitted-students.js';
import type { Access } from '../log/access-log.js';

/** Notes which grants a look was owed to, beside its entry in the access log: there stands who, here also why. */
export async function noteGrantUse(
  transaction: Transaction,
  { at, principal, operation, subjectIds, requestId }: Access,
  permitted: PermittedStudents,
): Promise<void> {
  if (principal.type !== 'account') return;
  for (const [grantId, studentIds] of permitted.grantsBehind(subjectIds)) {
    await transaction.query(
      `INSERT INTO access_grant_use (school_id, grant_id, at, actor_id, operation, subject_ids, request_id)
       VALUES ($1, $2, $3::timestamptz, $4, $5, $6::text[], $7)`,
      [principal.schoolId, grantId, at, principal.personId, operation, studentIds, requestId],
    );
  }
}
