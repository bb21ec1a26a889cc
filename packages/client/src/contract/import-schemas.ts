import { identifier, instant } from '@homevisit/sdk/model';
import { ROSTER_KINDS } from '@homevisit/sdk/roster';
import * as z from 'zod/mini';

const count = z.number().check(z.int(), z.minimum(0));

/** How an import is asked for. */
export const importQuery = z.object({
  /** `true`: only check and count; store nothing. */
  dryRun: z.optional(z.enum(['true', 'false'])),
});

/** What an import of a roster did, or would do. */
export const rosterImport = z.object({
  id: identifier,
  at: instant,
  by: z.object({ personId: identifier, displayName: z.string() }),
  /**
   * `stored`: the roster is as the files say; `checked`: a dry run without errors; `refused`: the files have errors, and
   * the roster is as it was.
   */
  state: z.enum(['stored', 'checked', 'refused']),
  /** How the files differ from the roster before. With errors, rows that could not be read are missing from it. */
  counts: z.record(z.enum(ROSTER_KINDS), z.object({ added: count, changed: count, unchanged: count, removed: count })),
  errors: count,
  warnings: count,
});
/** What an import of a roster did, or would do. */
export type RosterImport = z.infer<typeof rosterImport>;

/**
 * One thing that is wrong with the files. Codes, places and numbers; never what stands in a field that may be somebody's
 * name. `describeFault` of `@homevisit/sdk/roster` makes sentences of it.
 */
export const importFault = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.optional(z.string()),
  /** From 1. */
  line: z.optional(count),
  /** Its name in the header, and its place from 1. */
  column: z.optional(z.object({ name: z.string(), index: count })),
  /** What kind of value was found, and what is expected in its place. */
  found: z.optional(z.looseObject({ kind: z.string() })),
  expected: z.optional(z.looseObject({ kind: z.string() })),
  /** Further numbers and words of the sentence. */
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
/** One thing that is wrong with the files. */
export type ImportFault = z.infer<typeof importFault>;

/** Which part of a list is asked for. */
export const importListQuery = z.object({
  /** Continues after the page that gave this as `next`. */
  cursor: z.optional(z.string().check(z.maxLength(512))),
  /** Most entries of a page, from 1 to 200. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/))),
});
