import { HttpProblem } from '../http/problem.js';

/** Streams that one person may have open at once: windows and devices, and no flood. */
const MOST_STREAMS = 10;

/** Streams that are open, so that they can be ended when the process stops. */
export class OpenStreams {
  readonly #ends = new Map<() => void, string>();
  #isClosed = false;

  /**
   * Takes a stream in.
   *
   * @param person - whose it is, in a word that is the same for all streams of the person.
   * @returns What takes it out again.
   * @throws {HttpProblem} `too-many-requests` where the person has enough of them; `database-unavailable` when the
   *   process is about to stop.
   */
  add(person: string, end: () => void): () => void {
    if (this.#isClosed) throw new HttpProblem('database-unavailable', { headers: { 'Retry-After': '2' } });
    const own = [...this.#ends.values()].filter((one) => one === person);
    if (own.length >= MOST_STREAMS) throw new HttpProblem('too-many-requests', { headers: { 'Retry-After': '30' } });
    this.#ends.set(end, person);
    return () => this.#ends.delete(end);
  }

  /** Ends all of them, and takes no more. */
  endAll(): void {
    this.#isClosed = true;
    for (const end of [...this.#ends.keys()]) end();
  }
}
