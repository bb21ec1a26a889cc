import { resolve } from 'node:path';
import {
  createMemoryRosterTarget,
  importRoster,
  loadRosterPhrases,
  type ImportResult,
  type RosterFault,
} from '@homevisit/sdk/roster';
import type { Command } from 'commander';
import { databasePlace, dataOption, holdsDatabase } from '../database/database-place.js';
import { openFolder } from '../import/folder-source.js';
import { createJsonReport } from '../import/json-report.js';
import { openDatabaseTarget } from '../import/open-target.js';
import { schoolOfRoster } from '../import/school-of-roster.js';
import { createTextReport, type Output } from '../import/text-report.js';
import { currentLanguage } from '../language.js';
import { phrasesIn } from '../phrases/phrases.js';
import { languageOption } from '../program.js';
import { UserError } from '../usage-error.js';

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
    .addOption(dataOption(phrases.data))
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
  const { databaseUrl } = databasePlace(options.data);
  const isNew = databaseUrl === '' && !(await holdsDatabase(options.data));
  const place = databaseUrl === '' ? options.data : locationOf(databaseUrl);
  const database = dryRun && isNew ? undefined : place;
  const school = database === undefined ? undefined : await schoolOfRoster(folder, source, options.school, phrases);
  const occasion = { folder, dryRun, database };
  const report = options.json
    ? createJsonReport(standardOutput, occasion, rosterPhrases)
    : createTextReport(standardOutput, occasion, phrases, rosterPhrases);
  const tell = (fault: RosterFault): void => {
    report.fault(fault);
  };
  const finish = (result: ImportResult): void => {
    report.end(result);
    if (result.errors > 0) process.exitCode = 1;
  };
  report.begin();
  if (isNew) {
    // Checked before a database is made: a folder with errors leaves none behind.
    const check = await importRoster(source, createMemoryRosterTarget(), {
      dryRun: true,
      keepFaults: 0,
      onFault: tell,
    });
    if (dryRun || check.errors > 0) {
      finish(check);
      return;
    }
  }
  if (database === undefined || school === undefined) return;
  const opened = await openDatabaseTarget(
    databaseUrl === '' ? { folder: resolve(database) } : { databaseUrl },
    school,
    phrases,
  );
  try {
    const onFault = isNew ? onlyErrors(tell) : tell;
    finish(await importRoster(source, opened.target, { dryRun, keepFaults: 0, onFault }));
  } finally {
    await opened.close();
  }
}

/** The address of a database without user, password and parameters, for people. */
function locationOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) throw new UserError(phrasesIn(currentLanguage()).import.databaseUrl, 2);
  const { protocol, host, pathname } = new URL(databaseUrl);
  return `${protocol}//${host}${pathname}`;
}

/** Warnings that have been told are not told again. */
function onlyErrors(tell: (fault: RosterFault) => void): (fault: RosterFault) => void {
  return (fault) => {
    if (fault.severity === 'error') tell(fault);
  };
}

const standardOutput: Output = {
  write: (text) => process.stdout.write(text),
  colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
};
