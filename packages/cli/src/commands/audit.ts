import type { Command } from 'commander';
import type { ChainedTable } from '@homevisit/server';
import { auditPhrasesIn, type AuditPhrases } from '../audit/audit-phrases.js';
import { currentLanguage } from '../language.js';
import { languageOption } from '../program.js';
import { UserError } from '../usage-error.js';

interface VerifyOptions {
  readonly data: string;
  readonly school: string;
  readonly head?: readonly string[];
}

/** Registers `homevisit audit`. */
export function registerAudit(program: Command): void {
  const phrases = auditPhrasesIn(currentLanguage());
  program
    .command('audit')
    .helpCommand(false)
    .description(phrases.description)
    .command('verify')
    .description(phrases.verify)
    .requiredOption('--school <id>', phrases.school)
    .option('--data <folder>', phrases.data, '.homevisit')
    .option('--head <head...>', phrases.head)
    .addOption(languageOption())
    .addHelpText('after', `\n${phrases.help}`)
    .action(verifyChains);
}

function headsIn(given: readonly string[], phrases: AuditPhrases): Partial<Record<ChainedTable, string>> {
  return Object.fromEntries(
    given.map((text) => {
      const [, table, head] = /^(access_log|visit_event)=([0-9a-f]{64})$/.exec(text) ?? [];
      if (table === undefined) throw new UserError(phrases.notAHead, 2);
      return [table, head];
    }),
  );
}

async function verifyChains({ data, school, head = [] }: VerifyOptions): Promise<void> {
  const phrases = auditPhrasesIn(currentLanguage());
  const heads = headsIn(head, phrases);
  const { verify } = await import('../audit/verify.js');
  const databaseUrl = process.env['DATABASE_URL']?.trim() ?? '';
  const holds = await verify({ data, databaseUrl, school, heads }, phrases, (text) => process.stdout.write(text));
  if (!holds) process.exitCode = 1;
}
