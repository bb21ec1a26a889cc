import { resolve } from 'node:path';
import { importRoster, loadRosterPhrases } from '@homevisit/sdk/roster';
import type { Command } from 'commander';
import { openFolder } from '../import/folder-source.js';
import { createJsonReport } from '../import/json-report.js';
import { holdsDatabase, openDatabaseTarget, openNothing } from '../import/open-target.js';
import { schoolOfRoster } from '../import/school-of-roster.js';
import { createTextReport, type Output } from '../import/text-report.js';
import { currentLanguage } from '../language.js';
import { phrasesIn } from '../phrases/phrases.js';
import { languageOption } from '../program.js';

interface ImportOneRosterOptions {
  readonly dryRun?: true;
  readonly json?: true;
  readonly data: string;
  readonly school?: string;
}

/** Registers `homevisit import`. */
export function registerImport(program: Command): void {
  const phrases = phrasesIn(currentLanguage()).import;
  program
    .command('import')
    .helpCommand(false)
    .description(phrases.description)
    .command('oneroster')
    .description(phrases.oneRoster)
    .argument('<folder>', phrases.folder)
    .option('--dry-run', phrases.dryRun)
    .option('--json', phrases.json)
    .option('--data <database-folder>', phrases.data, '.homevisit')
    .option('--school <id>', phrases.school)
    .addOption(languageOption())
    .action(importOneRoster);
}

async function importOneRoster(folder: string, options: ImportOneRosterOptions): Promise<void> {
  const language = currentLanguage();
  const { import: phrases } = phrasesIn(language);
  const rosterPhrases = await loadRosterPhrases(language);
  const dryRun = options.dryRun === true;
  const source = await openFolder(folder, phrases);
  const database = dryRun && !(await holdsDatabase(options.data)) ? undefined : options.data;
  const opened =
    database === undefined
      ? openNothing()
      : await openDatabaseTarget(
          resolve(database),
          await schoolOfRoster(folder, source, options.school, phrases),
          phrases,
        );
  try {
    const occasion = { folder, dryRun, database };
    const report = options.json
      ? createJsonReport(standardOutput, occasion, rosterPhrases)
      : createTextReport(standardOutput, occasion, phrases, rosterPhrases);
    report.begin();
    const result = await importRoster(source, opened.target, {
      dryRun,
      keepFaults: 0,
      onFault: (fault) => {
        report.fault(fault);
      },
    });
    report.end(result);
    if (result.errors > 0) process.exitCode = 1;
  } finally {
    await opened.close();
  }
}

const standardOutput: Output = {
  write: (text) => process.stdout.write(text),
  colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
};
