import { readReports } from '../family/read-reports.js';
import { HttpProblem } from '../http/problem.js';
import type { AccountOperation } from './operation.js';

/** Notes what was done about a report. One about the caller is not told from one that is not there. */
export const handleMisconductReport: AccountOperation<'handleMisconductReport'> = async (context) => {
  const { transaction, school, principal, path, body, now } = context;
  const { reportId } = path;
  const [report] = await readReports(context, reportId);
  if (!report) throw new HttpProblem('report-not-found');
  const [kept] = await transaction.query(
    `INSERT INTO misconduct_handling (school_id, report_id, handled_at, handled_by, note)
     VALUES ($1, $2, $3::timestamptz, $4, $5) ON CONFLICT DO NOTHING RETURNING report_id`,
    [school.schoolId, reportId, now, principal.personId, body.note.trim()],
  );
  if (!kept) throw new HttpProblem('report-handled-already');
  const [handled] = await readReports(context, reportId);
  return { answer: handled ?? report, subjectIds: [reportId] };
};
