import type { VerdictSheet } from '@homevisit/client/contract';
import { refreshKnowledge } from '../facts/refresh-knowledge.js';
import { UnknownSchoolError } from '../records/sequence.js';
import { verdictSheet } from '../verdicts/verdict-sheet.js';
import type { AccountContext, AccountOperationName } from './operation.js';

/**
 * How the students named in a record stand now, and their brothers and sisters, for whom a visit to the family may
 * count too. Only those whom the writer may see: a sibling of another class has verdicts that tell of its situation.
 */
export async function sheetAfterWrite(
  context: Pick<AccountContext<AccountOperationName>, 'transaction' | 'school' | 'permitted' | 'policies' | 'now'>,
  studentIds: readonly string[],
): Promise<VerdictSheet> {
  const { transaction, school, permitted, policies, now } = context;
  const fresh = await refreshKnowledge(transaction, school.schoolId, school);
  if (fresh === undefined) throw new UnknownSchoolError();
  const { directory } = fresh;
  const concerned = studentIds.flatMap((studentId) => [
    studentId,
    ...directory.childrenOf(directory.student(studentId)?.familyId ?? '').map(({ id }) => id),
  ]);
  return verdictSheet(
    policies,
    fresh,
    permitted,
    now,
    concerned.filter((id) => permitted.has(id)).map((id) => ({ type: 'student', id })),
  );
}
