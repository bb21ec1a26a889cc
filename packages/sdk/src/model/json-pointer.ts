/**
 * JSON Pointers (RFC 6901): the one way in which faults, form fields, problem details and settings name a place.
 *
 * @module
 */

/** Writes a path as a pointer: `['visitors', 1, 'personId']` becomes `/visitors/1/personId`. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/**
 * Reads a pointer as a path.
 *
 * @throws {RangeError} when the text is neither empty nor starts with `/`.
 */
export function pathOf(pointer: string): readonly string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new RangeError('a JSON Pointer is empty or starts with "/"');
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function ownValue(container: unknown, key: string): unknown {
  if (typeof container !== 'object' || container === null) return undefined;
  return Object.prototype.hasOwnProperty.call(container, key) ? (container as Record<string, unknown>)[key] : undefined;
}

/** What stands at a place, or `undefined` where nothing does. */
export function valueAt(root: unknown, pointer: string): unknown {
  return pathOf(pointer).reduce(ownValue, root);
}

function replaced(container: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const next = replaced(ownValue(container, key), rest, value);
  if (container === undefined && next === undefined) return undefined;
  const index = Number(key);
  if (Array.isArray(container)) {
    const items: readonly unknown[] = container;
    if (next === undefined) return items.filter((_, position) => position !== index);
    const changed = items.map((item, position) => (position === index ? next : item));
    return index < items.length ? changed : [...changed, next];
  }
  const { [key]: _, ...others } = (container ?? {}) as Record<string, unknown>;
  return next === undefined ? others : { ...others, [key]: next };
}

/**
 * A copy with another value at a place; what does not lie on the way is shared with the original. Missing objects
 * on the way are made. `undefined` takes a member or an array item away; an index past the end appends.
 */
export function withValue<Root>(root: Root, pointer: string, value: unknown): Root {
  return replaced(root, pathOf(pointer), value) as Root;
}

/** True when `pointer` names `ancestor` itself or a place within it. */
export function isWithinPointer(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}
