/** Elements in reading order, with those in open shadow roots. */
export function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
    yield* everyElement(element);
  }
}

/** What an element is drawn in, from the nearest outwards: slots and hosts of shadow roots among them. */
export function* drawnIn(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

/** False for what is there for assistive technology only, closed, transparent or hidden. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  return ![element, ...drawnIn(element)].some((at) => getComputedStyle(at).clipPath !== 'none');
}

/** Names an element in a message: `hv-visit-form button.step 访前`. */
export function nameOf(element: Element): string {
  const host = [...drawnIn(element)].find((at) => at.shadowRoot);
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const words = element.textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 24);
  return [host?.localName, `${element.localName}${classes}`, words].filter(Boolean).join(' ');
}
