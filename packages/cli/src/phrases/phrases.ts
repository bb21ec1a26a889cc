import type { Locale } from '@homevisit/sdk/model';
import { phrases as en } from './en.js';
import { phrases as simplified } from './zh-CN.js';
import { phrases as traditional } from './zh-Hant.js';

/** What the command line says, in one language. */
export interface Phrases {
  readonly usage: {
    readonly description: string;
    readonly help: string;
    readonly version: string;
    readonly language: string;
    /** Titles of the parts of a help page, by their names in commander. */
    readonly titles: Readonly<Record<string, string>>;
    readonly unknownOption: (option: string) => string;
    readonly unknownCommand: (command: string) => string;
    readonly missingArgument: (argument: string) => string;
    readonly missingValue: (option: string) => string;
    readonly excessArguments: string;
    readonly invalidValue: (option: string, words: string) => string;
    readonly seeHelp: (command: string) => string;
  };
  readonly import: {
    readonly description: string;
    readonly oneRoster: string;
    readonly folder: string;
    readonly dryRun: string;
    readonly json: string;
    readonly data: string;
    readonly school: string;
    readonly heading: (folder: string) => string;
    readonly headingDryRun: (folder: string, compared: string | undefined) => string;
    /** Between what is wrong and what was found, between found and expected, and before the way to mend. */
    readonly found: (found: string) => string;
    readonly foundAndExpected: (found: string, expected: string) => string;
    readonly expected: (expected: string) => string;
    readonly columns: Readonly<Record<'added' | 'changed' | 'unchanged' | 'removed', string>>;
    readonly faults: (errors: number, warnings: number) => string;
    readonly notStored: string;
    readonly wouldStore: string;
    readonly stored: (database: string) => string;
    readonly noFolder: (folder: string) => string;
    readonly notAFolder: (folder: string) => string;
    readonly notReadable: (path: string, code: string) => string;
    readonly whichSchool: (ids: readonly string[]) => string;
    readonly noSchool: string;
    readonly database: (reason: string) => string;
    readonly databaseUrl: string;
    /** By the code of the backend's error. */
    readonly databaseFaults: Readonly<Record<string, (folder: string) => string>>;
  };
  readonly dataFolder: {
    readonly missing: (file: string) => string;
    readonly notJson: (file: string) => string;
    readonly notValid: (file: string, places: readonly string[]) => string;
    readonly rosterFaults: (errors: number, folder: string) => string;
    readonly unknownSchool: string;
  };
}

const PHRASES: Readonly<Record<Locale, Phrases>> = { 'zh-CN': simplified, 'zh-Hant': traditional, en };

/** What the command line says in a language. */
export function phrasesIn(locale: Locale): Phrases {
  return PHRASES[locale];
}
