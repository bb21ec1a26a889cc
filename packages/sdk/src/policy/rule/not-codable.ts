import * as z from 'zod/mini';
import { packText } from './pack-text.js';

/** A clause that cannot be written as a rule: software may show it, and never judges it. */
export const notCodableRule = z.strictObject({
  kind: z.literal('not-codable'),
  /** Why not. */
  reason: packText,
  /** Who has accepted that, such as `Homevisit Kit, policy review of 2026-11`. */
  acceptedBy: z.string().check(z.minLength(1)),
});
/** A clause that cannot be written as a rule. */
export type NotCodableRule = z.infer<typeof notCodableRule>;
