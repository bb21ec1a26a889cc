import type { ProblemFault, VisitWarning } from '@homevisit/client/contract';
import type { VisitDraft } from '@homevisit/sdk/model';
import { checkVisit, type VisitFault } from '@homevisit/sdk/visit';
import { HttpProblem } from '../http/problem.js';
import { notNameable } from '../records/attachments.js';
import type { SchoolDirectory } from '../roster/school-directory.js';
import type { AccountContext, AccountOperationName } from './operation.js';

/** People whom only the roster knows: the browser cannot say whether they belong there. */
function strangersIn(draft: VisitDraft, directory: SchoolDirectory): ProblemFault[] {
  const guardians = new Set(draft.studentIds.flatMap((id) => directory.guardiansOf(id)));
  const visitors = draft.visitors.flatMap(({ personId }, index) =>
    directory.teacher(personId) ? [] : [{ pointer: `/visitors/${index}/personId`, code: 'not-on-staff' }],
  );
  const participants = (draft.familyPresent ?? []).flatMap(({ guardianId }, index) =>
    guardianId === undefined || guardians.has(guardianId)
      ? []
      : [{ pointer: `/familyPresent/${index}/guardianId`, code: 'not-of-the-family' }],
  );
  return [...visitors, ...participants];
}

function warningOf({ pointer, code, clauses, values }: VisitFault): VisitWarning {
  return { pointer, code, ...(clauses && { clauses: [...clauses] }), ...(values && { values: { ...values } }) };
}

type Context = Pick<AccountContext<AccountOperationName>, 'transaction' | 'school' | 'policies' | 'principal' | 'now'>;

/** A record that can be kept. */
export interface AcceptableRecord {
  /** Without unknown members and texts that say nothing. */
  readonly draft: VisitDraft;
  readonly warnings: VisitWarning[];
}

/**
 * Checks a record against its shape, the school's policies and calendar, the roster, and the photos that are kept.
 *
 * @param visitId - the visit that is corrected; photos that it has already may be named again.
 * @throws {HttpProblem} `visit-not-acceptable`, with every fault.
 */
export async function acceptableRecord(
  context: Context,
  draft: VisitDraft,
  visitId: string,
): Promise<AcceptableRecord> {
  const { transaction, school, policies, principal, now } = context;
  const checked = checkVisit(draft, policies, { now, calendar: school.facts.calendar });
  const photos = await notNameable(transaction, school.schoolId, principal.personId, { ...draft, id: visitId });
  const faults = [
    ...(checked.ok ? [] : checked.faults).map(({ pointer, code, clauses }) => ({
      pointer,
      code,
      ...(clauses && { clauses: [...clauses] }),
    })),
    ...strangersIn(draft, school.directory),
    ...photos.map((index) => ({ pointer: `/attachments/${index}/id`, code: 'not-kept' })),
  ];
  if (!checked.ok || faults.length > 0) throw new HttpProblem('visit-not-acceptable', { faults });
  return { draft: checked.draft, warnings: checked.warnings.map(warningOf) };
}
