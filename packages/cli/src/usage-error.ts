import type { CommanderError } from 'commander';
import type { Phrases } from './phrases/phrases.js';

/** Something that a command was asked and cannot be done; its message is for the user, in the user's language. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /** @param exitCode - 2 for an error of usage, 1 for everything else. */
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

/** What is wrong with a command line, in the user's language. Commander says it in English only. */
export function usageSentence(error: CommanderError, usage: Phrases['usage']): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const flag = /--[a-z-]+/.exec(quoted)?.[0] ?? quoted;
  switch (error.code) {
    case 'commander.unknownOption':
      return usage.unknownOption(flag);
    case 'commander.unknownCommand':
      return usage.unknownCommand(quoted);
    case 'commander.missingArgument':
      return usage.missingArgument(quoted);
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return usage.missingValue(flag);
    case 'commander.excessArguments':
      return usage.excessArguments;
    case 'commander.invalidArgument':
      return usage.invalidValue(flag, /Allowed choices are (.*)\.$/.exec(error.message)?.[1] ?? '');
    default:
      return error.message;
  }
}
