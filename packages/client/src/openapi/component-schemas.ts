import * as model from '@homevisit/sdk/model';
import * as policy from '@homevisit/sdk/policy';
import * as z from 'zod/mini';
import * as contract from '../contract/index.js';
import {
  componentName,
  componentReference,
  mapObjects,
  withNamedMembers,
  type JsonObject,
  type SchemaDescriptions,
} from './json-schema.js';

/** Bytes as they are: no JSON Schema describes them, the media type does. */
const WITHOUT_SCHEMA: ReadonlySet<unknown> = new Set([contract.fileContent]);

function isSchema(value: unknown): value is z.ZodMiniType {
  return value instanceof z.core.$ZodType && !WITHOUT_SCHEMA.has(value);
}

/** Every schema that the contract and the packages below it export, by the name of its component. */
function namedSchemas(): Map<z.ZodMiniType, string> {
  const named = new Map<z.ZodMiniType, string>();
  for (const [name, value] of [...Object.entries(model), ...Object.entries(policy), ...Object.entries(contract)]) {
    if (isSchema(value) && !named.has(value)) named.set(value, componentName(name));
  }
  return named;
}

/** One member of an object. */
export interface Member {
  readonly name: string;
  readonly schema: JsonObject;
  readonly isRequired: boolean;
  readonly description: string | undefined;
}

/** Schemas as components of a document. */
export class ComponentSchemas {
  readonly #names = namedSchemas();
  readonly #descriptions: SchemaDescriptions;
  #all: ReadonlyMap<string, JsonObject> | undefined;

  constructor(descriptions: SchemaDescriptions) {
    this.#descriptions = descriptions;
  }

  /** A reference to a schema; one that is not exported is called by the name given. */
  referenceTo(schema: z.ZodMiniType, name: string): JsonObject {
    if (!this.#names.has(schema)) this.#names.set(schema, componentName(name));
    return { $ref: componentReference(this.#names.get(schema) ?? name) };
  }

  /** The members of an object's schema, with whether each must be there and what it means. */
  membersOf(schema: z.ZodMiniType, name: string): readonly Member[] {
    const written = z.toJSONSchema(schema, { io: 'input', metadata: z.registry() }) as JsonObject;
    const properties = (written['properties'] ?? {}) as Readonly<Record<string, JsonObject>>;
    const required = (written['required'] ?? []) as readonly string[];
    const described = this.#descriptions[this.#names.get(schema) ?? componentName(name)];
    return Object.entries(properties).map(([member, own]) => ({
      name: member,
      schema: own,
      isRequired: required.includes(member),
      description: described?.members[member],
    }));
  }

  #described(name: string, schema: JsonObject): JsonObject {
    const description = this.#descriptions[name];
    const properties = schema['properties'] as Readonly<Record<string, JsonObject>> | undefined;
    return {
      ...(description?.text !== undefined && { description: description.text }),
      ...schema,
      ...(properties && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([member, value]) => {
            const text = description?.members[member];
            return [member, text === undefined ? value : { description: text, ...value }];
          }),
        ),
      }),
    };
  }

  /** Every component, whether something refers to it or not. */
  #written(): ReadonlyMap<string, JsonObject> {
    const registry = z.registry<{ id: string }>();
    for (const [schema, id] of this.#names) registry.add(schema, { id });
    const written = z.toJSONSchema(registry, { io: 'input', uri: componentReference });
    const schemas = Object.entries(written.schemas as Readonly<Record<string, JsonObject>>);
    const enumerations = new Map<unknown, unknown>(
      schemas.map(([name, own]) => [componentReference(name), own['enum']]),
    );
    const named = (object: JsonObject): JsonObject =>
      withNamedMembers(object, (reference) => enumerations.get(reference));
    return new Map(
      schemas.map(([name, { $schema: _, $id: __, ...own }]) => [
        name,
        this.#described(name, mapObjects(own, named) as JsonObject),
      ]),
    );
  }

  /** The components that a document refers to, directly or through others, in the order of their names. */
  referredTo(document: unknown): JsonObject {
    this.#all = this.#written();
    const reached = new Map<string, JsonObject>();
    const follow = (value: unknown): void => {
      mapObjects(value, (object) => {
        const reference = object['$ref'];
        const name =
          typeof reference === 'string' ? /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1] : undefined;
        const schema = name === undefined ? undefined : this.#all?.get(name);
        if (name !== undefined && schema && !reached.has(name)) {
          reached.set(name, schema);
          follow(schema);
        }
        return object;
      });
    };
    follow(document);
    return Object.fromEntries([...reached].sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}
