/**
 * How the rows of a file are meant. `bulk`: they are everything there is; `delta`: they are changes; `absent`: the
 * folder does not speak of them; `missing`: they should be there and are not.
 */
export type FileMode = 'bulk' | 'delta' | 'absent' | 'missing';

/** How one file of a folder is meant. */
export interface FileState {
  readonly mode: FileMode;
  /** The name under which the source has the file. */
  readonly name?: string | undefined;
  /** True where the manifest says so. */
  readonly declared?: boolean;
}

/** How each file of a folder is meant. */
export class FileModes {
  readonly #states = new Map<string, FileState>();

  set(file: string, state: FileState): void {
    this.#states.set(file, state);
  }

  of(file: string): FileState {
    return this.#states.get(file) ?? { mode: 'absent' };
  }
}
