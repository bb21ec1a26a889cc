/** One person of a list of people, or one row of any repeatable group. */
export type FieldRow = Readonly<Record<string, FieldValue>>;

/**
 * What a field holds. Nothing is `undefined`; what a reader typed and no rule can read is kept too (a number as `NaN`),
 * so that the fault can be shown and the text is not lost.
 */
export type FieldValue =
  string | number | boolean | readonly string[] | readonly File[] | readonly FieldRow[] | undefined;

/** What a form holds, by the names of its fields. */
export type FormValues = Readonly<Record<string, FieldValue>>;

/** True where a field holds nothing that counts as an answer. */
export function isEmpty(value: FieldValue): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The names and row numbers on the way to a place. */
export function pathOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}

/** The value at a place, such as `/visitors/0/name`. */
export function valueAt(values: FormValues, pointer: string): FieldValue {
  let current: unknown = values;
  for (const key of pathOf(pointer)) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Readonly<Record<string, unknown>>)[key];
  }
  return current as FieldValue;
}

function withEntry(container: unknown, [key = '', ...rest]: readonly string[], value: FieldValue): unknown {
  const source = (container ?? {}) as Readonly<Record<string, unknown>>;
  const entry = rest.length > 0 ? withEntry(source[key], rest, value) : value;
  if (Array.isArray(container)) return container.map((one: unknown, index) => (String(index) === key ? entry : one));
  const copy: Record<string, unknown> = { ...source };
  if (entry === undefined) delete copy[key];
  else copy[key] = entry;
  return copy;
}

/** A copy in which a place holds another value; `undefined` takes the entry out. */
export function withValueAt(values: FormValues, pointer: string, value: FieldValue): FormValues {
  return withEntry(values, pathOf(pointer), value) as FormValues;
}
