import { NetworkError } from './errors/index.js';

/**
 * Makes the archive for `importRoster` of files that somebody has chosen, such as those of a folder. The code for it is
 * fetched only now.
 *
 * @example
 * const archive = await zipRoster(input.files);
 * const checked = await client.importRoster(archive, { dryRun: true });
 */
export async function zipRoster(
  files: Iterable<{ readonly name: string; arrayBuffer(): Promise<ArrayBuffer> }>,
): Promise<Blob> {
  const contents = await Promise.all(
    Array.from(files, async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
  );
  const { zipSync } = await import('fflate').catch((cause: unknown) => {
    throw new NetworkError({ operation: 'importRoster', cause });
  });
  return new Blob([zipSync(Object.fromEntries(contents))], { type: 'application/zip' });
}
