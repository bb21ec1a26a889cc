import { ROSTER_FILES_LIMIT, ROSTER_UNPACKED_LIMIT } from '@homevisit/client/contract';
import { crc32, inflateRawSync } from 'node:zlib';
import { filesOfArchive, type PackedFile } from './archive-directory.js';
import { ArchiveError } from './archive-error.js';

/** Work ends where a file becomes larger than it says: what was said was summed, and is all that is ever unpacked. */
function inflated({ packed, unpackedSize }: PackedFile): Uint8Array {
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedSize) });
}

function unpacked(file: PackedFile): Uint8Array {
  const { method, packed, unpackedSize, checksum } = file;
  if (method !== 0 && method !== 8) throw new ArchiveError('A file is packed in another way');
  const content = method === 0 ? packed : inflated(file);
  if (content.length !== unpackedSize || crc32(content) !== checksum) throw new ArchiveError('A file is damaged');
  return content;
}

/**
 * The files of a ZIP archive by their names without folders. What an archive says of the sizes of its files is summed
 * before anything is unpacked, and unpacking ends where a file becomes larger than it says, however often the archive
 * names the same bytes.
 *
 * @throws {ArchiveError} Also where two folders hold a file of the same name: one of them would be lost.
 */
export function unpackArchive(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    const files = new Map<string, PackedFile>();
    let size = 0;
    for (const file of filesOfArchive(bytes)) {
      // Folders, and what a desktop of Apple adds beside the files.
      if (file.name.endsWith('/') || /(^|\/)(__MACOSX\/|\.)/.test(file.name)) continue;
      const name = file.name.slice(file.name.lastIndexOf('/') + 1);
      if (files.has(name)) throw new ArchiveError('A name is there twice');
      files.set(name, file);
      size += file.unpackedSize;
      if (files.size > ROSTER_FILES_LIMIT || size > ROSTER_UNPACKED_LIMIT) {
        throw new ArchiveError('Too large unpacked');
      }
    }
    return Object.fromEntries([...files].map(([name, file]) => [name, unpacked(file)]));
  } catch (cause) {
    throw new ArchiveError('The archive cannot be read', { cause });
  }
}
