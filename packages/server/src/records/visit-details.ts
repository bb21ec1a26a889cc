import { attachment, photoConsentChange, visitCourse, type VisitDetail } from '@homevisit/client/contract';
import type { LocalDate } from '@homevisit/sdk/calendar';
import { instant, visitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { select } from '../database/select.js';
import type { SchoolDirectory } from '../roster/school-directory.js';
import { describeStudents } from './describe-students.js';

const detailRow = z.object({
  document: visitRecord,
  revision: z.number(),
  version: z.number(),
  confirmations: z.array(z.object({ personId: z.string(), confirmedAt: instant })),
  attachments: z.array(attachment),
  consent: z.nullable(photoConsentChange),
  course: z.nullable(visitCourse),
});
type DetailRow = z.infer<typeof detailRow>;

const OF_VISIT = 'school_id = visit.school_id AND visit_id = visit.id';
const CURRENT_REVISION = `coalesce((SELECT max(revision) FROM visit_event WHERE ${OF_VISIT}), 1)`;

const DETAILS = `
  SELECT visit.document, ${CURRENT_REVISION} AS revision,
    greatest(visit.sequence,
      (SELECT max(sequence) FROM visit_confirmation WHERE ${OF_VISIT}),
      (SELECT max(sequence) FROM photo_consent_change WHERE ${OF_VISIT}),
      (SELECT max(deleted_sequence) FROM attachment WHERE ${OF_VISIT})) AS version,
    coalesce((SELECT jsonb_agg(jsonb_build_object('personId', person_id, 'confirmedAt', ${instantText('confirmed_at')})
        ORDER BY sequence)
      FROM visit_confirmation WHERE ${OF_VISIT} AND revision = ${CURRENT_REVISION}), '[]') AS confirmations,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'mediaType', media_type, 'bytes', bytes, 'width', width,
        'height', height, 'sha256', sha256, 'uploadedAt', ${instantText('uploaded_at')}, 'uploadedBy', uploaded_by,
        'visitId', visit_id) ORDER BY uploaded_at, id)
      FROM attachment WHERE ${OF_VISIT} AND content IS NOT NULL), '[]') AS attachments,
    (SELECT document FROM photo_consent_change WHERE ${OF_VISIT} ORDER BY sequence DESC LIMIT 1) AS consent,
    (SELECT course FROM planned_visit WHERE school_id = visit.school_id AND id = visit.id) AS course
  FROM visit WHERE school_id = $1`;

/** Where details are read, and by whose roster they are put into words. */
export interface DetailSource {
  readonly transaction: Transaction;
  readonly school: { readonly schoolId: string; readonly directory: SchoolDirectory };
  readonly today: LocalDate;
}

function detailOf({ school, today }: DetailSource, row: DetailRow): VisitDetail {
  const { document: visit, confirmations, consent, course } = row;
  const named = (personId: string) => ({ personId, displayName: school.directory.nameOf(personId) });
  const confirmed = new Set(confirmations.map(({ personId }) => personId));
  return {
    visit,
    version: String(row.version),
    revision: row.revision,
    students: describeStudents(school.directory, visit.studentIds, today),
    filedByName: school.directory.nameOf(visit.filedBy),
    confirmations: confirmations.map(({ personId, confirmedAt }) => ({ ...named(personId), confirmedAt })),
    awaiting: visit.visitors
      .filter(({ personId }) => personId !== visit.filedBy && !confirmed.has(personId))
      .map(({ personId }) => named(personId)),
    attachments: row.attachments,
    ...(consent && { photoConsentChange: consent }),
    ...(course && { course }),
  };
}

/** A filed visit as it stands now. */
export async function readVisitDetail(source: DetailSource, visitId: string): Promise<VisitDetail | undefined> {
  const { transaction, school } = source;
  const [row] = await select(transaction, detailRow, `${DETAILS} AND id = $2`, [school.schoolId, visitId]);
  return row && detailOf(source, row);
}

/** Visits of one list at most. */
const MOST = 100;

/** Filed visits that somebody was at, did not write the record of, and has not confirmed; the latest first. */
export async function readVisitsToConfirm(source: DetailSource, personId: string): Promise<VisitDetail[]> {
  const { transaction, school } = source;
  const rows = await select(
    transaction,
    detailRow,
    `${DETAILS} AND document->'visitors' @> $2::jsonb AND document->>'filedBy' <> $3
       AND NOT EXISTS (SELECT FROM visit_confirmation
         WHERE ${OF_VISIT} AND person_id = $3 AND revision = ${CURRENT_REVISION})
     ORDER BY started_at DESC, id LIMIT ${MOST}`,
    [school.schoolId, JSON.stringify([{ personId }]), personId],
  );
  return rows.map((row) => detailOf(source, row));
}
