import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listOrgs, type RosterSource } from '@homevisit/sdk/roster';
import * as z from 'zod/mini';
import type { Phrases } from '../phrases/phrases.js';
import { UserError } from '../usage-error.js';

const settings = z.object({ schoolId: z.optional(z.string()), timeZone: z.optional(z.string()) });

/** The school that a roster belongs to. */
export interface RosterSchool {
  readonly schoolId: string;
  readonly timeZone?: string;
}

/**
 * Which school a folder is about: the one that was asked for, or that its `homevisit.json` names, or the only org
 * of type `school` in it.
 *
 * @throws {UserError} where that is none or more than one: it is never guessed.
 */
export async function schoolOfRoster(
  folder: string,
  source: RosterSource,
  asked: string | undefined,
  phrases: Phrases['import'],
): Promise<RosterSchool> {
  const named = await settingsOf(folder);
  const zone = named.timeZone === undefined ? {} : { timeZone: named.timeZone };
  const given = asked ?? named.schoolId;
  if (given !== undefined) return { schoolId: given, ...zone };
  const schools = (await listOrgs(source)).filter(({ type }) => type === 'school').map(({ id }) => id);
  const [first, ...others] = schools;
  if (first === undefined) throw new UserError(phrases.noSchool, 2);
  if (others.length > 0) throw new UserError(phrases.whichSchool(schools.slice(0, 20)), 2);
  return { schoolId: first, ...zone };
}

async function settingsOf(folder: string): Promise<z.infer<typeof settings>> {
  const text = await readFile(join(folder, 'homevisit.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  try {
    return settings.parse(JSON.parse(text));
  } catch {
    // What is wrong with the file is told where it is read for what it is, as a data folder.
    return {};
  }
}
