import { render, type TemplateResult } from 'lit';
import { paperStyles } from './paper.styles.js';

/** What is printed. */
export interface Printout {
  readonly title: string;
  readonly language: string;
  readonly content: TemplateResult;
}

/** A frame as wide as nothing: it is laid out anew for paper, and a frame that is not displayed prints nothing. */
async function frameIn(root: ShadowRoot): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Firefox puts its own empty page into the frame first.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  root.append(frame);
  await loaded;
  return frame;
}

/**
 * Prints a record alone, whatever the host's page shows around it, by way of a frame of its own that is gone afterwards.
 * Its styles are a constructed sheet, which a strict Content-Security-Policy allows.
 *
 * @param print - Prints the window given, by default with the browser's dialog.
 */
export async function printPaper(
  root: ShadowRoot,
  { title, language, content }: Printout,
  print: (paper: Window) => void = (paper) => paper.print(),
): Promise<void> {
  const frame = await frameIn(root);
  try {
    const paper = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!paper) return;
    const sheet = new paper.CSSStyleSheet();
    sheet.replaceSync(paperStyles.cssText);
    paper.document.adoptedStyleSheets = [sheet];
    paper.document.documentElement.lang = language;
    paper.document.title = title;
    render(content, paper.document.body);
    print(paper);
  } finally {
    frame.remove();
  }
}
