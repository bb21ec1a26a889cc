import type * as z from 'zod/mini';

/** Who may call an endpoint. `family` calls with a one-time link instead of an account. */
export type Right = 'teacher' | 'leader' | 'family';

/** Where an operation is found and how it may be called. Paths use RFC 6570 simple expansion, such as `/students/{studentId}`. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  readonly rights: readonly Right[];
  /** True for a POST that only asks: it may be repeated like a GET. */
  readonly safe?: true;
  /** True where the caller must send an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
  readonly idempotent?: true;
}

/** One operation of the HTTP contract. */
export interface Endpoint extends Route {
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly answer: z.ZodMiniType;
}
