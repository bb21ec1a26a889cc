import type { Command } from 'commander';
import { backupPhrasesIn } from '../backup/backup-phrases.js';
import { databasePlace, dataOption } from '../database/database-place.js';
import { currentLanguage } from '../language.js';
import { languageOption } from '../program.js';

interface BackupOptions {
  readonly data: string;
}

/** Registers `homevisit backup` and `homevisit restore`. */
export function registerBackup(program: Command): void {
  const phrases = backupPhrasesIn(currentLanguage());
  for (const name of ['backup', 'restore'] as const) {
    program
      .command(name)
      .description(phrases[name])
      .argument('<file>', phrases.file)
      .addOption(dataOption(phrases.data))
      .addOption(languageOption())
      .addHelpText('after', `\n${phrases.help}`)
      .action((file: string, options: BackupOptions) => carryOut(name, file, options));
  }
}

async function carryOut(name: 'backup' | 'restore', file: string, { data }: BackupOptions): Promise<void> {
  const phrases = backupPhrasesIn(currentLanguage());
  const { backUp, restore } = await import('../backup/back-up.js');
  const settings = { ...databasePlace(data), file };
  const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
  await (name === 'backup' ? backUp : restore)(settings, phrases, say);
}
