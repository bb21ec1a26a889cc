import type { Phrases } from './phrases.js';

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** What the command line says in English. */
export const phrases: Phrases = {
  usage: {
    description: 'Homevisit Kit: import rosters, explain duties, serve the reference backend',
    help: 'show this help',
    version: 'show the version',
    language: 'language of the output',
    titles: {},
    unknownOption: (option) => `Unknown option ${option}.`,
    unknownCommand: (command) => `Unknown command ${command}.`,
    missingArgument: (argument) => `The argument ${argument} is missing.`,
    missingValue: (option) => `The option ${option} needs a value.`,
    excessArguments: 'Too many arguments.',
    invalidValue: (option, words) => `The option ${option} takes one of: ${words}.`,
    seeHelp: (command) => `See ${command} --help.`,
  },
  import: {
    description: 'import data',
    oneRoster: 'import a roster folder of OneRoster 1.1, 1.2 or School Data Sync v2.1 CSV files',
    folder: 'folder that holds users.csv and the other files',
    dryRun: 'only check and count, store nothing',
    json: 'print JSON',
    data: 'database folder of the reference backend; with DATABASE_URL set, PostgreSQL is used instead',
    school: 'identifier of the school, where the roster has several',
    heading: (folder) => `Importing the roster ${folder}`,
    headingDryRun: (folder, compared) =>
      compared === undefined
        ? `Checking the roster ${folder} (nothing is stored)`
        : `Checking the roster ${folder} against the database ${compared} (nothing is stored)`,
    found: (found) => `: found ${found}`,
    foundAndExpected: (found, expected) => `: found ${found}, expected ${expected}`,
    expected: (expected) => `: expected ${expected}`,
    columns: { added: 'added', changed: 'changed', unchanged: 'unchanged', removed: 'removed' },
    faults: (errors, warnings) => {
      if (errors + warnings === 0) return 'No problems found.';
      return `Found ${counted(errors, 'error', 'errors')} and ${counted(warnings, 'warning', 'warnings')}.`;
    },
    notStored: 'Because of the errors nothing was stored. Mend them and import again.',
    wouldStore: 'This is what the import would change. Nothing was stored.',
    stored: (database) => `Stored in ${database}.`,
    noFolder: (folder) => `There is no folder ${folder}. Check the path.`,
    notAFolder: (folder) => `${folder} is not a folder. Name the folder that holds users.csv and the other files.`,
    notReadable: (path, code) => `${path} cannot be read (${code}).`,
    whichSchool: (ids) => `The roster has several schools; choose one with --school: ${ids.join(', ')}.`,
    noSchool: 'The roster has no organization of type school; name the school with --school.',
    database: (reason) => `The database cannot be used: ${reason}`,
    databaseUrl: 'DATABASE_URL is no valid address.',
    databaseFaults: {
      'folder-in-use': (folder) =>
        `The database ${folder} is in use by another program, such as homevisit serve. Stop it and import again.`,
      'folder-not-usable': (folder) =>
        `The database folder ${folder} cannot be used; check its permissions and the disk.`,
      'newer-database': (folder) => `The database ${folder} was made by a newer version; update homevisit.`,
    },
  },
  dataFolder: {
    missing: (file) => `The data folder has no ${file}.`,
    notJson: (file) => `${file} is no valid JSON.`,
    notValid: (file, places) => `${file} is not as expected, at ${places.join(', ')}.`,
    rosterFaults: (errors, folder) =>
      `The roster has ${counted(errors, 'error', 'errors')}. Run homevisit import oneroster ${folder} --dry-run to see them.`,
    unknownSchool: 'The schoolId in homevisit.json is not in orgs.csv.',
  },
};
