import type * as z from 'zod/mini';

/** Who may call an endpoint. `family` calls with a one-time link instead of an account. */
export type Right = 'teacher' | 'leader' | 'family';

/** One operation of the HTTP contract. Paths use RFC 6570 simple expansion, such as `/students/{studentId}`. */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly rights: readonly Right[];
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly answer: z.ZodMiniType;
  /** True where the caller must send an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
  readonly idempotent?: true;
}
