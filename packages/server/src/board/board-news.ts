import type { BoardMessage, BoardVisit } from '@homevisit/client/contract';
import { localDateOf, type Instant } from '@homevisit/sdk/calendar';
import type { SignedInAccount } from '../authentication/principal.js';
import { PermittedStudents } from '../authorization/permitted-students.js';
import type { Transaction } from '../database/database.js';
import { readActiveGrants } from '../grants/read-grants.js';
import { HttpProblem } from '../http/problem.js';
import type { Service } from '../http/service.js';
import { principalAmong } from '../http/signed-in.js';
import { recordAccess } from '../log/access-log.js';
import { eventIdOf, viewOf, type BoardPosition } from './board-position.js';
import { boardChanges, readBoard, type BoardReader } from './read-board.js';

/** What a stream says next. */
export interface BoardNews {
  readonly messages: readonly (BoardMessage & { readonly id: string })[];
  readonly position: BoardPosition;
}

interface Asked {
  readonly account: SignedInAccount;
  /** Absent for whoever knows nothing yet. */
  readonly position: BoardPosition | undefined;
  readonly now: Instant;
  readonly requestId: string;
}

/** The reader as it may see at this moment. */
async function readerOf(
  { knowledge }: Service,
  transaction: Transaction,
  { account, now }: Asked,
): Promise<BoardReader & { readonly view: string }> {
  const { schoolId, personId } = account;
  const school = await knowledge.get(transaction, schoolId);
  const today = school && localDateOf(now, school.timeZone);
  if (!today) throw new HttpProblem('person-not-on-staff');
  const principal = principalAmong(account, school.directory, today);
  if (principal.role === 'authority') throw new HttpProblem('role-not-permitted');
  const grants = principal.role === 'teacher' ? await readActiveGrants(transaction, schoolId, personId, now) : [];
  const permitted = new PermittedStudents(school.directory, principal, today, grants);
  const view = viewOf([school.referenceRevision, today, personId, principal.role, ...grants.map(({ id }) => id)]);
  return { transaction, school, principal, permitted, today, view };
}

/**
 * What is new to a reader: the changes since the position, or the whole board where the reader knows nothing, sees with
 * other eyes than then, or knows what this database does not.
 *
 * @throws {HttpProblem} `person-not-on-staff`, `role-not-permitted`.
 */
export async function boardNews(service: Service, transaction: Transaction, asked: Asked): Promise<BoardNews> {
  const { position, now, requestId } = asked;
  const reader = await readerOf(service, transaction, asked);
  const { view, school, principal } = reader;
  const current: BoardPosition = { sequence: school.lastSequence, view };
  const isKnown = position?.view === view && position.sequence <= current.sequence;
  const changes = isKnown ? await boardChanges(reader, position.sequence) : undefined;
  const shown: BoardVisit[] = changes ? changes.flatMap(({ visit }) => visit ?? []) : await readBoard(reader);
  const subjectIds = shown.flatMap(({ visitors }) => visitors.map(({ personId }) => personId));
  await recordAccess(transaction, { at: now, principal, operation: 'watchSafetyBoard', subjectIds, requestId });
  if (!changes) {
    const data = { asOf: now, visits: shown };
    return { messages: [{ event: 'board', data, id: eventIdOf(current) }], position: current };
  }
  const messages = changes.map(({ visit, visitId, sequence }) => {
    const id = eventIdOf({ sequence, view });
    return visit
      ? ({ event: 'out', data: { ...visit, asOf: now }, id } as const)
      : ({ event: 'back', data: { visitId, asOf: now }, id } as const);
  });
  return { messages, position: current };
}
