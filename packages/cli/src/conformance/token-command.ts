import { spawn } from 'node:child_process';
import { ROLES, type Role } from './conversation.js';

/** Why a token could not be had; none of it is what the command has printed, which may be a token. */
export class TokenCommandError extends Error {
  override readonly name = 'TokenCommandError';

  constructor(
    readonly role: Role,
    /** `exit` with the code of the command, `empty` where it printed nothing, `not-a-token` where it printed more. */
    readonly reason: 'exit' | 'empty' | 'not-a-token',
    readonly exitCode?: number,
  ) {
    super(`${role}: ${reason}`);
  }
}

/** What the command prints; its own complaints go to the reader of the kit. */
function printed(command: string, role: Role): Promise<{ readonly exitCode: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    // A command line as the user has typed it, with its own quotes: it is run as the user's shell would.
    const child = spawn(`${command} ${role}`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.once('error', reject);
    child.once('close', (code) => resolve({ exitCode: code ?? 1, text: text.trim() }));
  });
}

async function tokenOf(command: string, role: Role): Promise<string> {
  const { exitCode, text } = await printed(command, role);
  if (exitCode !== 0) throw new TokenCommandError(role, 'exit', exitCode);
  if (text === '') throw new TokenCommandError(role, 'empty');
  if (/\s/.test(text)) throw new TokenCommandError(role, 'not-a-token');
  return text;
}

/**
 * Asks the host's own command for a token of each person that the kit speaks as: it is called with the role as its last
 * argument and prints one token.
 *
 * @throws {TokenCommandError} where it gives none.
 */
export async function tokensBy(command: string): Promise<Readonly<Record<Role, string>>> {
  const tokens: Partial<Record<Role, string>> = {};
  for (const role of ROLES) tokens[role] = await tokenOf(command, role);
  return tokens as Readonly<Record<Role, string>>;
}
