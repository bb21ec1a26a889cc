import { buildFacts, declineFactOf, visitFactOf, type Facts } from '@homevisit/sdk/policy';
import { schoolCalendarOf } from '@homevisit/sdk/roster';
import type { VisitDecline, VisitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { selectOne } from '../database/select.js';
import { withoutRetracted, withRecordedFacts } from '@homevisit/client/contract';
import { UnknownSchoolError } from '../records/sequence.js';
import { readFactChanges } from '../records/school-facts.js';
import { SchoolDirectory } from '../roster/school-directory.js';
import { readDeclines, readVisits } from './read-records.js';
import { readEmergencies, readRoster } from './read-reference.js';
import type { SchoolKnowledge } from './school-knowledge.js';

const schoolRow = z.object({
  time_zone: z.string(),
  reference_revision: z.number(),
  last_sequence: z.number(),
});
type SchoolRow = z.infer<typeof schoolRow>;

async function readAnew(transaction: Transaction, schoolId: string, row: SchoolRow): Promise<SchoolKnowledge> {
  const timeZone = row.time_zone;
  const roster = await readRoster(transaction, schoolId);
  const facts = buildFacts({
    roster,
    schoolId,
    calendar: schoolCalendarOf(roster.academicSessions, timeZone),
    visits: [],
    declines: [],
    emergencies: await readEmergencies(transaction, schoolId),
  });
  const { reference_revision: referenceRevision } = row;
  const directory = new SchoolDirectory(roster, facts);
  const empty = { schoolId, timeZone, roster, facts, directory, referenceRevision, lastSequence: 0 };
  return withRecords(transaction, empty, row);
}

/** A corrected record takes the place of what it was. */
function withoutVisits(known: SchoolKnowledge, visits: readonly VisitRecord[]): SchoolKnowledge {
  const fresh = new Set(visits.map(({ id }) => id));
  return { ...known, facts: { ...known.facts, visits: known.facts.visits.filter(({ id }) => !fresh.has(id)) } };
}

function withMoreFacts(
  known: SchoolKnowledge,
  visits: readonly VisitRecord[],
  declines: readonly VisitDecline[],
): Facts {
  const { timeZone, facts } = known;
  return {
    ...facts,
    visits: [...facts.visits, ...visits.map((record) => visitFactOf(record, timeZone))],
    declines: [...facts.declines, ...declines.map((decline) => declineFactOf(decline, facts.calendar))],
  };
}

/** What the school has recorded beside visits. A list that nobody keeps stays left out. */
function withRecorded(facts: Facts, { recorded, retracted }: Awaited<ReturnType<typeof readFactChanges>>): Facts {
  if (recorded.length === 0 && retracted.size === 0) return facts;
  const { activities, submissions, events, preconditions } = facts;
  const known = {
    ...(activities && { activities }),
    ...(submissions && { submissions }),
    ...(events && { events }),
    ...(preconditions && { preconditions }),
  };
  const { workingTime, ...lists } = withoutRetracted(withRecordedFacts(known, recorded), retracted);
  return { ...facts, ...lists, ...(workingTime && { calendar: { ...facts.calendar, workingTime } }) };
}

async function withRecords(transaction: Transaction, known: SchoolKnowledge, row: SchoolRow): Promise<SchoolKnowledge> {
  const lastSequence = row.last_sequence;
  if (known.lastSequence === lastSequence) return known;
  const range = { after: known.lastSequence, upTo: lastSequence };
  const [visits, declines, changes] = await Promise.all([
    readVisits(transaction, known.schoolId, range),
    readDeclines(transaction, known.schoolId, range),
    readFactChanges(transaction, known.schoolId, range),
  ]);
  const recorded = withRecorded(withMoreFacts(withoutVisits(known, visits), visits, declines), changes);
  return { ...known, lastSequence, facts: recorded };
}

/**
 * What is known of a school once some visits are filed in the same transaction: without asking the database where nothing
 * was recorded meanwhile.
 *
 * @param first - number of the first of the visits.
 */
export async function knowledgeWith(
  transaction: Transaction,
  known: SchoolKnowledge,
  visits: readonly VisitRecord[],
  first: number,
): Promise<SchoolKnowledge> {
  if (first === known.lastSequence + 1) {
    return { ...known, lastSequence: first + visits.length - 1, facts: withMoreFacts(known, visits, []) };
  }
  const fresh = await refreshKnowledge(transaction, known.schoolId, known);
  if (fresh === undefined) throw new UnknownSchoolError();
  return fresh;
}

/**
 * Brings what is known of a school up to what the transaction sees. Only what is new is read: records have numbers
 * without gaps in the order in which they became visible, and a roster has a revision.
 *
 * @param known - what was known before, if anything; it is not changed.
 * @returns `undefined` for a school that has no roster here.
 */
export async function refreshKnowledge(
  transaction: Transaction,
  schoolId: string,
  known: SchoolKnowledge | undefined,
): Promise<SchoolKnowledge | undefined> {
  const row = await selectOne(
    transaction,
    schoolRow,
    'SELECT time_zone, reference_revision, last_sequence FROM school WHERE school_id = $1',
    [schoolId],
  );
  if (row === undefined) return undefined;
  const isUsable =
    known?.referenceRevision === row.reference_revision &&
    known.timeZone === row.time_zone &&
    known.lastSequence <= row.last_sequence;
  return isUsable ? withRecords(transaction, known, row) : readAnew(transaction, schoolId, row);
}
