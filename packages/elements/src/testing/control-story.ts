import { waitFor } from 'storybook/test';

/** The control that a story shows. */
export function controlIn<Tag extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  const element = canvas.querySelector(tag);
  if (!element) throw new Error(`the story shows no <${tag}>`);
  return element;
}

/** Something inside a control, once it is there. */
export async function partIn(control: Element, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = control.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`not shown yet: ${selector}`);
    return found;
  });
}
