import { Command } from 'commander';

const program = new Command('homevisit')
  .description('Homevisit Kit: import rosters, explain duties, serve the reference backend')
  .version('0.1.0');

// One line per command, each from its own module in commands/. A module is light to load: whatever is heavy
// (a database, a server) it imports inside its action.

await program.parseAsync();
