import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { jurisdictions } from '@homevisit/policies';
import { COMMON_CATEGORY_CODES } from '@homevisit/sdk/model';
import { createMemoryRosterSource, readOneRoster } from '@homevisit/sdk/roster';

const DATA = fileURLToPath(new URL('../../../examples/campus-portal/data', import.meta.url));

/** What a test has to know of the demo's people without asking the portal. */
export interface DemoSchool {
  /** Ids of the students who have an attention flag. */
  readonly flaggedStudents: ReadonlySet<string>;
  /** Names of everybody in the roster, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads the demo's roster. */
export async function readDemoSchool(): Promise<DemoSchool> {
  const names = (await readdir(DATA)).filter((name) => name.endsWith('.csv'));
  const files = await Promise.all(names.map(async (name) => [name, await readFile(path.join(DATA, name))] as const));
  const { roster } = await readOneRoster(createMemoryRosterSource(Object.fromEntries(files)));
  return {
    flaggedStudents: new Set(roster.attentionFlags.map(({ studentId }) => studentId)),
    names: new Map(roster.people.map(({ id, familyName, givenName }) => [id, `${familyName}${givenName}`])),
  };
}

/** What each document calls its attention categories, in all languages. */
export function categoryTitles(): readonly string[] {
  const categories = Object.values(jurisdictions).flatMap((packs) => packs.flatMap((pack) => pack.categories.list));
  return [...new Set(categories.flatMap(({ title }) => Object.values(title)))];
}

/** Every word for an attention category: the codes of the vocabulary, and each document's own titles in all languages. */
export function categoryWords(): readonly string[] {
  return [...new Set([...COMMON_CATEGORY_CODES, ...categoryTitles()])];
}
