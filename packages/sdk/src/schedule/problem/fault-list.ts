import type { ProblemFault, ProblemFaultCode } from './problem-error.js';

/** Gathers faults, up to a number. */
export class FaultList {
  readonly list: ProblemFault[] = [];
  readonly #most: number;
  readonly #pointerOf: (path: readonly PropertyKey[]) => string;

  constructor(most: number, pointerOf: (path: readonly PropertyKey[]) => string) {
    this.#most = most;
    this.#pointerOf = pointerOf;
  }

  add(path: readonly PropertyKey[], code: ProblemFaultCode, message: string): void {
    if (this.list.length < this.#most) this.list.push({ pointer: this.#pointerOf(path), code, message });
  }

  /** Every entry of a list has an id of its own. */
  unique(list: readonly { readonly id: string }[], path: readonly PropertyKey[]): void {
    const seen = new Set<string>();
    list.forEach(({ id }, index) => {
      if (seen.has(id)) this.add([...path, index, 'id'], 'duplicate-id', `${id} stands here twice`);
      seen.add(id);
    });
  }

  reference(known: ReadonlySet<string>, id: string, path: readonly PropertyKey[]): void {
    if (!known.has(id)) this.add(path, 'unknown-id', `there is no ${id}`);
  }
}
