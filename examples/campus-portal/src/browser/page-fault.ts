import { pagePart } from './page-part.js';

/** Shows on the page that something could not be loaded. Details stay out: they may concern a person. */
export function showPageFault(text: string): void {
  const message = pagePart('page-fault', HTMLParagraphElement);
  message.textContent = text;
  message.hidden = false;
}

/** Takes the message away again. */
export function clearPageFault(): void {
  pagePart('page-fault', HTMLParagraphElement).hidden = true;
}
