import { describeFault, type RosterPhrases } from '@homevisit/sdk/roster';
import type { ImportOccasion, ImportReport } from './import-report.js';
import type { Output } from './text-report.js';

/**
 * A report for programs: one JSON document, written as the import goes, so that millions of faults need no memory.
 * Each fault has its codes and parameters, and its sentences in the chosen language.
 */
export function createJsonReport(
  output: Pick<Output, 'write'>,
  occasion: ImportOccasion,
  rosterPhrases: RosterPhrases,
): ImportReport {
  let count = 0;
  return {
    begin() {
      const { folder, dryRun, database } = occasion;
      const head = JSON.stringify({ format: 'homevisit-import/1', folder, dryRun, ...(database && { database }) });
      output.write(`${head.slice(0, -1)},"faults":[`);
    },
    fault(fault) {
      const { problem, mend } = describeFault(fault, rosterPhrases);
      output.write(`${count === 0 ? '' : ','}\n${JSON.stringify({ ...fault, problem, mend })}`);
      count += 1;
    },
    end({ stored, counts, errors, warnings }) {
      const tail = JSON.stringify({ errors, warnings, stored, ok: errors === 0, counts });
      output.write(`${count === 0 ? '' : '\n'}],${tail.slice(1)}\n`);
    },
  };
}
