/** The archive is none, is cut off, or would be too large unpacked. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
