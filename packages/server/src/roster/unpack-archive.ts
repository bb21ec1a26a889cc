import { ROSTER_FILES_LIMIT, ROSTER_UNPACKED_LIMIT } from '@homevisit/client/contract';
import { unzipSync } from 'fflate';

/** The archive is none, is cut off, or would be too large unpacked. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/**
 * The files of a ZIP archive by their names without folders. What an archive says of the sizes of its files is summed
 * before anything is unpacked, and no file becomes larger than it says: an archive that unpacks to a thousand times its
 * size is refused.
 *
 * @throws {ArchiveError}
 */
export function unpackArchive(bytes: Uint8Array): Record<string, Uint8Array> {
  let [files, size] = [0, 0];
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // Folders, and what a desktop of Apple adds beside the files.
        if (name.endsWith('/') || /(^|\/)(__MACOSX\/|\.)/.test(name)) return false;
        files += 1;
        size += originalSize;
        if (files > ROSTER_FILES_LIMIT || size > ROSTER_UNPACKED_LIMIT) throw new ArchiveError('too large unpacked');
        return true;
      },
    });
    return Object.fromEntries(
      Object.entries(unpacked).map(([name, content]) => [name.slice(name.lastIndexOf('/') + 1), content]),
    );
  } catch (cause) {
    throw new ArchiveError('The archive cannot be read', { cause });
  }
}
