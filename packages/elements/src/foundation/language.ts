/**
 * The language of an element: the nearest `lang`, across shadow roots, watched while somebody wants to know.
 *
 * @module
 */

/** The nearest `lang` of an element or its ancestors; `undefined` where there is none. */
export function nearestLanguage(element: Element): string | undefined {
  for (let current: Element | null = element; current;) {
    const language = current.getAttribute('lang');
    if (language) return language;
    const root: Node = current.getRootNode();
    current = current.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return undefined;
}

const listeners = new Set<() => void>();
/** One for all elements; made when the first one asks, as there is none in Node. */
let observer: MutationObserver | undefined;

/**
 * Calls back when a `lang` attribute changes that may concern an element.
 *
 * @returns ends the watch; the last one to leave ends the observation of the page.
 */
export function watchLanguage(element: Element, listener: () => void): () => void {
  observer ??= new MutationObserver(() => listeners.forEach((listen) => listen()));
  for (let node: Node | undefined = element; node;) {
    const root: Node = node.getRootNode();
    // Observing a root again changes nothing.
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}
