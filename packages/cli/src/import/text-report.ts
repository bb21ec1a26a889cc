import { styleText } from 'node:util';
import { describeFault, ROSTER_KINDS, type ImportResult, type RosterPhrases } from '@homevisit/sdk/roster';
import type { Phrases } from '../phrases/phrases.js';
import { displayWidth, fill } from './display-width.js';
import type { ImportOccasion, ImportReport } from './import-report.js';

const COLUMNS = ['added', 'changed', 'unchanged', 'removed'] as const;

/** Where a report is written to. */
export interface Output {
  write(text: string): unknown;
  /** True for a terminal that shows colours. */
  readonly colours: boolean;
}

/** A report for people: faults by file, each with its place and how to mend it, then a table of changes. */
export function createTextReport(
  output: Output,
  occasion: ImportOccasion,
  phrases: Phrases['import'],
  rosterPhrases: RosterPhrases,
): ImportReport {
  const line = (text = ''): void => void output.write(`${text}\n`);
  const painted = (style: Parameters<typeof styleText>[0], text: string): string =>
    output.colours ? styleText(style, text) : text;
  const margin = Math.max(...Object.values(rosterPhrases.severity).map(displayWidth)) + 4;
  let file: string | undefined;
  let mended = new Set<string>();

  return {
    begin() {
      const { folder, dryRun, database } = occasion;
      line(painted('bold', dryRun ? phrases.headingDryRun(folder, database) : phrases.heading(folder)));
    },
    fault(fault) {
      if (fault.file !== file || mended.size === 0) {
        file = fault.file;
        mended = new Set();
        line();
        if (file !== undefined) line(painted('bold', file));
      }
      const { severity, place, problem, found, expected, mend } = describeFault(fault, rosterPhrases);
      const values =
        found !== undefined && expected !== undefined
          ? phrases.foundAndExpected(found, expected)
          : found !== undefined
            ? phrases.found(found)
            : expected !== undefined
              ? phrases.expected(expected)
              : '';
      const style = fault.severity === 'error' ? 'red' : 'yellow';
      const label = painted(style, fill(severity, margin - 4, 'right'));
      line(`  ${label}  ${[place, `${problem}${values}`].filter((part) => part !== '').join('  ')}`);
      // The same advice for a hundred rows of one file is said once.
      const advice = `${fault.code} ${mend}`;
      if (!mended.has(advice)) line(`${' '.repeat(margin)}→ ${mend}`);
      mended.add(advice);
    },
    end(result) {
      line();
      if (result.errors === 0) for (const row of tableOf(result, phrases, rosterPhrases)) line(row);
      if (result.errors === 0) line();
      line(phrases.faults(result.errors, result.warnings));
      if (result.errors > 0) line(painted('red', phrases.notStored));
      else if (occasion.dryRun) line(phrases.wouldStore);
      else line(painted('green', phrases.stored(occasion.database ?? '')));
    },
  };
}

function tableOf({ counts }: ImportResult, phrases: Phrases['import'], { kinds }: RosterPhrases): string[] {
  const head = ['', ...COLUMNS.map((column) => phrases.columns[column])];
  const rows = ROSTER_KINDS.map((kind) => [kinds[kind], ...COLUMNS.map((column) => String(counts[kind][column]))]);
  const widths = head.map((_, place) => Math.max(...[head, ...rows].map((row) => displayWidth(row[place] ?? ''))));
  return [head, ...rows].map((row) =>
    row
      .map((cell, place) => fill(cell, widths[place] ?? 0, place === 0 ? 'right' : 'left'))
      .join('   ')
      .trimEnd(),
  );
}
