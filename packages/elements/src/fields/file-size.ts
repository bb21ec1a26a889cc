/** A size for readers, rounded down: a limit must not promise more than it allows. */
export function fileSize(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.floor(bytes / 1000)} KB`;
}
