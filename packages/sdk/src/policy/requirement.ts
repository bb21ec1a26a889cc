import * as z from 'zod/mini';
import { strength } from './pack.js';

/** The fields of the visit form that a policy may ask for. */
export const VISIT_FIELDS = [
  'mode',
  'circumstance',
  'startedAt',
  'endedAt',
  'visitors',
  'appointment',
  'consent',
  'approval',
  'outline',
  'safetyReport',
  'reachable',
  'returnReport',
  'findings',
  'conduct',
] as const;

/** What one clause asks of one field of a visit record, at which stage of the visit. */
export const fieldRequirement = z.object({
  field: z.enum(VISIT_FIELDS),
  stage: z.enum(['before', 'during', 'after']),
  /** For `findings` the topic, for `conduct` the code. */
  part: z.optional(z.string()),
  /** For `visitors`: the least number. */
  atLeast: z.optional(z.number()),
  /** Qualified clause ids that ask for it, strongest first. */
  clauses: z.array(z.string()),
  /** The strongest of them. */
  strength,
});
/** What the documents ask of one field of a visit record. */
export type FieldRequirement = z.infer<typeof fieldRequirement>;
