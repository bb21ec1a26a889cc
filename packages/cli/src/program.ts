import { Command, Option } from 'commander';
import { LOCALES } from '@homevisit/sdk/model';
import { phrasesIn } from './phrases/phrases.js';
import { currentLanguage } from './language.js';

/** The command `homevisit` without its parts: every part is registered on it and inherits how it speaks. */
export function createProgram(version: string): Command {
  const { usage } = phrasesIn(currentLanguage());
  return (
    new Command('homevisit')
      .description(usage.description)
      .version(version, '-V, --version', usage.version)
      .helpOption('-h, --help', usage.help)
      .helpCommand(false)
      .configureHelp({ styleTitle: (title) => usage.titles[title] ?? title })
      // Errors are thrown and said in one place, in the user's language.
      .configureOutput({ outputError: () => undefined })
      .exitOverride()
  );
}

/** `--lang`, which every command has. */
export function languageOption(): Option {
  const { usage } = phrasesIn(currentLanguage());
  return new Option('--lang <language>', usage.language).choices([...LOCALES]);
}
