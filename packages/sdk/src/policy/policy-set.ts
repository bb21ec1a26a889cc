import * as z from 'zod/mini';
import { policyPack } from './pack.js';

/** What a school decides where documents leave room. */
export const policySettings = z.strictObject({
  /** Values for interpretations: qualified clause id → JSON Pointer into its rule → value. */
  interpretations: z.optional(z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string()])))),
  /** Codes that the school adds to open lists: pack id → codes. */
  categories: z.optional(z.record(z.string(), z.array(z.string()))),
  /** So many days before a due date a duty is shown as due soon. */
  dueSoonDays: z.number().check(z.int(), z.minimum(0)),
});
/** What a school decides where documents leave room. */
export type PolicySettings = z.infer<typeof policySettings>;

/** The documents that a school answers to, from the nation down, with what the school has decided. Plain data. */
export const policySet = z.strictObject({
  packs: z.array(policyPack),
  settings: policySettings,
});
/** The documents that a school answers to, from the nation down. */
export type PolicySet = z.infer<typeof policySet>;
