import { leaseHolds, type Lease, type OutboxStore } from '../outbox-store.js';
import { JournalTail, readJournal, writeJournal } from './journal.js';
import type { JournalFileSystem, JournalProcess } from './journal-file-system.js';
import type { JournalLine } from './journal-line.js';
import { lockJournal } from './journal-lock.js';

/** Options of {@link openFileOutboxStore}. */
export interface FileOutboxStoreOptions {
  /** The journal. Its folder must be there; beside it stand a lock and, for moments, a new journal. */
  readonly path: string;
  /** `node:fs/promises`. This package runs in browsers too, so it does not import it by itself. */
  readonly fileSystem: JournalFileSystem;
  /** `process` of Node.js. */
  readonly process: JournalProcess;
}

type Row = Exclude<JournalLine, { gone: true }>;

/** A journal is written anew when it has so many lines that say nothing any more. */
const WORTH_WRITING_ANEW = 256;

function valueOf(row: Row): { revision: number; value: unknown } {
  if ('damaged' in row) return { revision: 1, value: { damaged: row.damaged } };
  return { revision: row.revision, value: row.value };
}

/**
 * A store in a file, for Node.js: a journal to which every change is added and brought to the disk before it counts.
 * It survives the process and the machine. One process at a time can have it open.
 *
 * @throws {JournalInUseError} when another process has it open; otherwise whatever the file system fails with.
 * @example
 * import * as fileSystem from 'node:fs/promises';
 * const store = await openFileOutboxStore({ path: 'outbox.journal', fileSystem, process });
 */
export async function openFileOutboxStore(options: FileOutboxStoreOptions): Promise<OutboxStore> {
  const { path, fileSystem } = options;
  const unlock = await lockJournal(fileSystem, options.process, `${path}.lock`);
  const rows = new Map<number, Row>();
  let last = 0;
  let lines = 0;
  /** Absent after a failure that leaves open which file the path names: then the journal is written anew first. */
  let tail: JournalTail | undefined;
  let lease: Lease | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function writeAnew(): Promise<JournalTail> {
    const old = tail;
    tail = undefined;
    await old?.close().catch(() => undefined);
    const length = await writeJournal(fileSystem, path, [...rows.values()]);
    lines = rows.size;
    return (tail = new JournalTail(await fileSystem.open(path, 'r+'), length));
  }

  async function open(): Promise<void> {
    const found = await readJournal(fileSystem, path);
    for (const line of found.lines) {
      last = Math.max(last, line.sequence);
      if ('gone' in line) rows.delete(line.sequence);
      else rows.set(line.sequence, line);
    }
    for (const damaged of found.damaged) rows.set((last += 1), { sequence: last, damaged });
    await writeAnew();
  }

  async function append(line: JournalLine): Promise<void> {
    await (tail ?? (await writeAnew())).append(line);
    lines += 1;
    if ('gone' in line) rows.delete(line.sequence);
    else rows.set(line.sequence, line);
    // The change is kept already: a failure to write anew is made good before the next one.
    if (lines - rows.size >= WORTH_WRITING_ANEW) await writeAnew().catch(() => undefined);
  }

  /** One after the other, whatever became of the one before. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  function change(sequence: number, revision: number, next: (id: string) => JournalLine): Promise<boolean> {
    return inTurn(async () => {
      const found = rows.get(sequence);
      if (!found || valueOf(found).revision !== revision) return false;
      await append(next('id' in found ? found.id : ''));
      return true;
    });
  }

  try {
    await open();
  } catch (error) {
    await unlock();
    throw error;
  }

  return {
    kind: 'file',
    name: path,
    all: () =>
      inTurn(() =>
        Promise.resolve(
          [...rows.values()]
            .sort((one, other) => one.sequence - other.sequence)
            .map((row) => ({ sequence: row.sequence, ...valueOf(row) })),
        ),
      ),
    add: (id, value) =>
      inTurn(async () => {
        for (const row of rows.values()) if ('id' in row && row.id === id) return false;
        await append({ sequence: last + 1, id, revision: 1, value });
        last += 1;
        return true;
      }),
    replace: (sequence, revision, value) =>
      change(sequence, revision, (id) => ({ sequence, id, revision: revision + 1, value })),
    remove: (sequence, revision) => change(sequence, revision, () => ({ sequence, gone: true })),
    lease(owner, now, milliseconds) {
      if (leaseHolds(lease, now) && lease?.owner !== owner) return Promise.resolve(false);
      lease = { owner, since: now, milliseconds };
      return Promise.resolve(true);
    },
    release(owner) {
      if (lease?.owner === owner) lease = undefined;
      return Promise.resolve();
    },
    close: () =>
      inTurn(async () => {
        try {
          await tail?.close();
        } finally {
          await unlock();
        }
      }),
  };
}
