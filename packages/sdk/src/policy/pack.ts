/**
 * A policy pack: one document as data (`homevisit-policy/1`). Objects are strict: a word that the engine does not know
 * is a fault and never passed over, or a rule would silently mean less than it says.
 *
 * @module
 */
import * as z from 'zod/mini';
import { localDate } from '../model/primitives.js';
import { figure, figureCheck } from './rule/figure.js';
import { packText } from './rule/pack-text.js';
import { relation } from './rule/relation.js';
import { vocabulary } from './rule/vocabulary.js';
import { rule } from './rule.js';

/** How strongly a document binds. A missed `principle` needs a reason and is no breach. */
export const STRENGTHS = ['must', 'principle', 'encouraged', 'may', 'must-not', 'practice', 'aim'] as const;
/** How strongly a document binds. */
export const strength = z.enum(STRENGTHS);
/** How strongly a document binds. */
export type Strength = z.infer<typeof strength>;

/**
 * Where a clause stands in its document: section, and the characters of the source text (UTF-16 code units of
 * the text file, NFC, line ends as in the file) with the SHA-256 of their UTF-8 bytes.
 */
export const citation = z.strictObject({
  section: z.string(),
  span: z.optional(
    z.strictObject({ start: z.number(), end: z.number(), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  ),
});
/** Where a clause stands in its document. */
export type Citation = z.infer<typeof citation>;

/** A number or word that the document leaves open, with the value that the pack takes and a school may change. */
export const interpretation = z.strictObject({
  /** JSON Pointer (RFC 6901) into the clause's `rule`. */
  pointer: z.string().check(z.startsWith('/')),
  note: packText,
  /** The least value that a school may set, where the value is a number. */
  minimum: z.optional(z.number()),
});
/** A number or word that the document leaves open. */
export type Interpretation = z.infer<typeof interpretation>;

/** One clause of a document. */
export const clause = z.strictObject({
  /** Unique in its pack, such as `H1`; everywhere else it is written `hebei/H1`. */
  id: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]*$/)),
  title: packText,
  /** The clause in our own words. */
  summary: packText,
  strength,
  citation,
  rule,
  interpretations: z.optional(z.array(interpretation)),
  /** When the clause is in force, where that differs from its document; `null` for a day that nobody knows. */
  effective: z.optional(
    z.strictObject({ from: z.optional(z.nullable(localDate)), to: z.optional(z.nullable(localDate)) }),
  ),
  /** How it answers to clauses of other documents. */
  relations: z.optional(z.array(relation)),
  /** What the document says will follow from a miss. Text to be shown, never computed. */
  consequence: z.optional(z.strictObject({ text: packText, section: z.string() })),
  /** Rows of the capability matrix (domain study, section G) that the clause answers. */
  rows: z.optional(z.array(z.number())),
});
/** One clause of a document. */
export type Clause = z.infer<typeof clause>;

/** One entry of a document's own list of attention categories, mapped to the common vocabulary. */
export const category = z.strictObject({
  /** Unique in its pack; everywhere else it is written `hebei:divorced-family`. */
  id: z.string(),
  title: packText,
  /** Codes of the common vocabulary that it stands for. */
  covers: z.array(z.string()).check(z.minLength(1)),
  attachesTo: z.enum(['student', 'family']),
  /** False for a category that the document names only for follow-up. */
  listed: z.optional(z.boolean()),
  from: z.optional(localDate),
  to: z.optional(localDate),
});
/** One entry of a document's own list of attention categories. */
export type Category = z.infer<typeof category>;

/** A document as data. */
export const policyPack = z.strictObject({
  format: z.literal('homevisit-policy/1'),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  /** Short name, as shown beside a section number. */
  title: packText,
  level: z.enum(['nation', 'province', 'city', 'district', 'school']),
  /** Packs above this one that it answers to. Left out: none. */
  under: z._default(z.array(z.string()), []),
  document: z.strictObject({
    title: z.string(),
    issuer: z.string(),
    /** `null`, or left out, for a day that nobody knows. */
    issuedOn: z._default(z.nullable(localDate), null),
    effectiveFrom: z._default(z.nullable(localDate), null),
    effectiveTo: z._default(z.nullable(localDate), null),
    /** Name of the source file, and the SHA-256 of its bytes. */
    source: z.optional(z.strictObject({ file: z.string(), sha256: z.string() })),
  }),
  /**
   * School types such as `kindergarten`, `primary`, `secondary` that the document speaks of. A school whose
   * type is known and not among them owes nothing under it. Left out: every school that the pack is layered for.
   */
  schoolTypes: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Words of the document that the engine does not know by itself. */
  vocabulary: z.optional(vocabulary),
  /** The document's own list of attention categories. Left out: it has none. */
  categories: z._default(
    z.strictObject({
      /** True where the document's list ends in "and so on" (等) or is left to the school: it may add its own codes. */
      open: z.boolean(),
      list: z.array(category),
    }),
    { open: false, list: [] },
  ),
  clauses: z.array(clause),
  /** Figures that the document publishes. */
  figures: z.optional(z.array(figure)),
  /** How those figures have to fit together. */
  figureChecks: z.optional(z.array(figureCheck)),
});
/** A document as data. */
export type PolicyPack = z.infer<typeof policyPack>;
