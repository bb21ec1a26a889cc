import { readReports } from '../family/read-reports.js';
import type { AccountOperation } from './operation.js';

/** Families' reports of misconduct that are not about the caller, the latest first. */
export const listMisconductReports: AccountOperation<'listMisconductReports'> = async (context) => {
  const reports = await readReports(context);
  // The log names the reports and not the visitors: who looks up what was read about himself must not find them.
  return { answer: { reports }, subjectIds: reports.map(({ id }) => id) };
};
