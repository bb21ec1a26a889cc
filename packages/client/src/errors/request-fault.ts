import type { Problem } from '../contract/schemas.js';

/** One fault in what was sent: a JSON Pointer into the body and a code, never the value. */
export type RequestFault = NonNullable<Problem['errors']>[number];
