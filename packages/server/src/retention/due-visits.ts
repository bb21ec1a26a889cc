import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { select } from '../database/select.js';
import type { Instant } from '@homevisit/sdk/calendar';

/** Kinds of data that belong to visits. */
export type VisitClass = 'photos' | 'visitNotes' | 'planNotes' | 'familyWords';

/** Visits that have something left of a kind, and whose day lies before the moment `$2`. */
const DUE: Readonly<Record<VisitClass, string>> = {
  photos: `SELECT DISTINCT visit.id FROM visit
      JOIN attachment ON attachment.school_id = visit.school_id AND attachment.visit_id = visit.id
     WHERE visit.school_id = $1 AND visit.started_at < $2::timestamptz AND attachment.content IS NOT NULL`,
  visitNotes: `SELECT DISTINCT visit.id FROM visit
      JOIN visit_event AS entry ON entry.school_id = visit.school_id AND entry.visit_id = visit.id
     WHERE visit.school_id = $1 AND visit.started_at < $2::timestamptz AND NOT EXISTS (
       SELECT FROM erasure WHERE erasure.school_id = $1 AND (
         erasure.entry_position = entry.position
         OR (erasure.visit_id = visit.id AND erasure.data_class = 'visit-notes' AND erasure.entry_position IS NULL
           AND erasure.at >= entry.recorded_at)))`,
  planNotes: `SELECT planned.id FROM planned_visit AS planned
     WHERE planned.school_id = $1 AND planned.on_date < ($2::timestamptz AT TIME ZONE 'UTC')::date AND NOT EXISTS (
       SELECT FROM erasure WHERE erasure.school_id = $1 AND erasure.visit_id = planned.id
          AND erasure.data_class = 'plan-notes')`,
  familyWords: `SELECT visit.id FROM visit
     WHERE visit.school_id = $1 AND visit.started_at < $2::timestamptz AND (
         EXISTS (SELECT FROM family_request AS request
                  WHERE request.school_id = $1 AND request.visit_id = visit.id)
         OR EXISTS (SELECT FROM family_feedback AS feedback
                      JOIN feedback_link AS link ON link.school_id = feedback.school_id AND link.id = feedback.link_id
                     WHERE link.school_id = $1 AND link.visit_id = visit.id))
       AND NOT EXISTS (
         SELECT FROM erasure WHERE erasure.school_id = $1 AND erasure.visit_id = visit.id
            AND erasure.data_class = 'family-words' AND erasure.reason = 'retention')
       AND NOT EXISTS (
         SELECT FROM family_request AS request
           LEFT JOIN LATERAL (SELECT step.document->>'kind' AS kind FROM family_request_step AS step
                               WHERE step.school_id = request.school_id AND step.request_id = request.id
                                 AND step.document->>'kind' <> 'family-replied'
                               ORDER BY step.version DESC LIMIT 1) AS last ON true
          WHERE request.school_id = $1 AND request.visit_id = visit.id
            AND coalesce(last.kind, 'taken-up') = 'taken-up')`,
};

/** Ids of visits of which something is older than its period. */
export async function dueVisits(
  transaction: Transaction,
  schoolId: string,
  { dataClass, before }: { readonly dataClass: VisitClass; readonly before: Instant },
): Promise<string[]> {
  const rows = await select(transaction, z.object({ id: z.string() }), `${DUE[dataClass]} ORDER BY id`, [
    schoolId,
    before,
  ]);
  return rows.map(({ id }) => id);
}
