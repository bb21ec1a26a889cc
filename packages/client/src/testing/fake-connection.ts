import { endpoints } from '../contract/endpoints.js';
import type { Endpoint, Right } from '../contract/endpoint.js';
import type { BodyOf, PathOf, QueryOf } from '../contract/operation-types.js';
import type { OperationName } from '../contract/routes.js';
import { schemaFaults } from '../contract/schema-faults.js';
import { ForbiddenError, NetworkError, ValidationError } from '../errors/index.js';
import type { WriteOptions } from '../homevisit-client.js';
import { throwIfAborted, waitFor } from '../transport/abort.js';

/** What a test or a story can do to a fake client's connection. */
export interface FakeControls {
  /** Operations called so far, in order. */
  readonly calls: readonly OperationName[];
  /** The next call, or the next one of an operation, rejects with the error and does nothing. */
  failNext(error: unknown, operation?: OperationName): void;
  /** The next call, or the next one of an operation, does its work, but the answer is lost on the way. */
  loseNextAnswer(operation?: OperationName): void;
  /** Every call fails as without a network, until `goOnline`. */
  goOffline(): void;
  goOnline(): void;
  /** Every answer takes so many milliseconds, until this is called again. */
  delay(milliseconds: number): void;
}

interface Mishap {
  readonly operation: OperationName | undefined;
  readonly lost: boolean;
  readonly error: unknown;
}

/** What goes over the wire with a call, by which a repeated write is told from another one with the same key. */
export interface Sent<Name extends OperationName> {
  readonly path?: PathOf<Name>;
  readonly query?: QueryOf<Name>;
  readonly body?: BodyOf<Name>;
  /** Of a file that is sent. */
  readonly digest?: string;
}

interface Remembered {
  readonly request: string;
  readonly answer: unknown;
}

function copyOf<Value>(value: Value): Value {
  // Neither side may change the other's data; `structuredClone` is missing before Chromium 98.
  return JSON.parse(JSON.stringify(value)) as Value;
}

function checkBody(operation: OperationName, { body: schema }: Endpoint, body: unknown): void {
  const result = schema?.safeParse(body);
  if (result?.success !== false) return;
  const faults = schemaFaults(result.error.issues, body);
  throw new ValidationError({ operation, status: 422, problemCode: 'body-not-valid' }, faults);
}

/** Carries calls to a fake backend: late, not at all, or refused, as the controls say. */
export class FakeConnection implements FakeControls {
  readonly calls: OperationName[] = [];
  readonly #right: Right;
  readonly #mishaps: Mishap[] = [];
  readonly #remembered = new Map<string, Remembered>();
  #offline = false;
  #milliseconds = 0;

  constructor(right: Right) {
    this.#right = right;
  }

  failNext = (error: unknown, operation?: OperationName): void => {
    this.#mishaps.push({ operation, lost: false, error });
  };

  loseNextAnswer = (operation?: OperationName): void => {
    this.#mishaps.push({ operation, lost: true, error: undefined });
  };

  goOffline = (): void => {
    this.#offline = true;
  };

  goOnline = (): void => {
    this.#offline = false;
  };

  delay = (milliseconds: number): void => {
    this.#milliseconds = milliseconds;
  };

  /**
   * Carries one call.
   *
   * @throws {ValidationError} naming each place at which the body is not as the contract says, as a backend would.
   */
  async carry<Name extends OperationName, Value>(
    operation: Name,
    { signal, idempotencyKey }: WriteOptions,
    work: () => Value,
    sent: Sent<Name> = {},
  ): Promise<Value> {
    throwIfAborted(signal);
    this.calls.push(operation);
    await waitFor(new Promise((resolve) => setTimeout(resolve, this.#milliseconds)), signal);
    if (this.#offline) throw new NetworkError({ operation });
    const mishap = this.#takeMishap(operation);
    if (mishap && !mishap.lost) throw mishap.error;
    const endpoint: Endpoint = endpoints[operation];
    if (!endpoint.rights.includes(this.#right)) throw new ForbiddenError({ operation, status: 403 });
    checkBody(operation, endpoint, sent.body);
    const answer = idempotencyKey === undefined ? work() : this.#once(operation, idempotencyKey, sent, work);
    if (mishap) throw new NetworkError({ operation });
    return copyOf(answer);
  }

  #takeMishap(operation: OperationName): Mishap | undefined {
    const index = this.#mishaps.findIndex((one) => one.operation === undefined || one.operation === operation);
    return index < 0 ? undefined : this.#mishaps.splice(index, 1)[0];
  }

  #once<Value>(operation: OperationName, key: string, sent: unknown, work: () => Value): Value {
    const text = JSON.stringify([operation, sent]);
    const known = this.#remembered.get(key);
    if (known && known.request !== text) {
      throw new ValidationError({ operation, status: 422, problemCode: 'idempotency-key-reused' });
    }
    // The key stands for this operation and request, so the answer is of the same type.
    if (known) return known.answer as Value;
    const answer = copyOf(work());
    this.#remembered.set(key, { request: text, answer });
    return answer;
  }
}

/** The controls of a connection, apart from the rest of it. */
export function controlsOf(connection: FakeConnection): FakeControls {
  const { calls, failNext, loseNextAnswer, goOffline, goOnline, delay } = connection;
  return { calls, failNext, loseNextAnswer, goOffline, goOnline, delay };
}
