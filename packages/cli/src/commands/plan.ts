import type { Command } from 'commander';
import { currentLanguage } from '../language.js';
import type { PlanOptions } from '../plan/plan-command.js';
import { planPhrases } from '../plan/plan-phrases.js';
import { languageOption } from '../program.js';

/** Registers `homevisit plan`. */
export function registerPlan(program: Command): void {
  const phrases = planPhrases[currentLanguage()];
  program
    .command('plan')
    .description(phrases.description)
    .argument('<problem>', phrases.problem)
    .option('--check <plan>', phrases.check)
    .option('--seed <number>', phrases.seed, '1')
    .option('--iterations <number>', phrases.iterations, '20000')
    .option('--details', phrases.details)
    .addOption(languageOption())
    .action(async (file: string, options: PlanOptions) => {
      const { planCommand } = await import('../plan/plan-command.js');
      await planCommand(file, options);
    });
}
