import { visitCourse, visitPlan, type PlannedVisit, type VisitPlan } from '@homevisit/client/contract';
import type { Instant, LocalDate } from '@homevisit/sdk/calendar';
import { instant } from '@homevisit/sdk/model';
import { possibleEvents, type VisitCourse } from '@homevisit/sdk/visit';
import * as z from 'zod/mini';
import type { Parameter, Transaction } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { select, selectOne } from '../database/select.js';
import type { SchoolDirectory } from '../roster/school-directory.js';
import { describeStudents } from './describe-students.js';
import { takeSequence } from './sequence.js';

const plannedRow = z.object({
  id: z.string(),
  sequence: z.number(),
  planned_at: instant,
  planned_by: z.string(),
  plan: visitPlan,
  course: visitCourse,
});

const COLUMNS = `id, sequence, ${instantText('planned_at')} AS planned_at, planned_by, plan, course`;

/** A planned visit as it is kept. */
export interface KeptPlan {
  readonly id: string;
  readonly sequence: number;
  readonly plannedAt: Instant;
  readonly plannedBy: string;
  readonly plan: VisitPlan;
  readonly course: VisitCourse;
}

function keptOf(row: z.infer<typeof plannedRow>): KeptPlan {
  const { id, sequence, planned_at: plannedAt, planned_by: plannedBy, plan, course } = row;
  // A stored course came from the machine itself: no member of it is there and undefined.
  return { id, sequence, plannedAt, plannedBy, plan, course: course as VisitCourse };
}

/** A planned visit; the row is held until the end of the transaction where it is to be changed. */
export async function readPlannedVisit(
  transaction: Transaction,
  schoolId: string,
  visitId: string,
  purpose: 'to-read' | 'to-change' = 'to-read',
): Promise<KeptPlan | undefined> {
  const lock = purpose === 'to-change' ? 'FOR UPDATE' : '';
  const row = await selectOne(
    transaction,
    plannedRow,
    `SELECT ${COLUMNS} FROM planned_visit WHERE school_id = $1 AND id = $2 ${lock}`,
    [schoolId, visitId],
  );
  return row && keptOf(row);
}

/** The planned visits of these ids, by id. */
export async function readPlannedVisitsOf(
  transaction: Transaction,
  schoolId: string,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, KeptPlan>> {
  const rows = await select(
    transaction,
    plannedRow,
    `SELECT ${COLUMNS} FROM planned_visit WHERE school_id = $1 AND id = ANY($2::text[])`,
    [schoolId, [...visitIds]],
  );
  return new Map(rows.map((row) => [row.id, keptOf(row)]));
}

/** Which planned visits are read. */
export interface PlannedVisitRange {
  /** First and last day. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly state?: 'open' | 'under-way' | undefined;
  /** Only visits that somebody has planned or makes. */
  readonly ofPerson?: string | undefined;
  /** After this one. */
  readonly after?: { readonly on: LocalDate; readonly id: string } | undefined;
  readonly most: number;
}

/** States in which nothing more happens. */
const ENDED = ['recorded', 'confirmed', 'filed', 'cancelled', 'declined'];

/** Planned visits in the order of their days. */
export async function readPlannedVisits(
  transaction: Transaction,
  schoolId: string,
  { from, to, state, ofPerson, after, most }: PlannedVisitRange,
): Promise<KeptPlan[]> {
  const parameters: Parameter[] = [schoolId];
  const given = (value: Parameter): string => `$${parameters.push(value)}`;
  const conditions = [
    'school_id = $1',
    ...(from ? [`on_date >= ${given(from)}::date`] : []),
    ...(to ? [`on_date <= ${given(to)}::date`] : []),
    ...(state === 'open' ? [`state <> ALL(${given(ENDED)}::text[])`] : []),
    ...(state === 'under-way' ? [`state = 'under-way'`] : []),
    ...(after ? [`(on_date, id) > (${given(after.on)}::date, ${given(after.id)})`] : []),
  ];
  if (ofPerson !== undefined) {
    const person = given(ofPerson);
    conditions.push(`(planned_by = ${person} OR ${person} = ANY(visitor_ids))`);
  }
  const rows = await select(
    transaction,
    plannedRow,
    `SELECT ${COLUMNS} FROM planned_visit WHERE ${conditions.join(' AND ')}
      ORDER BY on_date, id LIMIT ${given(most)}::integer`,
    parameters,
  );
  return rows.map(keptOf);
}

/** What happened to a planned visit, as it is kept. */
export interface PlannedVisitChange {
  readonly kind: 'planned' | 'changed' | 'happened' | 'filed';
  readonly at: Instant;
  readonly by: string;
  readonly document: unknown;
}

/** Keeps what happened to a planned visit, and how it stands after it. */
export async function storePlannedVisit(
  transaction: Transaction,
  schoolId: string,
  kept: Omit<KeptPlan, 'sequence'>,
  { kind, at, by, document }: PlannedVisitChange,
): Promise<KeptPlan> {
  const { id, plan, course, plannedAt, plannedBy } = kept;
  const sequence = await takeSequence(transaction, schoolId);
  await transaction.query(
    `INSERT INTO planned_visit_event (school_id, sequence, visit_id, kind, recorded_at, recorded_by, document)
     VALUES ($1, $2, $3, $4, $5::timestamptz, $6, $7::jsonb)`,
    [schoolId, sequence, id, kind, at, by, JSON.stringify(document)],
  );
  const row = await selectOne(
    transaction,
    plannedRow,
    `INSERT INTO planned_visit
       (school_id, id, sequence, planned_at, planned_by, on_date, state, visitor_ids, plan, course)
     VALUES ($1, $2, $3, $4::timestamptz, $5, $6::date, $7, $8::text[], $9::jsonb, $10::jsonb)
     ON CONFLICT (school_id, id) DO UPDATE SET sequence = excluded.sequence, on_date = excluded.on_date,
       state = excluded.state, visitor_ids = excluded.visitor_ids, plan = excluded.plan, course = excluded.course
     RETURNING ${COLUMNS}`,
    [
      schoolId,
      id,
      sequence,
      plannedAt,
      plannedBy,
      course.plannedOn ?? plan.on,
      course.state,
      plan.visitors.map(({ personId }) => personId),
      JSON.stringify(plan),
      JSON.stringify(course),
    ],
  );
  if (row === undefined) throw new Error('The planned visit was not kept');
  return keptOf(row);
}

/** A planned visit as it is answered: day and mode are those that it has come to. */
export function plannedVisitOf(
  { id, sequence, plannedAt, plannedBy, plan, course }: KeptPlan,
  { schoolId, directory }: { readonly schoolId: string; readonly directory: SchoolDirectory },
  today: LocalDate,
): PlannedVisit {
  return {
    ...plan,
    mode: course.mode,
    on: course.plannedOn ?? plan.on,
    id,
    schoolId,
    plannedAt,
    plannedBy,
    version: String(sequence),
    course: { ...course, history: [...course.history] },
    possibleEvents: [...possibleEvents(course)],
    students: describeStudents(directory, plan.studentIds, today),
  };
}
