import type * as z from 'zod/mini';
import { pointerOf } from '../../model/json-pointer.js';
import type { PolicyFinding } from './finding.js';
import { nearestWord } from './nearest-word.js';
import { formsAt, keysAt, wordsAt } from './schema-words.js';
import { FORMAT_EXAMPLES, KEY_EXAMPLES, PATTERN_EXAMPLES } from './written-examples.js';

/** What is wrong at a place; with the words for it, it makes a sentence. */
export type SchemaProblem =
  /** A key that has to be there is not. */
  | 'missing'
  /** A key that nobody knows there. */
  | 'unknown-key'
  /** A word that is none of those allowed there. */
  | 'unknown-value'
  | 'wrong-type'
  /** An empty list or text. */
  | 'empty'
  | 'too-small'
  | 'too-big'
  /** A text in another form than asked for, such as a date. */
  | 'wrong-form'
  /** Each part fits, and together they do not. */
  | 'together';

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
  readonly format?: string;
  readonly pattern?: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Placed {
  readonly problem: SchemaProblem;
  readonly path: readonly PropertyKey[];
  readonly values: PolicyFinding['values'];
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** How little an alternative has to do with what was written; the kind of value weighs most. */
function distanceOf(issues: readonly Issue[]): number {
  const unknown = issues.flatMap((issue) => issue.keys ?? []);
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 3 * (issue.keys?.length ?? 0);
    if (issue.path.length === 0 && issue.code !== 'custom') return sum + 100;
    const key = String(issue.path[issue.path.length - 1]);
    return sum + (nearestWord(key, unknown) === undefined ? 2 : -2);
  }, 0);
}

/** The faults of the alternative that was most likely meant, or `undefined` where none is like what was written. */
function likeliest(issue: Issue): Issue[] | undefined {
  const ranked = (issue.errors ?? [])
    .map((issues) => ({ issues, away: distanceOf(issues) }))
    .sort((a, b) => a.away - b.away);
  const [best] = ranked;
  if (!best || best.away >= 100) return undefined;
  return best.issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Texts and numbers among alternatives, as somebody would type them. */
function plainForms({ errors = [] }: Issue): string[] {
  const types = new Set(errors.flat().map((inner) => (inner.path.length === 0 ? inner.expected : undefined)));
  return [...(types.has('string') ? ['"…"'] : []), ...(types.has('number') ? ['1'] : [])];
}

/** Reads the faults that a schema finds in plain data, each with its place, what was found and what would fit. */
class FaultReader {
  readonly #schema: z.ZodMiniType;
  readonly #data: unknown;

  constructor(schema: z.ZodMiniType, data: unknown) {
    this.#schema = schema;
    this.#data = data;
  }

  read(issue: Issue): Placed[] {
    if (issue.code === 'unrecognized_keys') return this.#unknownKeys(issue);
    const value = at(this.#data, issue.path);
    if (value === undefined && issue.path.length > 0 && issue.code !== 'custom') return [this.#missing(issue)];
    if (issue.code === 'invalid_union') {
      const meant = likeliest(issue);
      if (meant) return meant.flatMap((inner) => this.read(inner));
    }
    return [this.#wrongValue(issue, value)];
  }

  #missing({ path }: Issue): Placed {
    const key = String(path[path.length - 1]);
    const forms = formsAt(this.#schema, path, this.#data);
    const example = KEY_EXAMPLES[key];
    return {
      problem: 'missing',
      path,
      values: {
        key,
        ...(example !== undefined && { example }),
        ...(example === undefined && forms.length > 0 && { allowed: forms.join(', ') }),
      },
    };
  }

  #unknownKeys({ path, keys = [] }: Issue): Placed[] {
    const known = keysAt(this.#schema, path, this.#data);
    const given = Object.keys(at(this.#data, path) ?? {});
    const free = known.filter((key) => !given.includes(key));
    return keys.map((key) => {
      const suggestion = nearestWord(key, free);
      const belongs = suggestion === undefined ? this.#placeOf(key, path) : undefined;
      return {
        problem: 'unknown-key' as const,
        path: [...path, key],
        values: {
          key,
          allowed: known.join(', '),
          ...(suggestion !== undefined && { suggestion }),
          ...(belongs !== undefined && { belongs }),
        },
      };
    });
  }

  /** The place above or just below at which the key is known. */
  #placeOf(key: string, path: readonly PropertyKey[]): string | undefined {
    for (const child of keysAt(this.#schema, path, this.#data)) {
      const below = [...path, child];
      if (at(this.#data, below) !== undefined && keysAt(this.#schema, below, this.#data).includes(key)) {
        return pointerOf(below);
      }
    }
    for (let length = path.length - 1; length >= 0; length--) {
      const above = path.slice(0, length);
      if (keysAt(this.#schema, above, this.#data).includes(key)) return pointerOf(above) || '/';
    }
    return undefined;
  }

  #wrongValue(issue: Issue, value: unknown): Placed {
    const { path } = issue;
    const found = shown(value);
    if (issue.code === 'custom') return { problem: 'together', path, values: { found, message: issue.message } };
    if (issue.code === 'too_small' && issue.origin !== 'number' && issue.origin !== 'int') {
      return { problem: 'empty', path, values: { found } };
    }
    if (issue.code === 'too_small') return { problem: 'too-small', path, values: { found, limit: issue.minimum ?? 0 } };
    if (issue.code === 'too_big') return { problem: 'too-big', path, values: { found, limit: issue.maximum ?? 0 } };
    if (issue.code === 'invalid_format') {
      const example =
        PATTERN_EXAMPLES[(issue.pattern ?? '').replace(/^\/|\/$/g, '')] ?? FORMAT_EXAMPLES[issue.format ?? ''];
      return { problem: 'wrong-form', path, values: { found, ...(example !== undefined && { example }) } };
    }
    const forms = formsAt(this.#schema, path, this.#data);
    const allowed = (issue.options ?? issue.values)?.map(String) ?? [...plainForms(issue), ...forms];
    if (allowed.length > 0) {
      const words = wordsAt(this.#schema, path, this.#data);
      const near = typeof value === 'string' ? nearestWord(value, [...allowed, ...words]) : undefined;
      // A single word where a list of words is asked for.
      const isItem =
        typeof value === 'string' && (near === undefined ? allowed.includes('[…]') : !allowed.includes(near));
      const suggestion = isItem ? `[${near ?? value}]` : near;
      const example = suggestion === undefined ? KEY_EXAMPLES[String(path[path.length - 1])] : undefined;
      return {
        problem: 'unknown-value',
        path,
        values: {
          found,
          allowed: allowed.join(', '),
          ...(suggestion !== undefined && { suggestion }),
          ...(example !== undefined && forms.some((form) => form.startsWith('{')) && { example }),
        },
      };
    }
    return { problem: 'wrong-type', path, values: { found, expected: issue.expected ?? '' } };
  }
}

/** A key that is missing because it was misspelt, and a whole that does not fit because of it, need no words of their own. */
function withoutConsequences(places: readonly Placed[]): Placed[] {
  const typos = places.filter((one) => one.problem === 'unknown-key' && one.values['suggestion'] !== undefined);
  const meant = new Set(typos.map((one) => pointerOf([...one.path.slice(0, -1), String(one.values['suggestion'])])));
  const parents = new Set(
    places.filter((one) => one.problem === 'unknown-key').map((one) => pointerOf(one.path.slice(0, -1))),
  );
  return places.filter(
    (one) =>
      !(one.problem === 'missing' && meant.has(pointerOf(one.path))) &&
      !(one.problem === 'together' && parents.has(pointerOf(one.path))),
  );
}

/**
 * Puts the faults that a schema finds in plain data into findings: each names its place, what was found there and,
 * where it can be told, what was meant.
 *
 * @param name - what to call the data.
 */
export function schemaFindings(
  schema: z.ZodMiniType,
  data: unknown,
  issues: readonly unknown[],
  name: string,
): PolicyFinding[] {
  const reader = new FaultReader(schema, data);
  return withoutConsequences((issues as readonly Issue[]).flatMap((issue) => reader.read(issue))).map(
    ({ problem, path, values }): PolicyFinding => ({
      code: 'schema',
      severity: 'error',
      pack: name,
      pointer: pointerOf(path),
      values: { problem, ...values },
    }),
  );
}
