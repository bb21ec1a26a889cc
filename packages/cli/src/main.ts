import { CommanderError } from 'commander';
import { registerAudit } from './commands/audit.js';
import { registerBackup } from './commands/backup.js';
import { registerConformance } from './commands/conformance.js';
import { registerExplain } from './commands/explain.js';
import { registerImport } from './commands/import.js';
import { registerPlan } from './commands/plan.js';
import { registerPolicy } from './commands/policy.js';
import { registerRetention } from './commands/retention.js';
import { registerServe } from './commands/serve.js';
import { currentLanguage } from './language.js';
import { phrasesIn } from './phrases/phrases.js';
import { createProgram } from './program.js';
import { usageSentence, UserError } from './usage-error.js';
import { version } from './version.js';

const program = createProgram(version);

// One line per command, each from its own module in commands/. A module is light to load: whatever is heavy
// (a database, a server) it imports inside its action.
registerImport(program);
registerExplain(program);
registerPlan(program);
registerPolicy(program);
registerServe(program);
registerAudit(program);
registerBackup(program);
registerRetention(program);
registerConformance(program);

// A reader that has seen enough, such as `head`, is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    const { usage } = phrasesIn(currentLanguage());
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') process.exitCode = 0;
    else {
      process.exitCode = 2;
      // With `commander.help` the help page itself has been written, for want of a command.
      if (error.code !== 'commander.help') {
        process.stderr.write(`${usageSentence(error, usage)}\n${usage.seeHelp('homevisit')}\n`);
      }
    }
  } else if (error instanceof UserError) {
    process.exitCode = error.exitCode;
    process.stderr.write(`${error.message}\n`);
  } else {
    throw error;
  }
}
