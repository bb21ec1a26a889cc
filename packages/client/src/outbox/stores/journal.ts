import { isFileError, writeWhole, type JournalFile, type JournalFileSystem } from './journal-file-system.js';
import { lineOfText, textOfLine, type JournalLine } from './journal-line.js';

const NEW_LINE = 10;

function folderOf(path: string): string {
  return /^(.*)[/\\]/s.exec(path)?.[1] ?? '.';
}

/** Makes sure that a file that was made or renamed is found after a crash. Not every system can do that to a folder. */
async function syncFolder(fileSystem: JournalFileSystem, path: string): Promise<void> {
  try {
    const folder = await fileSystem.open(folderOf(path) || '/', 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].some((code) => isFileError(error, code))) throw error;
  }
}

/** What a journal was found to hold. */
export interface JournalContents {
  readonly lines: readonly JournalLine[];
  /** Lines that somebody must look at. An end that was cut off is none: nobody was told that it had been written. */
  readonly damaged: readonly string[];
  /** Bytes up to the end of the last whole line. */
  readonly length: number;
}

/** Reads a journal. One that is not there is empty. */
export async function readJournal(fileSystem: JournalFileSystem, path: string): Promise<JournalContents> {
  let bytes: Uint8Array;
  try {
    bytes = await fileSystem.readFile(path);
  } catch (error) {
    if (!isFileError(error, 'ENOENT')) throw error;
    return { lines: [], damaged: [], length: 0 };
  }
  const length = bytes.lastIndexOf(NEW_LINE) + 1;
  const lines: JournalLine[] = [];
  const damaged: string[] = [];
  for (const text of new TextDecoder().decode(bytes.subarray(0, length)).split('\n')) {
    if (text === '') continue;
    const line = await lineOfText(text);
    if (line) lines.push(line);
    else damaged.push(text);
  }
  return { lines, damaged, length };
}

/** Writes a journal anew. Until the last moment the old one stands beside it. */
export async function writeJournal(
  fileSystem: JournalFileSystem,
  path: string,
  lines: readonly JournalLine[],
): Promise<number> {
  const texts = await Promise.all(lines.map(textOfLine));
  const bytes = new TextEncoder().encode(texts.join(''));
  const file = await fileSystem.open(`${path}.new`, 'w');
  try {
    await writeWhole(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await fileSystem.rename(`${path}.new`, path);
  await syncFolder(fileSystem, path);
  return bytes.length;
}

/** The open end of a journal. */
export class JournalTail {
  readonly #file: JournalFile;
  #length: number;
  #clean = false;

  constructor(file: JournalFile, length: number) {
    this.#file = file;
    this.#length = length;
  }

  /**
   * Adds a line. When the promise resolves, it is on the disk; when it rejects, the line does not count, and what there
   * may be of it is cut off before the next one.
   */
  async append(line: JournalLine): Promise<void> {
    const bytes = new TextEncoder().encode(await textOfLine(line));
    if (!this.#clean) await this.#file.truncate(this.#length);
    this.#clean = false;
    await writeWhole(this.#file, bytes, this.#length);
    await this.#file.sync();
    this.#length += bytes.length;
    this.#clean = true;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
