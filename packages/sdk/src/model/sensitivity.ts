import * as z from 'zod/mini';

/**
 * How much harm a datum can do in the wrong hands.
 *
 * - `open`: may be seen by everybody who may see the page.
 * - `personal`: names, phones, addresses; only for the people of the case.
 * - `sensitive`: anything about a minor's situation, and whatever a family tells (PIPL §28).
 * - `restricted`: attention categories; never on a family's screen, in a log, a URL or an event name.
 */
export type Sensitivity = 'open' | 'personal' | 'sensitive' | 'restricted';

/**
 * Our own registry: zod's `globalRegistry` and `z.config()` are shared by every zod on a host's page
 * and must not be touched by a guest.
 */
export const sensitivityRegistry = z.registry<{ sensitivity: Sensitivity }>();

/** A copy of a schema, marked with its sensitivity: the same schema may stand elsewhere for something harmless. */
export function marked<Schema extends z.ZodMiniType>(schema: Schema, sensitivity: Sensitivity): Schema {
  const copy = schema.clone();
  sensitivityRegistry.add(copy, { sensitivity });
  return copy;
}
