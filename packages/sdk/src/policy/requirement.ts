import * as z from 'zod/mini';
import { DAY_KINDS } from '../calendar/working-time.js';
import { VISITOR_ROLES } from '../model/visit.js';
import { strength } from './pack.js';
import { duration } from './rule/duration.js';

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
  /** For `visitors`: the least and the most of them, and capacities of which each is among them. */
  atLeast: z.optional(z.number()),
  atMost: z.optional(z.number()),
  including: z.optional(z.array(z.enum(VISITOR_ROLES))),
  /** For a step: so long before the start of the visit, by each clause that says so. */
  leads: z.optional(z.array(z.object({ clause: z.string(), before: duration }))),
  /** For `startedAt`: when and how long the visit may be, by each clause that says so. All of them hold. */
  limits: z.optional(
    z.array(
      z.object({
        clause: z.string(),
        timeOfDay: z.optional(z.object({ from: z.string(), to: z.string() })),
        days: z.optional(z.array(z.enum(DAY_KINDS))),
        minutes: z.optional(z.object({ atLeast: z.optional(z.number()), atMost: z.optional(z.number()) })),
      }),
    ),
  ),
  /**
   * True where every clause that asks for it does so only of some students: whether of these, the requirement does not
   * know.
   */
  conditional: z.optional(z.literal(true)),
  /** Qualified clause ids that ask for it, strongest first. */
  clauses: z.array(z.string()),
  /** The strongest of those that ask it of everybody, or of all where none does. */
  strength,
});
/** What the documents ask of one field of a visit record. */
export type FieldRequirement = z.infer<typeof fieldRequirement>;
