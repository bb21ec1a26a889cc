import { defineOnce, type DefineResult } from '../foundation/define-once.js';
import { ELEMENT_MODULES } from '../loader/element-modules.js';

const isElementClass = (value: unknown): value is CustomElementConstructor =>
  typeof value === 'function' && value.prototype instanceof HTMLElement;

/** Registers every element of this copy of the kit, which has a Lit of its own, as a version. */
export async function registerAs(version: string, suffix?: string): Promise<readonly DefineResult[]> {
  const options = { version, ...(suffix !== undefined && { suffix }) };
  return Promise.all(
    Object.entries(ELEMENT_MODULES).map(async ([tag, fetchModule]) => {
      const elementClass = Object.values((await fetchModule()) as object).find(isElementClass);
      if (!elementClass) throw new Error(`the module of <${tag}> has no class`);
      return defineOnce(tag, elementClass, options);
    }),
  );
}
