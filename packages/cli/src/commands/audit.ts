import type { Command } from 'commander';
import type { ChainedTable } from '@homevisit/server';
import { auditPhrasesIn, type AuditPhrases } from '../audit/audit-phrases.js';
import { databasePlace, dataOption } from '../database/database-place.js';
import { currentLanguage } from '../language.js';
import { languageOption } from '../program.js';
import { UserError } from '../usage-error.js';

interface ExportOptions {
  readonly data: string;
  readonly school: string;
  readonly year: string;
}

interface VerifyOptions {
  readonly data: string;
  readonly school: string;
  readonly head?: readonly string[];
}

/** Registers `homevisit audit`. */
export function registerAudit(program: Command): void {
  const phrases = auditPhrasesIn(currentLanguage());
  const audit = program.command('audit').helpCommand(false).description(phrases.description);
  audit
    .command('verify')
    .description(phrases.verify)
    .requiredOption('--school <id>', phrases.school)
    .addOption(dataOption(phrases.data))
    .option('--head <head...>', phrases.head)
    .addOption(languageOption())
    .addHelpText('after', `\n${phrases.help}`)
    .action(verifyChains);
  audit
    .command('export')
    .description(phrases.export)
    .argument('<file>', phrases.file)
    .requiredOption('--school <id>', phrases.school)
    .requiredOption('--year <year>', phrases.year)
    .addOption(dataOption(phrases.data))
    .addOption(languageOption())
    .action(exportChains);
}

function headsIn(given: readonly string[], phrases: AuditPhrases): Partial<Record<ChainedTable, string>> {
  return Object.fromEntries(
    given.map((text) => {
      const [, table, head] =
        /^(access_log|visit_event|access_grant_step|access_grant_use|erasure)=([0-9a-f]{64})$/.exec(text) ?? [];
      if (table === undefined) throw new UserError(phrases.notAHead, 2);
      return [table, head];
    }),
  );
}

async function verifyChains({ data, school, head = [] }: VerifyOptions): Promise<void> {
  const phrases = auditPhrasesIn(currentLanguage());
  const heads = headsIn(head, phrases);
  const { verify } = await import('../audit/verify.js');
  const holds = await verify({ ...databasePlace(data), school, heads }, phrases, (text) => process.stdout.write(text));
  if (!holds) process.exitCode = 1;
}

async function exportChains(file: string, { data, school, year }: ExportOptions): Promise<void> {
  const phrases = auditPhrasesIn(currentLanguage());
  if (!/^[12]\d{3}$/.test(year)) throw new UserError(phrases.notAYear, 2);
  const { exportYear } = await import('../audit/export.js');
  const write = (text: string): void => void process.stdout.write(text);
  await exportYear({ ...databasePlace(data), school, year: Number(year), file }, phrases, write);
}
