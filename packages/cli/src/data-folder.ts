/**
 * A data folder: a OneRoster folder with `homevisit.json` (the school, its time zone, its documents, emergencies) and,
 * where there are some, `visits.json`, `declines.json` and `homes.csv`.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant, SchoolCalendar } from '@homevisit/sdk/calendar';
import {
  visitDecline,
  visitRecord,
  type Org,
  type Roster,
  type VisitDecline,
  type VisitRecord,
} from '@homevisit/sdk/model';
import { readOneRoster, schoolCalendarOf, type RosterFault } from '@homevisit/sdk/roster';
import * as z from 'zod/mini';
import { dataFolderSettings, type DataFolderSettings } from './data-folder-settings.js';
import { openFolder } from './import/folder-source.js';
import { currentLanguage } from './language.js';
import { phrasesIn } from './phrases/phrases.js';
import { UserError } from './usage-error.js';

/** Everything that a data folder holds. */
export interface DataFolder {
  readonly roster: Roster;
  readonly school: Org;
  readonly calendar: SchoolCalendar;
  readonly timeZone: string;
  /** The district whose documents hold: a key of `jurisdictions` in `@homevisit/policies`. */
  readonly policies: DataFolderSettings['policies'];
  readonly emergencies: DataFolderSettings['emergencies'];
  readonly visits: readonly VisitRecord[];
  readonly declines: readonly VisitDecline[];
  readonly demoNow?: Instant | undefined;
  /** Warnings of the roster. */
  readonly warnings: readonly RosterFault[];
}

/**
 * Reads a data folder whole.
 *
 * @throws {UserError} in the user's language, where the folder or a file of it is missing or faulty. No value of a
 *   file is in the message.
 */
export async function loadDataFolder(path: string): Promise<DataFolder> {
  const { import: phrases, dataFolder } = phrasesIn(currentLanguage());
  const source = await openFolder(path, phrases);
  const settings = await readJson(path, 'homevisit.json', dataFolderSettings);
  if (!settings) throw new UserError(dataFolder.missing('homevisit.json'), 1);
  const { schoolId, timeZone, policies, emergencies, demoNow } = settings;
  const { roster, errors, faults } = await readOneRoster(source);
  if (errors > 0) throw new UserError(dataFolder.rosterFaults(errors, path), 1);
  const school = roster.orgs.find(({ id }) => id === schoolId);
  if (!school) throw new UserError(dataFolder.unknownSchool, 1);
  return {
    roster,
    school,
    calendar: schoolCalendarOf(roster.academicSessions, timeZone),
    timeZone,
    policies,
    emergencies,
    visits: (await readJson(path, 'visits.json', z.array(visitRecord))) ?? [],
    declines: (await readJson(path, 'declines.json', z.array(visitDecline))) ?? [],
    demoNow,
    warnings: faults,
  };
}

async function readJson<Schema extends z.ZodMiniType>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const { dataFolder } = phrasesIn(currentLanguage());
  const text = await readFile(join(folder, name), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(dataFolder.notJson(name), 1);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const places = read.error.issues.slice(0, 5).map(({ path }) => `/${path.map(String).join('/')}`);
  throw new UserError(dataFolder.notValid(name, places), 1);
}
