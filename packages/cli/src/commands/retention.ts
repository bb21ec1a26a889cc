import { Option, type Command } from 'commander';
import { databasePlace, dataOption } from '../database/database-place.js';
import { currentLanguage } from '../language.js';
import { languageOption } from '../program.js';
import { retentionPhrasesIn } from '../retention/retention-phrases.js';

interface RetentionOptions {
  readonly data: string;
  readonly periods: string;
  readonly school?: string;
  readonly dryRun?: boolean;
}

/** Registers `homevisit retention`. */
export function registerRetention(program: Command): void {
  const phrases = retentionPhrasesIn(currentLanguage());
  program
    .command('retention')
    .helpCommand(false)
    .description(phrases.description)
    .command('run')
    .description(phrases.run)
    .addOption(new Option('--periods <file>', phrases.periods).env('HOMEVISIT_RETENTION').makeOptionMandatory())
    .addOption(dataOption(phrases.data))
    .option('--school <id>', phrases.school)
    .option('--dry-run', phrases.dryRun)
    .addOption(languageOption())
    .addHelpText('after', `\n${phrases.help}`)
    .action(run);
}

async function run({ data, periods, school, dryRun = false }: RetentionOptions): Promise<void> {
  const { runOnce } = await import('../retention/run.js');
  const write = (text: string): void => void process.stdout.write(text);
  await runOnce({ ...databasePlace(data), periods, school, dryRun }, retentionPhrasesIn(currentLanguage()), write);
}
