import { resolve } from 'node:path';
import { openDatabase, verifyAudit, type ChainedTable, type Database, type VerifiedChain } from '@homevisit/server';
import { holdsDatabase } from '../import/open-target.js';
import { UserError } from '../usage-error.js';
import type { AuditPhrases } from './audit-phrases.js';

/** What is checked. */
export interface AuditSettings {
  readonly data: string;
  /** Takes the place of the folder where it is not empty. */
  readonly databaseUrl: string;
  readonly school: string;
  readonly heads: Readonly<Partial<Record<ChainedTable, string>>>;
}

async function openData({ data, databaseUrl }: AuditSettings, phrases: AuditPhrases): Promise<Database> {
  const folder = resolve(data);
  if (databaseUrl === '' && !(await holdsDatabase(folder))) throw new UserError(phrases.noDatabase(data), 1);
  try {
    return await openDatabase(databaseUrl === '' ? { folder } : { databaseUrl });
  } catch (error) {
    // The driver's messages name host and port, never the password.
    throw new UserError(phrases.database(error instanceof Error ? error.message : String(error)), 1);
  }
}

function sentenceOf({ table, entries, broken, holdsEarlierHead }: VerifiedChain, phrases: AuditPhrases): string {
  const name = phrases.tables[table];
  if (broken) return phrases[broken.reason](name, broken.position);
  return holdsEarlierHead === false ? phrases.cutOff(name) : phrases.holds(name, entries);
}

/** Checks the chains of a school and says how each stands; true where all of them hold. */
export async function verify(
  settings: AuditSettings,
  phrases: AuditPhrases,
  write: (text: string) => void,
): Promise<boolean> {
  const database = await openData(settings, phrases);
  try {
    const chains = await verifyAudit(database, settings.school, settings.heads);
    for (const chain of chains) {
      write(`${sentenceOf(chain, phrases)}\n`);
      if (chain.head !== '') write(`${phrases.headOf(`${chain.table}=${chain.head}`)}\n`);
    }
    return chains.every(({ broken, holdsEarlierHead }) => !broken && holdsEarlierHead !== false);
  } finally {
    await database.close();
  }
}
