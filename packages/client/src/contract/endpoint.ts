import type * as z from 'zod/mini';

/**
 * Who may call an endpoint. `authority` supervises the school from outside and sees nothing of its students; `family`
 * calls with a one-time link instead of an account.
 */
export type Right = 'teacher' | 'leader' | 'authority' | 'family';

/** Where an operation is found and how it may be called. Paths use RFC 6570 simple expansion, such as `/students/{studentId}`. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly rights: readonly Right[];
  /** True for a POST that only asks: it may be repeated like a GET. */
  readonly safe?: true;
  /** True where the caller must send an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
  readonly idempotent?: true;
  /**
   * Whether the caller names the version that it has seen (`If-Match`, RFC 9110 §13.1.1): `required` where a change
   * over another's would go unseen, `optional` where what happened cannot be undone by being late.
   */
  readonly ifMatch?: 'required' | 'optional';
  /** Media types of a body that is sent as it is, instead of JSON. */
  readonly upload?: readonly string[];
  /** Largest such body, in bytes. */
  readonly uploadLimit?: number;
  /** True where the answer is a file, instead of JSON. */
  readonly download?: true;
}

/** One operation of the HTTP contract. */
export interface Endpoint extends Route {
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly answer: z.ZodMiniType;
}
