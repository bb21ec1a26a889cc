/**
 * The language of an element: the nearest `lang`, across shadow roots, watched while somebody wants to know.
 *
 * @module
 */

/** The parent of an element in the tree that `lang` is inherited through: the host, for the top of a shadow tree. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The nearest `lang` of an element or its ancestors; `undefined` where there is none. */
export function nearestLanguage(element: Element): string | undefined {
  for (
    let current: Element | null = element;
    current;
    current = parentOf(current)
  ) {
    const language = current.getAttribute("lang");
    if (language) return language;
  }
  return undefined;
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}
const watches = new Map<Node, Watch>();

function watchRoot(root: Node, listener: () => void): () => void {
  let watch = watches.get(root);
  if (!watch) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() =>
      listeners.forEach((listen) => listen()),
    );
    observer.observe(root, {
      subtree: true,
      attributes: true,
      attributeFilter: ["lang"],
    });
    watch = { observer, listeners };
    watches.set(root, watch);
  }
  const { observer, listeners } = watch;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer.disconnect();
    watches.delete(root);
  };
}

/**
 * Calls back when a `lang` attribute changes that may concern an element. All elements below one root share one
 * observer; the last to leave ends it.
 *
 * @returns ends the watch
 */
export function watchLanguage(
  element: Element,
  listener: () => void,
): () => void {
  const ends: (() => void)[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    ends.push(watchRoot(root, listener));
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => ends.forEach((end) => end());
}
