import type { JournalFile, JournalFileSystem } from '../../src/outbox/stores/journal-file-system.js';

interface Content {
  bytes: Uint8Array;
  /** What would be found after a crash now, at least. */
  synced: Uint8Array;
}

function fileError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/**
 * A disk that crashes after so many operations, and then holds of what was not brought to it a part, all or nothing. A
 * disk that is not `gentle` fails now and then before, in the middle of a write.
 */
export class CrashingDisk implements JournalFileSystem {
  #names = new Map<string, Content>();
  #syncedNames = new Map<string, Content>();
  #left: number;
  #chance: number;
  #gentle: boolean;

  constructor(lifetime: number, chance: number, gentle: boolean) {
    this.#left = lifetime;
    this.#chance = chance;
    this.#gentle = gentle;
  }

  get crashed(): boolean {
    return this.#left <= 0;
  }

  /** The machine is there again, and works from now on. */
  restart(): void {
    const names = this.#draw(2) === 0 ? this.#names : this.#syncedNames;
    for (const content of new Set([...this.#names.values(), ...this.#syncedNames.values()])) {
      content.bytes = this.#survivor(content);
      content.synced = content.bytes;
    }
    this.#names = new Map(names);
    this.#syncedNames = new Map(names);
    this.#left = Infinity;
    this.#gentle = true;
  }

  async open(path: string, flags: string): Promise<JournalFile> {
    await this.#operate();
    if (path === '/folder') return this.#folder();
    if (flags === 'wx' && this.#names.has(path)) throw fileError('EEXIST');
    if (flags.startsWith('r') && !this.#names.has(path)) throw fileError('ENOENT');
    if (flags.startsWith('w')) this.#names.set(path, { bytes: new Uint8Array(), synced: new Uint8Array() });
    return this.#file(this.#names.get(path)!);
  }

  async readFile(path: string): Promise<Uint8Array> {
    await this.#operate();
    const content = this.#names.get(path);
    if (!content) throw fileError('ENOENT');
    return content.bytes.slice();
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#operate();
    this.#names.set(to, this.#names.get(from)!);
    this.#names.delete(from);
  }

  async unlink(path: string): Promise<void> {
    await this.#operate();
    this.#names.delete(path);
  }

  #file(content: Content): JournalFile {
    return {
      write: async (data, offset, length, position) => {
        const fails = this.#restless();
        const part = fails || this.#left === 1 ? this.#draw(length) : length;
        const bytes = new Uint8Array(Math.max(content.bytes.length, position + part));
        bytes.set(content.bytes);
        bytes.set(data.subarray(offset, offset + part), position);
        content.bytes = bytes;
        await this.#operate();
        if (fails) throw fileError('ENOSPC');
        return { bytesWritten: part };
      },
      truncate: async (length) => {
        await this.#operate();
        content.bytes = content.bytes.slice(0, length);
      },
      sync: async () => {
        await this.#operate();
        if (this.#restless()) throw fileError('EIO');
        content.synced = content.bytes;
      },
      close: () => Promise.resolve(),
    };
  }

  #folder(): JournalFile {
    return {
      write: () => Promise.reject(fileError('EISDIR')),
      truncate: () => Promise.reject(fileError('EISDIR')),
      sync: async () => {
        await this.#operate();
        this.#syncedNames = new Map(this.#names);
      },
      close: () => Promise.resolve(),
    };
  }

  #operate(): Promise<void> {
    this.#left -= 1;
    return this.#left <= 0 ? Promise.reject(fileError('CRASHED')) : Promise.resolve();
  }

  #restless(): boolean {
    return !this.#gentle && this.#draw(5) === 0;
  }

  /** All, a beginning, or nothing of what was written since the last time that it was brought to the disk. */
  #survivor({ bytes, synced }: Content): Uint8Array {
    switch (this.#draw(3)) {
      case 0:
        return bytes;
      case 1:
        return synced;
      default:
        return bytes.length <= synced.length
          ? synced
          : bytes.slice(0, synced.length + this.#draw(bytes.length - synced.length));
    }
  }

  /** A number below the bound, from a generator that the same test run gives again (mulberry32). */
  #draw(bound: number): number {
    this.#chance = (this.#chance + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#chance ^ (this.#chance >>> 15), this.#chance | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) % Math.max(1, bound);
  }
}
