import * as z from 'zod/mini';

/** Something worth a second look in a record that was taken all the same; see `VisitFault` of the SDK. */
export const visitWarning = z.object({
  pointer: z.string(),
  code: z.string(),
  clauses: z.optional(z.array(z.string())),
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
/** Something worth a second look in a record that was taken all the same. */
export type VisitWarning = z.infer<typeof visitWarning>;
