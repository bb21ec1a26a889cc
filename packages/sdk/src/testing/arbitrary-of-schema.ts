/**
 * Random values that a schema accepts, for property tests that are to hold for whatever the schema lets through.
 *
 * @module
 */
import fc from 'fast-check';
import * as z from 'zod/mini';

/** What stands in place of what would be made of a schema, such as a schema that holds itself. */
export type SchemaOverrides = ReadonlyMap<unknown, fc.Arbitrary<unknown>>;

interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly options?: readonly z.ZodMiniType[];
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly in?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly keyType?: z.ZodMiniType;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly getter?: () => z.ZodMiniType;
  readonly checks?: readonly { readonly _zod: { readonly def: Readonly<Record<string, unknown>> } }[];
}

const definitionOf = (schema: z.ZodMiniType): Definition => schema._zod.def as unknown as Definition;

function boundOf(checks: Definition['checks'], check: string): number | undefined {
  const found = checks?.map((one) => one._zod.def).find((def) => def['check'] === check);
  return (found?.['value'] ?? found?.['minimum']) as number | undefined;
}

function textOf({ format, checks }: Definition): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2026-09-01', '2027-02-28');
  if (format === 'datetime') return fc.constantFrom('2026-11-22T20:00:00+08:00');
  const pattern = checks?.map((one) => one._zod.def['pattern']).find((one) => one instanceof RegExp);
  if (pattern) return fc.stringMatching(pattern, { size: 'small' });
  return fc.constantFrom('one', 'two', 'three-four');
}

function numberOf({ checks }: Definition): fc.Arbitrary<number> {
  const [least, most] = [boundOf(checks, 'greater_than') ?? 0, boundOf(checks, 'less_than') ?? 60];
  return fc.integer({ min: Math.ceil(least), max: Math.floor(most) });
}

function make(schema: z.ZodMiniType, overrides: SchemaOverrides): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  const inner = (one: z.ZodMiniType | undefined): fc.Arbitrary<unknown> =>
    one === undefined ? fc.constant(undefined) : arbitraryOf(one, overrides);
  switch (definition.type) {
    case 'object': {
      const entries = Object.entries(definition.shape ?? {});
      const required = entries.filter(([, one]) => definitionOf(one).type !== 'optional').map(([key]) => key);
      return fc.record(Object.fromEntries(entries.map(([key, one]) => [key, inner(one)])), { requiredKeys: required });
    }
    case 'union':
      return fc.oneof(...(definition.options ?? []).map(inner));
    case 'optional':
      return inner(definition.innerType);
    case 'nullable':
      return fc.option(inner(definition.innerType), { nil: null });
    case 'array':
      return fc.array(inner(definition.element), { minLength: 1, maxLength: 2 });
    case 'record':
      return fc.dictionary(inner(definition.keyType) as fc.Arbitrary<string>, inner(definition.valueType), {
        maxKeys: 2,
      });
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'lazy':
      return inner(definition.getter?.());
    case 'pipe':
      return inner(definition.in);
    case 'string':
      return textOf(definition);
    case 'number':
      return numberOf(definition);
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`no values can be made up for a schema of type "${definition.type}"`);
  }
}

/** Values that the schema accepts, as it reads them. */
export function arbitraryOf<Schema extends z.ZodMiniType>(
  schema: Schema,
  overrides: SchemaOverrides = new Map(),
): fc.Arbitrary<z.infer<Schema>> {
  const override = overrides.get(schema);
  const values = override ?? make(schema, overrides);
  return values
    .map((value) => z.safeParse(schema, value))
    .filter((result) => result.success)
    .map((result) => result.data);
}
