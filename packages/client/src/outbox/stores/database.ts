import { inTime } from './in-time.js';

/** What a step in a database does; what it gives is read when the step has been written. */
export type DatabaseStep<Value> = (transaction: IDBTransaction) => { value: Value };

/** What went wrong within a step, by its transaction. */
const failures = new WeakMap<IDBTransaction, Error>();

/** Goes on with what a request has found. An error gives the whole step up, and is what the step rejects with. */
export function whenFound<Value>(
  transaction: IDBTransaction,
  request: IDBRequest<Value>,
  work: (found: Value) => void,
): void {
  request.onsuccess = () => {
    try {
      work(request.result);
    } catch (error) {
      failures.set(transaction, error instanceof Error ? error : new DOMException('The step failed', 'UnknownError'));
      transaction.abort();
    }
  };
}

/** A connection to one database of the browser, which is opened when needed and again when the browser has closed it. */
export class Database {
  readonly #factory: IDBFactory;
  readonly #name: string;
  readonly #create: (database: IDBDatabase) => void;
  #opened: Promise<IDBDatabase> | undefined;

  /** @param create - Makes the object stores of a new database. */
  constructor(factory: IDBFactory, name: string, create: (database: IDBDatabase) => void) {
    this.#factory = factory;
    this.#name = name;
    this.#create = create;
  }

  /** Opens the database, to find out whether that is possible here. */
  async open(): Promise<void> {
    await this.#connection();
  }

  /**
   * Does one step wholly or not at all.
   *
   * @throws {DOMException} whatever the browser fails with, such as `QuotaExceededError`; `TimeoutError` when it does not answer.
   */
  async run<Value>(stores: string[], mode: IDBTransactionMode, step: DatabaseStep<Value>): Promise<Value> {
    const database = await this.#connection();
    return inTime<Value>((resolve, reject) => {
      // Chromium would else say that it is written when it is only handed to the operating system.
      const transaction = database.transaction(stores, mode, { durability: 'strict' });
      const result = step(transaction);
      transaction.oncomplete = () => resolve(result.value);
      transaction.onabort = () =>
        reject(
          failures.get(transaction) ?? transaction.error ?? new DOMException('The step was given up', 'AbortError'),
        );
      return () => {
        this.#opened = undefined;
        transaction.abort();
        database.close();
      };
    });
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    (await opened?.catch(() => undefined))?.close();
  }

  #connection(): Promise<IDBDatabase> {
    this.#opened ??= this.#connect().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  #connect(): Promise<IDBDatabase> {
    return inTime((resolve, reject) => {
      const request = this.#factory.open(this.#name, 1);
      request.onupgradeneeded = () => this.#create(request.result);
      request.onerror = () =>
        reject(request.error ?? new DOMException('The database cannot be opened', 'UnknownError'));
      request.onsuccess = () => {
        const database = request.result;
        const forget = (): void => {
          this.#opened = undefined;
        };
        database.onclose = forget;
        // Somebody deletes the database or makes it anew: not to close would hold them up for ever.
        database.onversionchange = () => {
          forget();
          database.close();
        };
        resolve(database);
      };
      return () => {
        request.onsuccess = () => request.result.close();
      };
    });
  }
}
