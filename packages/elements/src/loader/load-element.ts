import { importAgain } from '../foundation/import-again.js';
import { ELEMENT_MODULES } from './element-modules.js';

/** What is on its way, by tag. A failure is not kept. */
const pending = new Map<string, Promise<void>>();

/** Every tag that the loader knows. */
export const ELEMENT_TAGS: readonly string[] = Object.keys(ELEMENT_MODULES);

/**
 * Fetches and registers one element. Asking again while it is on its way asks once; asking after a failure tries anew.
 *
 * @throws {RangeError} for a tag that is not of the kit; what `import()` throws when the module cannot be fetched.
 */
export function loadElement(tag: string): Promise<void> {
  const fetchModule = ELEMENT_TAGS.includes(tag) ? ELEMENT_MODULES[tag] : undefined;
  if (!fetchModule) return Promise.reject(new RangeError(`<${tag}> is not an element of the kit.`));
  let loading = pending.get(tag);
  if (!loading) {
    loading = importAgain(fetchModule).then(
      () => undefined,
      (cause: unknown) => {
        pending.delete(tag);
        throw cause;
      },
    );
    pending.set(tag, loading);
  }
  return loading;
}
