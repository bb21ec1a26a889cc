import { VERSION } from './version.js';

/** Carried by every class of the kit, so that copies on one page recognise each other without a shared global. */
const versionKey = Symbol.for('homevisit.version');

/** How a registration ended. */
export type DefineOutcome =
  /** Registered now. */
  | 'defined'
  /** The same class had been registered already. */
  | 'same'
  /** Another copy of the same version holds the tag; it does the same work. */
  | 'other-copy'
  /** Another version of the kit holds the tag; reported with both versions. */
  | 'other-version'
  /** An element that is not of the kit holds the tag; reported. */
  | 'foreign'
  /** No registry here, as in Node. */
  | 'no-registry';

/** What a registration led to. */
export interface DefineResult {
  /** The tag with its suffix. */
  readonly tag: string;
  readonly outcome: DefineOutcome;
}

/** Options of a registration. */
export interface DefineOptions {
  /**
   * Added to the tag after a hyphen, for a page on which another version holds the plain tag.
   *
   * @default none
   * @example 'acme' registers `hv-compliance-badge-acme`
   */
  readonly suffix?: string;
  /**
   * The registry to use, such as a scoped one.
   *
   * @default globalThis.customElements
   */
  readonly registry?: CustomElementRegistry;
  /**
   * Version of the class.
   *
   * @default the version of this package
   */
  readonly version?: string;
}

/**
 * Registers an element class, and never throws because it has been done before: the first registration of a tag
 * stays, and a differing one is reported with both versions.
 *
 * @param tag - The plain tag, such as `hv-compliance-badge`.
 */
export function defineOnce(
  tag: string,
  elementClass: CustomElementConstructor,
  { suffix, registry = globalThis.customElements, version = VERSION }: DefineOptions = {},
): DefineResult {
  const fullTag = suffix ? `${tag}-${suffix}` : tag;
  if (!registry) return { tag: fullTag, outcome: 'no-registry' };

  const holder: (CustomElementConstructor & { [versionKey]?: string }) | undefined = registry.get(fullTag);
  if (!holder) {
    // One registry takes a class only once; a suffixed tag gets a class of its own.
    const registered = suffix ? class extends elementClass {} : elementClass;
    Object.defineProperty(registered, versionKey, { value: version });
    registry.define(fullTag, registered);
    return { tag: fullTag, outcome: 'defined' };
  }

  if (holder === elementClass || Object.getPrototypeOf(holder) === elementClass) {
    return { tag: fullTag, outcome: 'same' };
  }
  const held = holder[versionKey];
  if (held === version) return { tag: fullTag, outcome: 'other-copy' };
  console.warn(
    `[HV001] <${fullTag}> is held by ${held ?? 'a foreign element'}; ${version} was not registered. ` +
      'Load one version, or register with a suffix.',
  );
  return { tag: fullTag, outcome: held ? 'other-version' : 'foreign' };
}
