import type { Page } from 'playwright-core';

/** Every text and every value of an attribute in the page, inside shadow roots too. */
export async function everythingIn(page: Page): Promise<string> {
  const parts = await page.evaluate(() => {
    const found: string[] = [];
    const collect = (root: Node): void => {
      for (const node of root.childNodes) {
        if (node instanceof Text) found.push(node.data);
        if (!(node instanceof Element)) continue;
        for (const attribute of node.attributes) found.push(attribute.value);
        if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) found.push(node.value);
        collect(node);
        if (node.shadowRoot) collect(node.shadowRoot);
      }
    };
    collect(document);
    return found;
  });
  return parts.join('\n');
}
