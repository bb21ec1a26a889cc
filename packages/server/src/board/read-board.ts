import { boardVisitOf, inBoardOrder, type BoardVisit } from '@homevisit/client/contract';
import type { LocalDate } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { AccountPrincipal } from '../authentication/principal.js';
import type { PermittedStudents } from '../authorization/permitted-students.js';
import { maySeeVisit } from '../authorization/visit-rights.js';
import type { Transaction } from '../database/database.js';
import { select } from '../database/select.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import { readPlannedVisit, readPlannedVisits, type KeptPlan } from '../records/planned-visits.js';

/** Visits under way that a board holds at most; no school has as many out at once. */
const MOST_VISITS = 1000;

/** Who looks at the board, and what that person may see at this moment. */
export interface BoardReader {
  readonly transaction: Transaction;
  readonly school: SchoolKnowledge;
  readonly principal: AccountPrincipal;
  readonly permitted: PermittedStudents;
  /** The day at the school. */
  readonly today: LocalDate;
}

function entryOf(kept: KeptPlan, { school, today }: BoardReader): BoardVisit | undefined {
  const { directory } = school;
  return boardVisitOf(kept, {
    nameOf: (personId) => directory.nameOf(personId),
    classTitleOf: (studentId) => directory.classTitleOf(studentId, today),
  });
}

function isSeen({ plan, plannedBy }: KeptPlan, { permitted, principal }: BoardReader): boolean {
  return principal.role === 'leader' || maySeeVisit({ ...plan, writtenBy: plannedBy }, permitted, principal);
}

/** Who is out now, as far as the reader may see it. */
export async function readBoard(reader: BoardReader): Promise<BoardVisit[]> {
  const { transaction, school } = reader;
  const underWay = await readPlannedVisits(transaction, school.schoolId, { state: 'under-way', most: MOST_VISITS });
  return inBoardOrder(underWay.filter((kept) => isSeen(kept, reader)).flatMap((kept) => entryOf(kept, reader) ?? []));
}

const changeRow = z.object({ visit_id: z.string(), sequence: z.number(), replanned: z.boolean() });

/** What became of a visit since a board was read. */
export interface BoardChange {
  readonly sequence: number;
  readonly visitId: string;
  /** Absent where nobody is out for it any more. */
  readonly visit: BoardVisit | undefined;
}

/**
 * What the stored events after a number change of the board, each visit once and in the order of the events;
 * `undefined` where only the whole board can say it: a plan was changed, with which a visit may have come under somebody
 * else's eyes.
 *
 * @param after - number of the last event that the reader knows.
 */
export async function boardChanges(reader: BoardReader, after: number): Promise<BoardChange[] | undefined> {
  const { transaction, school } = reader;
  const rows = await select(
    transaction,
    changeRow,
    `SELECT visit_id, max(sequence) AS sequence, bool_or(kind = 'changed') AS replanned
       FROM planned_visit_event
      WHERE school_id = $1 AND sequence > $2 AND sequence <= $3
        AND (kind IN ('changed', 'filed') OR document->>'type' IN ('set-out', 'come-back'))
      GROUP BY visit_id ORDER BY max(sequence)`,
    [school.schoolId, after, school.lastSequence],
  );
  if (rows.some(({ replanned }) => replanned)) return undefined;
  const changes: BoardChange[] = [];
  for (const { visit_id: visitId, sequence } of rows) {
    const kept = await readPlannedVisit(transaction, school.schoolId, visitId);
    if (kept && isSeen(kept, reader)) changes.push({ visitId, sequence, visit: entryOf(kept, reader) });
  }
  return changes;
}
