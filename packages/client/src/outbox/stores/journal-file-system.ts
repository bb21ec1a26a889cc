/** An open file. */
export interface JournalFile {
  write(data: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  /** Resolves when what was written has reached the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What a journal needs of a file system. `node:fs/promises` has it all. */
export interface JournalFileSystem {
  open(path: string, flags: 'r' | 'r+' | 'wx' | 'w' | 'a'): Promise<JournalFile>;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

/** What a journal needs to know about processes. `process` of Node.js has it. */
export interface JournalProcess {
  readonly pid: number;
  /** With the signal 0: throws when there is no such process. */
  kill(pid: number, signal: 0): unknown;
}

/** True for the error of a file system with that code. */
export function isFileError(error: unknown, code: string): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code: found }: { readonly code?: unknown } = error;
  return found === code;
}

/** Writes all of the data at a position; a file system may take it in parts. */
export async function writeWhole(file: JournalFile, data: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < data.length;) {
    const { bytesWritten } = await file.write(data, written, data.length - written, position + written);
    written += bytesWritten;
  }
}
