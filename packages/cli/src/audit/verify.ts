import { verifyAudit, type ChainedTable, type VerifiedChain } from '@homevisit/server';
import type { DatabasePlace } from '../database/database-place.js';
import { openExisting } from '../database/open-database.js';
import type { AuditPhrases } from './audit-phrases.js';

/** What is checked. */
export interface AuditSettings extends DatabasePlace {
  readonly school: string;
  readonly heads: Readonly<Partial<Record<ChainedTable, string>>>;
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
  const database = await openExisting(settings, phrases);
  try {
    const chains = await verifyAudit(database, settings.school, settings.heads);
    for (const chain of chains) {
      write(`${sentenceOf(chain, phrases)}\n`);
      if (chain.redacted > 0) write(`${phrases.redacted(chain.redacted)}\n`);
      if (chain.head !== '') write(`${phrases.headOf(`${chain.table}=${chain.head}`)}\n`);
    }
    return chains.every(({ broken, holdsEarlierHead }) => !broken && holdsEarlierHead !== false);
  } finally {
    await database.close();
  }
}
