import { ConfigurationError } from './configuration-error.js';

/** Takes a value of a configuration block, or throws {@link ConfigurationError} with the path of the field. */
export type ReadField<Value> = (value: unknown, field: string) => Value;

/** A text that is one of those given. */
export function oneOf<const Choice extends string>(...choices: readonly Choice[]): ReadField<Choice> {
  return (value, field) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) {
      throw new ConfigurationError(field, `must be ${choices.map((choice) => `"${choice}"`).join(' or ')}`);
    }
    return found;
  };
}

/** A text that is not empty. */
export const text: ReadField<string> = (value, field) => {
  if (typeof value !== 'string' || value.trim() === '') throw new ConfigurationError(field, 'must be a text');
  return value;
};

/** An address of the web, with or without an origin. */
export const address: ReadField<string> = (value, field) => {
  const written = text(value, field);
  const fault = new ConfigurationError(field, 'must be an address such as "/api/homevisit" or "https://…"');
  try {
    // Only the scheme matters here; what stands in for the page makes an address without an origin complete.
    if (/^https?:$/.test(new URL(written, 'https://page.example').protocol)) return written;
  } catch {
    throw fault;
  }
  throw fault;
};

/** A BCP 47 language tag. */
export const languageTag: ReadField<string> = (value, field) => {
  const written = text(value, field);
  try {
    Intl.getCanonicalLocales(written);
    return written;
  } catch {
    throw new ConfigurationError(field, 'must be a language tag such as "zh-CN"');
  }
};

/** What a reader of fields gives back. */
type ValueOf<Read> = Read extends ReadField<infer Value> ? Value : never;

/** An object with these fields and no others; those that are not required may be left out. */
export function fields<
  const Readers extends Readonly<Record<string, ReadField<unknown>>>,
  const Required extends readonly (keyof Readers & string)[],
>(
  readers: Readers,
  required: Required,
): ReadField<
  { readonly [Name in Required[number]]: ValueOf<Readers[Name]> } & {
    readonly [Name in Exclude<keyof Readers, Required[number]>]?: ValueOf<Readers[Name]>;
  }
> {
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ConfigurationError(field, 'must be an object');
    }
    const pathOf = (name: string): string => (field === '' ? name : `${field}.${name}`);
    const read = Object.entries(value).map(([name, part]: [string, unknown]) => {
      const reader = Object.prototype.hasOwnProperty.call(readers, name) ? readers[name] : undefined;
      if (!reader) {
        throw new ConfigurationError(pathOf(name), `is unknown; there are ${Object.keys(readers).join(', ')}`);
      }
      return [name, reader(part, pathOf(name))] as const;
    });
    const missing = required.find((name) => !read.some(([given]) => given === name));
    if (missing !== undefined) throw new ConfigurationError(pathOf(missing), 'is missing');
    return Object.fromEntries(read) as never;
  };
}
