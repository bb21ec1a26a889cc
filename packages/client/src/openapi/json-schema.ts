/** JSON as plain data. */
export interface JsonObject {
  readonly [member: string]: unknown;
}

/** What a schema and its members mean: name of the component → text, and member → text. */
export type SchemaDescriptions = Readonly<
  Record<string, { readonly text?: string; readonly members: Readonly<Record<string, string>> }>
>;

/** Where components of a document stand. */
export function componentReference(name: string): string {
  return `#/components/schemas/${name}`;
}

/** `visitDraft` → `VisitDraft`. */
export function componentName(exportName: string): string {
  return exportName.charAt(0).toUpperCase() + exportName.slice(1);
}

/** A copy in which each object has been replaced, the innermost first. */
export function mapObjects(value: unknown, replace: (object: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapObjects(entry, replace));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, mapObjects(member, replace)] as const);
  return replace(Object.fromEntries(members));
}

/**
 * A record over known keys, written as an object with these members: the same values, and readers that make types of
 * documents understand it.
 *
 * @param keysOf - the values of a component that is an enumeration.
 */
export function withNamedMembers(schema: JsonObject, keysOf: (reference: unknown) => unknown): JsonObject {
  const { propertyNames, additionalProperties, ...rest } = schema;
  const { enum: own, $ref } = (propertyNames ?? {}) as JsonObject;
  const names = own ?? keysOf($ref);
  if (!Array.isArray(names)) return schema;
  return { ...rest, properties: Object.fromEntries(names.map((name: string) => [name, additionalProperties])) };
}
