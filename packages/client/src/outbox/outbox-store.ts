/** One kept value. */
export interface StoreRecord {
  /** Unique and growing: the order in which values were added. */
  readonly sequence: number;
  /** Changes with each replacement. */
  readonly revision: number;
  /** Whatever was kept, perhaps by another version of the kit, perhaps damaged. */
  readonly value: unknown;
}

/**
 * Where an outbox keeps its writes. Each call is one step that happens wholly or not at all; when its promise
 * resolves, the change survives a crash as far as the store survives one. Values are JSON.
 *
 * Every store passes the same tests, `outbox-store.test.ts`.
 */
export interface OutboxStore {
  /** `memory` is gone with the page or the process, and a user must be told so. */
  readonly kind: 'indexeddb' | 'file' | 'memory';
  /** Equal for all that share the same values, on one device. */
  readonly name: string;
  /** Every value, in the order in which they were added. */
  all(): Promise<readonly StoreRecord[]>;
  /**
   * Keeps a value, unless one with the same id is there.
   *
   * @returns false when one was there.
   */
  add(id: string, value: unknown): Promise<boolean>;
  /**
   * Puts another value in the place of one.
   *
   * @returns false when the value is gone or has been replaced since that revision; nothing has happened then.
   */
  replace(sequence: number, revision: number, value: unknown): Promise<boolean>;
  /**
   * Removes a value.
   *
   * @returns false when the value is gone or has been replaced since that revision; nothing has happened then.
   */
  remove(sequence: number, revision: number): Promise<boolean>;
  /**
   * Takes or prolongs the right to send, where no lock of the browser is to be had.
   *
   * @param now - Milliseconds, by the clock of the device.
   * @param milliseconds - How long it holds unless prolonged.
   * @returns false while another owner holds it.
   */
  lease(owner: string, now: number, milliseconds: number): Promise<boolean>;
  /** Gives the right to send back. */
  release(owner: string): Promise<void>;
  /** Tells of changes that were made elsewhere, such as in another tab. Returns the way to stop listening. */
  watch?(listener: () => void): () => void;
  /** Lets go of files and connections. */
  close(): Promise<void>;
}

/** Who may send, and until when. */
export interface Lease {
  readonly owner: string;
  readonly since: number;
  readonly milliseconds: number;
}

/**
 * True while a lease holds. One that begins in the future was made before the clock of the device was put back, and
 * holds no longer: else nobody could send until the clock has caught up.
 */
export function leaseHolds(lease: Lease | undefined, now: number): boolean {
  return lease !== undefined && now >= lease.since && now < lease.since + lease.milliseconds;
}
