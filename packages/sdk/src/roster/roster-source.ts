import { platform } from './platform.js';

/**
 * A folder of files to import. Files are read more than once: first to look at their encoding, then to check
 * everything, then to store.
 */
export interface RosterSource {
  /** Names of the files in the folder, without a path. */
  names(): Promise<readonly string[]>;
  /** The bytes of a file in pieces of any length, from the beginning each time. */
  open(name: string): AsyncIterable<Uint8Array>;
}

/** A folder that is given as file names with their contents; a text is taken as UTF-8. */
export function createMemoryRosterSource(files: Readonly<Record<string, string | Uint8Array>>): RosterSource {
  const encoder = new platform.TextEncoder();
  return {
    names: () => Promise.resolve(Object.keys(files)),
    async *open(name) {
      const content = files[name];
      if (content === undefined) throw new Error(`there is no file ${name} in this source`);
      yield await Promise.resolve(typeof content === 'string' ? encoder.encode(content) : content);
    },
  };
}

/** What is needed of a `File` that somebody has chosen in a browser. */
export interface ChosenFile {
  readonly name: string;
  stream(): {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
      cancel(): Promise<void>;
    };
  };
}

/** A folder made of the files that somebody has chosen in a browser. */
export function createFileRosterSource(files: Iterable<ChosenFile>): RosterSource {
  const byName = new Map([...files].map((file) => [file.name, file]));
  return {
    names: () => Promise.resolve([...byName.keys()]),
    async *open(name) {
      const reader = byName.get(name)?.stream().getReader();
      if (!reader) throw new Error(`there is no file ${name} in this source`);
      // A reader instead of `for await`: Safari cannot iterate over a stream.
      try {
        for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
          if (value) yield value;
        }
      } finally {
        await reader.cancel();
      }
    },
  };
}
