import type { MisconductReport } from '@homevisit/client/contract';
import { instant, localDate, misconductReportDraft, visitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { AccountPrincipal } from '../authentication/principal.js';
import { CONFIDENTIAL_READER_SETTING } from '../database/application-role.js';
import type { Transaction } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { select } from '../database/select.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';

const reportRow = z.object({
  id: z.string(),
  reference: z.string(),
  received_on: localDate,
  about_ids: z.array(z.string()),
  document: z.object({
    conduct: misconductReportDraft.shape.conduct,
    text: z.optional(z.string()),
    studentIds: z.optional(z.array(z.string())),
  }),
  visit: z.nullable(visitRecord),
  handled_at: z.nullable(instant),
  handled_by: z.nullable(z.string()),
  note: z.nullable(z.string()),
});

interface Reader {
  readonly transaction: Transaction;
  readonly school: SchoolKnowledge;
  readonly principal: AccountPrincipal;
}

/**
 * Families' reports of misconduct, the latest first, or the one of an id. Row-level security leaves out those about the
 * reader, who may be a leader and have visited. An authority, who sees no student, is told of none.
 */
export async function readReports(
  { transaction, school, principal }: Reader,
  reportId?: string,
): Promise<MisconductReport[]> {
  const { directory } = school;
  // Ends with the transaction, like the school.
  await transaction.query('SELECT set_config($1, $2, true)', [CONFIDENTIAL_READER_SETTING, principal.personId]);
  const rows = await select(
    transaction,
    reportRow,
    `SELECT report.id, report.reference, to_char(report.received_on, 'YYYY-MM-DD') AS received_on, report.about_ids,
            report.document, visit.document AS visit,
            ${instantText('handling.handled_at')} AS handled_at, handling.handled_by, handling.note
       FROM misconduct_report AS report
       LEFT JOIN visit ON visit.school_id = report.school_id AND visit.id = report.visit_id
       LEFT JOIN misconduct_handling AS handling
         ON handling.school_id = report.school_id AND handling.report_id = report.id
      WHERE report.school_id = $1 AND ($2::text IS NULL OR report.id = $2)
      ORDER BY report.received_on DESC, report.reference`,
    [school.schoolId, reportId ?? null],
  );
  const named = (id: string) => ({ displayName: directory.nameOf(id) });
  const seesStudents = principal.role !== 'authority';
  return rows.map(({ id, reference, received_on: receivedOn, about_ids: aboutIds, document, visit, ...row }) => ({
    id,
    reference,
    receivedOn,
    conduct: document.conduct,
    ...(document.text !== undefined && { text: document.text }),
    about: aboutIds.map((personId) => ({ personId, ...named(personId) })),
    ...(visit && {
      visit: {
        visitId: visit.id,
        startedAt: visit.startedAt,
        students: seesStudents ? (document.studentIds ?? []).map(named) : [],
      },
    }),
    ...(row.handled_at !== null &&
      row.handled_by !== null && {
        handled: {
          at: row.handled_at,
          by: { personId: row.handled_by, ...named(row.handled_by) },
          note: row.note ?? '',
        },
      }),
  }));
}
