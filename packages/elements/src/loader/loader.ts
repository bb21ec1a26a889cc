/**
 * Loads the elements that a page uses, and only those. Importing this module does nothing; call {@link loadElements}.
 *
 * @module
 */
import { LoadErrorEvent } from '../events/load-error-event.js';
import { ELEMENT_TAGS, loadElement } from './load-element.js';

export { ELEMENT_TAGS, loadElement };

/** Milliseconds until a failed element is tried again; doubled with each failure. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60_000;

/** Options of {@link loadElements}. */
export interface LoadElementsOptions {
  /**
   * Where to look. Shadow roots are not searched: call once more with each.
   *
   * @default document
   */
  readonly root?: Document | ShadowRoot | Element;
  /**
   * Also loads what is added later.
   *
   * @default false
   */
  readonly watch?: boolean;
}

/** A loader at work. */
export interface ElementLoader {
  /** Settled when everything that was there at the start has been registered. Never rejects: what failed is tried again. */
  readonly ready: Promise<void>;
  /** Ends watching and trying again. */
  stop(): void;
}

const undefinedOnes = ELEMENT_TAGS.map((tag) => `${tag}:not(:defined)`).join();

/**
 * Loads the elements found in a part of the page, each on demand. What cannot be fetched keeps its fallback content,
 * is told by `hv-load-error` once, and is tried again, at longer and longer intervals.
 *
 * @example
 * loadElements({ watch: true });
 */
export function loadElements({ root = document, watch = false }: LoadElementsOptions = {}): ElementLoader {
  const asked = new Map<string, Promise<void>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let stopped = false;

  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        resolve();
      }, milliseconds);
      timers.add(timer);
    });

  async function keepTrying(tag: string): Promise<void> {
    for (let pause = FIRST_WAIT; !stopped; pause = Math.min(2 * pause, LONGEST_WAIT)) {
      try {
        await loadElement(tag);
        return;
      } catch {
        if (pause === FIRST_WAIT) {
          const place: EventTarget = root.querySelector(tag) ?? root;
          place.dispatchEvent(new LoadErrorEvent(tag, 'network', `<${tag}> could not be loaded.`));
        }
        await wait(pause);
      }
    }
  }

  function look(): void {
    for (const { localName } of root.querySelectorAll(undefinedOnes)) {
      if (!asked.has(localName)) asked.set(localName, keepTrying(localName));
    }
  }

  look();
  const observer = watch ? new MutationObserver(look) : undefined;
  observer?.observe(root, { childList: true, subtree: true });
  return {
    ready: Promise.all(asked.values()).then(() => undefined),
    stop() {
      stopped = true;
      observer?.disconnect();
      timers.forEach((timer) => clearTimeout(timer));
    },
  };
}
