/**
 * The five policy documents of the kit as data packs, and the sets of them that real schools answer to.
 *
 * @module
 */
import type { PolicyPack } from '@homevisit/sdk/policy';
import { baotou, fengnan, hebei, lishui, moe } from './packs/index.js';

export { baotou, fengnan, hebei, lishui, moe };

/** Every pack by its id. */
export const packs = { moe, hebei, fengnan, lishui, baotou } as const satisfies Record<string, PolicyPack>;

/** Id of a pack. */
export type PackId = keyof typeof packs;

/**
 * The documents that a school of a place answers to, from the nation down. Hebei's cities, and the provinces of
 * Lishui and Baotou, have documents that are not among the five; a school adds them as packs of its own.
 */
export const jurisdictions = {
  fengnan: [moe, hebei, fengnan],
  lishui: [moe, lishui],
  baotou: [moe, baotou],
} as const satisfies Record<string, readonly PolicyPack[]>;

/** A place whose documents are known. */
export type Jurisdiction = keyof typeof jurisdictions;
