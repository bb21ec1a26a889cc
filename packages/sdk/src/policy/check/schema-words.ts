import type * as z from 'zod/mini';

/** The parts of a schema that say which words fit at a place. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Node>>;
  readonly innerType?: Node;
  readonly element?: Node;
  readonly keyType?: Node;
  readonly valueType?: Node;
  readonly options?: readonly Node[];
  readonly discriminator?: string;
  readonly getter?: () => Node;
  readonly in?: Node;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}
interface Node {
  readonly _zod: { readonly def: Definition; readonly optin?: string };
}

function valueAt(data: unknown, key: PropertyKey): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<PropertyKey, unknown>)[key] : undefined;
}

function literalsOf(node: Node | undefined): readonly unknown[] {
  if (!node) return [];
  const { def } = node._zod;
  if (def.entries) return Object.values(def.entries);
  return def.values ?? [];
}

/** What is left of a schema once its wrappers and the alternatives that do not fit the data are taken away. */
function unwrapped(node: Node, data: unknown): Node[] {
  const { def } = node._zod;
  if (def.innerType) return unwrapped(def.innerType, data);
  if (def.getter) return unwrapped(def.getter(), data);
  if (def.type === 'pipe' && def.in) return unwrapped(def.in, data);
  if (!def.options) return [node];
  const { discriminator } = def;
  if (discriminator !== undefined) {
    const given = valueAt(data, discriminator);
    const fitting = def.options.filter((option) => literalsOf(option._zod.def.shape?.[discriminator]).includes(given));
    if (fitting.length > 0) return fitting.flatMap((option) => unwrapped(option, data));
  }
  return def.options.flatMap((option) => unwrapped(option, data));
}

function nodesAt(root: Node, path: readonly PropertyKey[], data: unknown): Node[] {
  let nodes = unwrapped(root, data);
  let here = data;
  for (const key of path) {
    here = valueAt(here, key);
    nodes = nodes
      .flatMap(({ _zod: { def } }) => [def.shape?.[String(key)], def.element, def.valueType])
      .flatMap((node) => (node ? unwrapped(node, here) : []));
  }
  return nodes;
}

/** The keys that an object may have at a place of the data. */
export function keysAt(schema: z.ZodMiniType, path: readonly PropertyKey[], data: unknown): string[] {
  const nodes = nodesAt(schema as unknown as Node, path, data);
  return [...new Set(nodes.flatMap(({ _zod: { def } }) => Object.keys(def.shape ?? {})))];
}

function formOf({ _zod: { def } }: Node): string[] {
  if (def.shape) {
    const required = Object.entries(def.shape).filter(([, node]) => node._zod.optin === undefined);
    const keys = required.length > 0 ? required.map(([key]) => key) : Object.keys(def.shape);
    return [`{ ${keys.map((key) => `${key}: …`).join(required.length > 0 ? ', ' : ' / ')} }`];
  }
  if (def.type === 'array' && def.element) {
    const words = unwrapped(def.element, undefined).flatMap(literalsOf);
    return [words.length > 0 ? `[${words.map(String).join(', ')}]` : '[…]'];
  }
  const words = (def.entries ?? def.values) ? literalsOf({ _zod: { def } }) : [];
  return words.map(String);
}

/** What may stand at a place, as somebody would type it; empty where only the type is known. */
export function formsAt(schema: z.ZodMiniType, path: readonly PropertyKey[], data: unknown): string[] {
  return [...new Set(nodesAt(schema as unknown as Node, path, data).flatMap(formOf))];
}

/** The words that may stand at a place, or in a list there. */
export function wordsAt(schema: z.ZodMiniType, path: readonly PropertyKey[], data: unknown): string[] {
  const nodes = nodesAt(schema as unknown as Node, path, data);
  const items = nodes.flatMap(({ _zod: { def } }) => (def.element ? unwrapped(def.element, undefined) : []));
  return [...new Set([...nodes, ...items].flatMap(literalsOf).map(String))];
}
