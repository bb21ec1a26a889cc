import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RosterSource } from '@homevisit/sdk/roster';
import type { Phrases } from '../phrases/phrases.js';
import { UserError } from '../usage-error.js';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

/**
 * A folder on disk as a source of a roster import.
 *
 * @throws {UserError} where there is no such folder.
 */
export async function openFolder(folder: string, phrases: Phrases['import']): Promise<RosterSource> {
  const found = await stat(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new UserError(phrases.noFolder(folder), 1);
    throw new UserError(phrases.notReadable(folder, codeOf(error)), 1);
  });
  if (!found.isDirectory()) throw new UserError(phrases.notAFolder(folder), 1);
  return {
    async names() {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => name);
    },
    async *open(name) {
      const path = join(folder, name);
      try {
        yield* createReadStream(path) as AsyncIterable<Buffer>;
      } catch (error) {
        throw new UserError(phrases.notReadable(path, codeOf(error)), 1);
      }
    },
  };
}
