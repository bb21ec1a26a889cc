import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { UserError } from './usage-error.js';

/** What is said of a file that cannot be used. */
export interface SettingsPhrases {
  readonly noFile: (file: string) => string;
  /** @param places - Which places of the file are wrong; `JSON` where all of it is. */
  readonly notValid: (file: string, places: string) => string;
}

/**
 * Reads settings from a JSON file.
 *
 * @throws {UserError} naming the places that are wrong.
 */
export async function settingsIn<Schema extends z.ZodMiniType>(
  file: string,
  schema: Schema,
  phrases: SettingsPhrases,
): Promise<z.output<Schema>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(phrases.noFile(file), 1);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(phrases.notValid(file, 'JSON'), 1);
  }
  const read = z.safeParse(schema, value);
  if (read.success) return read.data;
  const places = read.error.issues.flatMap((issue) => {
    const place = issue.path.map((step) => `/${String(step)}`).join('');
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => `${place}/${key}`) : [place];
  });
  throw new UserError(phrases.notValid(file, places.join(', ')), 1);
}
