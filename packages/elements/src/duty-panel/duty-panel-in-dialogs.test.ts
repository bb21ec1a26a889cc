import { openedPanel, showBadge } from '../testing/badges.js';
import { deepActiveElement, expect, fixture, html, pressKeys, waitUntil } from '../testing/index.js';
import { sheetOf, verdictWith } from '../testing/verdict-sheets.js';
import '../define/hv-compliance-badge.js';

/** Keeps the focus within a part of the page, as dialogs of design systems do by script. */
function keepFocusIn(trap: HTMLElement): () => void {
  const follow = (event: FocusEvent): void => {
    if (event.target instanceof Node && !trap.contains(event.target)) trap.querySelector('button')?.focus();
  };
  document.addEventListener('focusin', follow, true);
  return () => document.removeEventListener('focusin', follow, true);
}

describe('the list of duties of a badge in a dialog of the host', () => {
  for (const [how, open] of [
    ['that is modal', (dialog: HTMLDialogElement) => dialog.showModal()],
    ['that keeps the focus by script', (dialog: HTMLDialogElement) => dialog.show()],
  ] as const) {
    it(`${how} opens above it, is worked by keyboard, and closes without it`, async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      const host = await fixture<HTMLDialogElement>(html`<dialog><button type="button">host</button></dialog>`);
      host.append(badge);
      open(host);
      const stop = how === 'that is modal' ? () => undefined : keepFocusIn(host);
      try {
        await waitUntil(() => badge.shadowRoot?.querySelector('button'));
        const button = badge.shadowRoot!.querySelector('button')!;
        button.focus();
        await pressKeys('Enter');
        const panel = await openedPanel(badge);
        expect(deepActiveElement()?.id).to.equal('panel-title');
        await pressKeys('Tab');
        expect(deepActiveElement()?.className).to.equal('close');
        await pressKeys('Escape');
        await waitUntil(() => !panel.open && deepActiveElement() === button, 'the focus is back on the badge');
        expect(host.open).to.equal(true);
      } finally {
        stop();
        host.close();
      }
    });
  }
});
