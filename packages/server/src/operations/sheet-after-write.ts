import type { VerdictSheet } from '@homevisit/client/contract';
import { refreshKnowledge } from '../facts/refresh-knowledge.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import { UnknownSchoolError } from '../records/sequence.js';
import { verdictSheet } from '../verdicts/verdict-sheet.js';
import type { AccountContext, AccountOperationName } from './operation.js';

type Context = Pick<AccountContext<AccountOperationName>, 'transaction' | 'school' | 'permitted' | 'policies' | 'now'>;

/**
 * How the students named in a record stand, and their brothers and sisters, for whom a visit to the family may count too.
 * Only those whom the writer may see: a sibling of another class has verdicts that tell of its situation.
 */
export function sheetOfConcerned(
  { permitted, policies, now }: Pick<Context, 'permitted' | 'policies' | 'now'>,
  known: SchoolKnowledge,
  studentIds: readonly string[],
): VerdictSheet {
  const { directory } = known;
  const concerned = studentIds.flatMap((studentId) => [
    studentId,
    ...directory.childrenOf(directory.student(studentId)?.familyId ?? '').map(({ id }) => id),
  ]);
  return verdictSheet(
    policies,
    known,
    permitted,
    now,
    concerned.filter((id) => permitted.has(id)).map((id) => ({ type: 'student', id })),
  );
}

/** As `sheetOfConcerned`, with whatever the transaction has written. */
export async function sheetAfterWrite(context: Context, studentIds: readonly string[]): Promise<VerdictSheet> {
  const { transaction, school } = context;
  const fresh = await refreshKnowledge(transaction, school.schoolId, school);
  if (fresh === undefined) throw new UnknownSchoolError();
  return sheetOfConcerned(context, fresh, studentIds);
}
