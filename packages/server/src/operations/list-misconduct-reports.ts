import { localDate, misconductReportDraft, visitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { CONFIDENTIAL_READER_SETTING } from '../database/application-role.js';
import { select } from '../database/select.js';
import type { AccountOperation } from './operation.js';

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
});

/**
 * Families' reports of misconduct, the latest first. Row-level security leaves out those about the caller, who may be a
 * leader and have visited.
 */
export const listMisconductReports: AccountOperation<'listMisconductReports'> = async (context) => {
  const { transaction, school, principal } = context;
  const { directory } = school;
  // Ends with the transaction, like the school.
  await transaction.query('SELECT set_config($1, $2, true)', [CONFIDENTIAL_READER_SETTING, principal.personId]);
  const rows = await select(
    transaction,
    reportRow,
    `SELECT report.id, report.reference, to_char(report.received_on, 'YYYY-MM-DD') AS received_on, report.about_ids,
            report.document, visit.document AS visit
       FROM misconduct_report AS report
       LEFT JOIN visit ON visit.school_id = report.school_id AND visit.id = report.visit_id
      WHERE report.school_id = $1 ORDER BY report.received_on DESC, report.reference`,
    [school.schoolId],
  );
  const named = (id: string) => ({ displayName: directory.nameOf(id) });
  const reports = rows.map(({ id, reference, received_on: receivedOn, about_ids: aboutIds, document, visit }) => ({
    id,
    reference,
    receivedOn,
    conduct: document.conduct,
    ...(document.text !== undefined && { text: document.text }),
    about: aboutIds.map((personId) => ({ personId, ...named(personId) })),
    ...(visit && {
      visit: { visitId: visit.id, startedAt: visit.startedAt, students: (document.studentIds ?? []).map(named) },
    }),
  }));
  // The log names the reports and not the visitors: who looks up what was read about himself must not find them.
  return { answer: { reports }, subjectIds: reports.map(({ id }) => id) };
};
