import type { Database } from '../database/database.js';

/** A request as it was answered. */
export interface AnsweredRequest {
  /** The route with its braces; absent where none was found. */
  readonly route: string | undefined;
  readonly status: number;
}

/** What came of one attempt to deliver an event to a webhook. */
export interface DeliveryResult {
  /** Status of the receiver's answer, or in one word why there was none. */
  readonly outcome: string;
  readonly state: 'delivered' | 'waiting' | 'dead';
}

/**
 * Takes what the server does, for whoever operates it: how long requests last, what of that the database takes, and whether
 * webhooks get through. `createTelemetry` of `@homevisit/server/telemetry` makes one for OpenTelemetry.
 */
export interface Telemetry {
  /** Stands around the answering of a request. */
  request<Answered extends AnsweredRequest>(request: Request, answer: () => Promise<Answered>): Promise<Answered>;
  /** Stands around a transaction. */
  transaction<Result>(engine: Database['engine'], work: () => Promise<Result>): Promise<Result>;
  /** Stands around an attempt to deliver an event of a type of the contract. */
  delivery<Result extends DeliveryResult>(eventType: string, attempt: () => Promise<Result>): Promise<Result>;
  /** How many events wait for their delivery, of all schools together. */
  outboxDepth(waiting: number): void;
}
