import type { Command } from 'commander';
import { currentLanguage } from '../language.js';
import { checkCommand } from '../policy/check-command.js';
import { explainClauseCommand } from '../policy/explain-clause-command.js';
import { policyPhrases } from '../policy/phrases/phrases-in.js';
import { testCommand } from '../policy/test-command.js';
import { languageOption } from '../program.js';

/** Registers `homevisit policy`. */
export function registerPolicy(program: Command): void {
  const phrases = policyPhrases[currentLanguage()];
  const policy = program.command('policy').description(phrases.description);
  policy
    .command('check')
    .description(phrases.check)
    .argument('<pack...>', phrases.paths)
    .option('--sources <folder>', phrases.sources)
    .option('--vectors <file...>', phrases.vectors)
    .option('--json', phrases.json)
    .addOption(languageOption())
    .action(checkCommand);
  policy
    .command('test')
    .description(phrases.test)
    .argument('<pack...>', phrases.paths)
    .option('--vectors <file...>', phrases.vectors)
    .option('--json', phrases.json)
    .addOption(languageOption())
    .action(testCommand);
  policy
    .command('explain')
    .description(phrases.explain)
    .argument('<pack>', phrases.pack)
    .argument('<clause>', phrases.clause)
    .option('--json', phrases.json)
    .addOption(languageOption())
    .action(explainClauseCommand);
}
