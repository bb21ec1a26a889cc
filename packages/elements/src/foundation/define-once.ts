import { VERSION } from "./version.js";

/** Carried by every class of the kit, so that copies on one page recognise each other without a shared global. */
const versionKey = Symbol.for("homevisit.version");

/** How a registration ended. */
export type DefineOutcome =
  /** Registered now. */
  | "defined"
  /** The same class had been registered already. */
  | "same"
  /** Another copy of the same version holds the tag; it does the same work. */
  | "other-copy"
  /** Another version of the kit holds the tag; reported with both versions. */
  | "other-version"
  /** An element that is not of the kit holds the tag; reported. */
  | "foreign"
  /** No registry here, as in Node. */
  | "no-registry";

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

interface Versioned {
  [versionKey]?: string;
}

function versionOf(elementClass: CustomElementConstructor): string | undefined {
  return (elementClass as Versioned)[versionKey];
}

function outcomeOf(
  holder: CustomElementConstructor,
  version: string,
): DefineOutcome {
  const held = versionOf(holder);
  if (held === undefined) return "foreign";
  return held === version ? "other-copy" : "other-version";
}

function report(
  tag: string,
  outcome: DefineOutcome,
  held: string | undefined,
  version: string,
): void {
  const holder =
    held === undefined
      ? "an element that is not part of Homevisit Kit"
      : `Homevisit Kit ${held}`;
  if (outcome === "other-copy") return;
  console.warn(
    `[HV001] <${tag}> is already registered by ${holder}; version ${version} was not registered. ` +
      `Load one version, or register this one under a suffix: defineOnce('${tag}', …, { suffix: '…' }).`,
  );
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
  options: DefineOptions = {},
): DefineResult {
  const {
    suffix,
    registry = globalThis.customElements,
    version = VERSION,
  } = options;
  const fullTag = suffix ? `${tag}-${suffix}` : tag;
  if (!registry) return { tag: fullTag, outcome: "no-registry" };

  const holder = registry.get(fullTag);
  if (holder) {
    // A suffixed registration holds a subclass, see below.
    if (
      holder === elementClass ||
      Object.getPrototypeOf(holder) === elementClass
    )
      return { tag: fullTag, outcome: "same" };
    const outcome = outcomeOf(holder, version);
    report(fullTag, outcome, versionOf(holder), version);
    return { tag: fullTag, outcome };
  }

  // One registry takes a class only once; a suffixed tag gets a class of its own.
  const registered = suffix ? class extends elementClass {} : elementClass;
  Object.defineProperty(registered, versionKey, { value: version });
  registry.define(fullTag, registered);
  return { tag: fullTag, outcome: "defined" };
}
