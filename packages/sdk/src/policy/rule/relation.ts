import * as z from 'zod/mini';
import { packText } from './pack-text.js';

/** How a clause answers to one of another document. */
export const RELATIONS = [
  /** Names it, without changing anything. */
  'cites',
  /** Takes it over as its own. */
  'adopts',
  /** Asks for something besides it. */
  'adds-to',
  /** Asks for more of the same: the stricter number, mode or visitor counts, and both are cited. */
  'tightens',
  /** Replaces it in part, where that text gives leave to. It never loosens a `must`. */
  'overrides',
  /** Was written after it, from an earlier or another text. */
  'derived-from',
] as const;

/** How a clause answers to one of another document. */
export const relation = z.strictObject({
  how: z.enum(RELATIONS),
  /** Qualified id of the other clause, or the title of a text that is in no pack. */
  to: z.string().check(z.minLength(1)),
  /** In which respects, for `tightens` and `overrides`. */
  dimensions: z.optional(
    z
      .array(z.enum(['quantity', 'per', 'modes', 'byVisitor', 'population', 'deadline', 'strength']))
      .check(z.minLength(1)),
  ),
  note: z.optional(packText),
});
/** How a clause answers to one of another document. */
export type Relation = z.infer<typeof relation>;
