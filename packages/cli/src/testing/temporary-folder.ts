import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for one test, with what may be put into it. */
export interface TemporaryFolder {
  readonly path: string;
  /** Writes files into a folder below, and gives its path. */
  write(name: string, files: Readonly<Record<string, string>>): Promise<string>;
  remove(): Promise<void>;
}

/** Makes a folder that is nobody else's. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'homevisit-cli-'));
  return {
    path,
    async write(name, files) {
      const folder = join(path, name);
      await mkdir(folder, { recursive: true });
      for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
      return folder;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
