import { buttonOf, openedPanel, openPanel, showBadge, textOf } from '../testing/badges.js';
import { aTimeout, expect, fixture, html, pressKeys, waitUntil } from '../testing/index.js';
import { clientWith, sheetOf, STUDENT_ID, verdictWith } from '../testing/verdict-sheets.js';
import '../define/hv-compliance-badge.js';

describe('the list of duties in a host page', () => {
  describe('events', () => {
    it('asks the host before it opens, and leaves it to a host that takes over', async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      const subjects: unknown[] = [];
      badge.addEventListener('hv-duties-open', (event) => {
        subjects.push(event.subject);
        event.preventDefault();
      });
      buttonOf(badge).click();
      await aTimeout(50);
      expect(subjects).to.deep.equal([{ type: 'student', id: STUDENT_ID }]);
      expect(badge.shadowRoot?.querySelector('dialog')?.open ?? false).to.equal(false);
    });

    it('opens once at a double press', async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      let asked = 0;
      badge.addEventListener('hv-duties-open', () => (asked += 1));
      buttonOf(badge).click();
      buttonOf(badge).click();
      await openedPanel(badge);
      expect(asked).to.equal(1);
      expect(badge.shadowRoot?.querySelectorAll('dialog')).to.have.length(1);
    });

    it('tells the host once that it was closed', async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      let closed = 0;
      badge.addEventListener('hv-duties-close', () => (closed += 1));
      const panel = await openPanel(badge);
      await pressKeys('Escape');
      await waitUntil(() => !panel.open);
      await aTimeout(20);
      expect(closed).to.equal(1);
    });

    it('offers to record a visit, and makes room for the form', async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      const started: string[] = [];
      badge.addEventListener('hv-visit-start', (event) => started.push(event.studentId));
      const panel = await openPanel(badge);
      panel.querySelector<HTMLElement>('.primary')?.click();
      await waitUntil(() => !panel.open);
      expect(started).to.deep.equal([STUDENT_ID]);
    });

    it('stays open when the host wants it', async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      badge.addEventListener('hv-visit-start', (event) => event.preventDefault());
      const panel = await openPanel(badge);
      panel.querySelector<HTMLElement>('.primary')?.click();
      await aTimeout(20);
      expect(panel.open).to.equal(true);
    });

    it('reach a listener outside of the host’s own shadow roots', async () => {
      const outer = await fixture<HTMLElement>(html`<div></div>`);
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      outer.attachShadow({ mode: 'open' }).append(badge);
      let heard = 0;
      outer.addEventListener('hv-duties-open', () => (heard += 1));
      await badge.updateComplete;
      await waitUntil(() => badge.shadowRoot?.querySelector('button'));
      await openPanel(badge);
      expect(heard).to.equal(1);
    });

    it('are not fired by setting properties', async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      let heard = 0;
      for (const type of ['hv-duties-open', 'hv-duties-close', 'hv-visit-start'] as const) {
        badge.addEventListener(type, () => (heard += 1));
      }
      badge.subjectId = 'student-04';
      badge.variant = 'card';
      badge.client = clientWith(sheetOf([verdictWith('met')], 'student-04'));
      await aTimeout(20);
      expect(heard).to.equal(0);
    });
  });

  it("takes the host's own actions in place of its button", async () => {
    const badge = await showBadge(sheetOf([verdictWith('open')]));
    badge.innerHTML = '<a slot="actions" href="#form">去填写</a>';
    const panel = await openPanel(badge);
    const slot = panel.querySelector<HTMLSlotElement>('slot[name="actions"]');
    expect(slot?.assignedElements().map((element) => element.textContent)).to.deep.equal(['去填写']);
  });

  it('stays away when its badge is taken away while it is on its way', async () => {
    const badge = await showBadge(sheetOf([verdictWith('open')]));
    const place = badge.parentElement;
    buttonOf(badge).click();
    badge.remove();
    await aTimeout(200);
    place?.append(badge);
    await badge.updateComplete;
    expect(badge.shadowRoot?.querySelector('dialog')?.open ?? false).to.equal(false);
    expect(textOf(buttonOf(badge)))
      .to.include('待访 1 次')
      .and.not.include('重试');
    await openPanel(badge);
  });

  it('is closed when its badge is taken away, and opens again where it is put', async () => {
    const badge = await showBadge(sheetOf([verdictWith('open')]));
    const place = badge.parentElement;
    await openPanel(badge);
    badge.remove();
    place?.append(badge);
    await badge.updateComplete;
    expect(badge.shadowRoot?.querySelector('dialog')?.open).to.equal(false);
    await openPanel(badge);
  });
});
