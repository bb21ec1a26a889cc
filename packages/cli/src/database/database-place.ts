import { readdir } from 'node:fs/promises';
import { Option } from 'commander';

/** Where the database of the reference backend is. */
export interface DatabasePlace {
  readonly data: string;
  /** Takes the place of the folder where it is not empty. */
  readonly databaseUrl: string;
}

/** `--data`, which every command has that works on a database. */
export function dataOption(description: string): Option {
  return new Option('--data <folder>', description).default('.homevisit');
}

/** The folder of `--data`, or what `DATABASE_URL` names. */
export function databasePlace(data: string): DatabasePlace {
  return { data, databaseUrl: process.env['DATABASE_URL']?.trim() ?? '' };
}

/** True for a folder that holds something: only then is there a database in it. */
export async function holdsDatabase(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.length > 0;
}
