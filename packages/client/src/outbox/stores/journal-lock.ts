import { isFileError, writeWhole, type JournalFileSystem, type JournalProcess } from './journal-file-system.js';

/** Thrown when another process has the journal open. */
export class JournalInUseError extends Error {
  override readonly name = 'JournalInUseError';
}

/** Paths of the locks that this process holds. */
const held = new Set<string>();

async function ownerOf(fileSystem: JournalFileSystem, path: string): Promise<number> {
  return Number.parseInt(new TextDecoder().decode(await fileSystem.readFile(path)), 10);
}

function isRunning(processes: JournalProcess, pid: number): boolean {
  try {
    processes.kill(pid, 0);
    return true;
  } catch (error) {
    // Not permitted to ask: so there is one.
    return isFileError(error, 'EPERM');
  }
}

async function makeLock(fileSystem: JournalFileSystem, path: string, content: string): Promise<void> {
  const file = await fileSystem.open(path, 'wx');
  try {
    await writeWhole(file, new TextEncoder().encode(content), 0);
  } catch (error) {
    // Half a number would be the number of another process.
    await fileSystem.unlink(path);
    throw error;
  } finally {
    await file.close();
  }
}

/**
 * Makes a lock file with the number of this process in it. One that a crash has left behind is taken over: its process
 * runs no longer, or has our own number, as the first process of a container always has.
 *
 * @returns The way to give it back.
 * @throws {JournalInUseError} when a running process has it.
 */
export async function lockJournal(
  fileSystem: JournalFileSystem,
  processes: JournalProcess,
  path: string,
): Promise<() => Promise<void>> {
  if (held.has(path)) throw new JournalInUseError('This process has the journal open already');
  held.add(path);
  try {
    for (;;) {
      try {
        await makeLock(fileSystem, path, String(processes.pid));
        break;
      } catch (error) {
        if (!isFileError(error, 'EEXIST')) throw error;
        const owner = await ownerOf(fileSystem, path);
        // Without a number, it was made in the moment of a crash.
        if (Number.isInteger(owner) && owner !== processes.pid && isRunning(processes, owner)) {
          throw new JournalInUseError(`Process ${owner} has the journal open`);
        }
        await fileSystem.unlink(path);
      }
    }
  } catch (error) {
    held.delete(path);
    throw error;
  }
  return async () => {
    held.delete(path);
    await fileSystem.unlink(path).catch(() => undefined);
  };
}
