import { ArchiveError } from './archive-error.js';

/** A file of an archive, still packed. */
export interface PackedFile {
  /** With its folders. */
  readonly name: string;
  /** 0: as it is; 8: Deflate. */
  readonly method: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  /** Bytes, as the archive says. */
  readonly unpackedSize: number;
  readonly packed: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const FILE_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const COMMENT_BYTES = 65_535;

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ArchiveError('There is no directory');
}

/** Where the bytes of a file begin: its own header may be longer than the directory says. */
function contentOf(view: DataView, header: number): number {
  if (view.getUint32(header, true) !== FILE_SIGNATURE) throw new ArchiveError('A file is not where it should be');
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

/**
 * The files that the directory of a ZIP archive names (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). Archives
 * beyond 4 GiB and encrypted ones are not read.
 *
 * @throws {ArchiveError} Or a `RangeError` where the directory points out of the archive.
 */
export function* filesOfArchive(bytes: Uint8Array): Generator<PackedFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new ArchiveError('The directory is cut off');
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted) throw new ArchiveError('A file is encrypted');
    const packedSize = view.getUint32(at + 20, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const begin = contentOf(view, view.getUint32(at + 42, true));
    if (begin + packedSize > bytes.length) throw new ArchiveError('A file is cut off');
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      unpackedSize: view.getUint32(at + 24, true),
      packed: bytes.subarray(begin, begin + packedSize),
    };
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
