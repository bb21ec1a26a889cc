import { sensitivityRegistry } from '@homevisit/sdk/model';
import type * as z from 'zod/mini';
import { REDACTED_TEXT } from './redacted-text.js';

type Schema = z.core.$ZodType;

function isMarked(schema: Schema): boolean {
  const { sensitivity = 'open' } = sensitivityRegistry.get(schema) ?? {};
  // Ids and days are personal; without them a record could not be accounted for.
  return sensitivity === 'sensitive' || sensitivity === 'restricted';
}

/** The first alternative of a union that takes a value. */
function alternativeOf(options: readonly Schema[], value: unknown): Schema | undefined {
  return options.find((option) => (option as z.ZodMiniType).safeParse(value).success);
}

function redacted(schema: Schema, value: unknown, isWithin: boolean): unknown {
  const isSensitive = isWithin || isMarked(schema);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return value === null ? value : redacted(def.innerType, value, isSensitive);
    case 'array':
      return Array.isArray(value) ? value.map((one) => redacted(def.element, one, isSensitive)) : value;
    case 'record':
      return mapped(value, () => def.valueType, isSensitive);
    case 'object':
      return mapped(value, (name) => def.shape[name], isSensitive);
    case 'union': {
      const option = alternativeOf(def.options, value);
      return option ? redacted(option, value, isSensitive) : value;
    }
    case 'string':
      // What says nothing is left as it is: it would count as something said.
      return isSensitive && typeof value === 'string' && value.trim() !== '' ? REDACTED_TEXT : value;
    default:
      return value;
  }
}

function mapped(value: unknown, schemaOf: (name: string) => Schema | undefined, isSensitive: boolean): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => {
      const schema = schemaOf(name);
      return [name, schema ? redacted(schema, member, isSensitive) : member];
    }),
  );
}

/**
 * A document whose sensitive texts are replaced: every string that its schema marks as such. Numbers, days,
 * choices and ids stay, so that it still says that a visit took place, who made it and what was talked about.
 */
export function redactTexts<Document>(schema: Schema, document: Document): Document {
  return redacted(schema, document, false) as Document;
}

/** True for a part of a document whose sensitive texts were all erased, and that had some. */
export function isErased(schema: Schema, part: unknown): boolean {
  return JSON.stringify(part).includes(REDACTED_TEXT) && !hasTexts(schema, part);
}

/** True for a document with a sensitive text in it that nobody has erased. */
export function hasTexts(schema: Schema, document: unknown): boolean {
  return JSON.stringify(redactTexts(schema, document)) !== JSON.stringify(document);
}
