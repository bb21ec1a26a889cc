import type { LoadErrorEvent } from '../events/load-error-event.js';
import { expect, fixture, html, leftBehindBy, openStrictPage, waitUntil } from '../testing/index.js';
import { ELEMENT_TAGS, loadElement, loadElements } from './loader.js';

const badge = 'hv-compliance-badge';
const feedback = 'hv-parent-feedback';
const form = 'hv-visit-form';

describe('the loader', () => {
  afterEach(() => fetch('/lose'));

  it('knows every element that can be imported', () => {
    expect(ELEMENT_TAGS).to.include.members([badge, feedback, form, 'hv-provider']);
  });

  it('keeps the fallback content of what cannot be fetched, says so once, and heals by itself', async () => {
    await fetch('/lose?compliance-badge');
    const root = await fixture<HTMLElement>(html`<div></div>`);
    root.innerHTML = `<${badge} subject-id="s"><p>fallback</p></${badge}><${badge}></${badge}>`;
    const told: LoadErrorEvent[] = [];
    root.addEventListener('hv-load-error', (event) => told.push(event));
    const loader = loadElements({ root });
    await waitUntil(() => told.length > 0, 'an error');
    expect(customElements.get(badge)).to.equal(undefined);
    expect(root.querySelector('p')?.getClientRects().length).to.equal(1);
    expect(told.map(({ part, reason, target }) => [part, reason, target])).to.deep.equal([
      [badge, 'network', root.firstElementChild],
    ]);
    await fetch('/lose');
    await loader.ready;
    expect(customElements.get(badge)).not.to.equal(undefined);
    expect(told).to.have.length(1);
  });

  it('tries anew when it is asked again after a failure, and asks once for what is on its way', async () => {
    await fetch('/lose?parent-feedback');
    const failed = await loadElement(feedback).catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(Error);
    await fetch('/lose');
    const first = loadElement(feedback);
    expect(loadElement(feedback)).to.equal(first);
    await first;
    expect(customElements.get(feedback)).not.to.equal(undefined);
  });

  it('loads what is on the page, and what is added later only when asked to', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const passing = loadElements({ root });
    await passing.ready;
    root.innerHTML = `<p><${form}></${form}></p>`;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(customElements.get(form)).to.equal(undefined);
    const watching = loadElements({ root, watch: true });
    await watching.ready;
    expect(customElements.get(form)).not.to.equal(undefined);
    root.innerHTML = '<hv-provider></hv-provider>';
    await customElements.whenDefined('hv-provider');
    watching.stop();
    root.textContent = '';
  });

  it('refuses a tag that is not of the kit', async () => {
    const refusal = await loadElement('hv-toString').catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(RangeError);
  });

  it('leaves nothing behind on the page', async () => {
    const left = await leftBehindBy(async () => {
      const loader = loadElements({ watch: true });
      await loader.ready;
      loader.stop();
    });
    expect(left).to.deep.equal([]);
  });

  it('works on a strict page, and violates nothing', async () => {
    const { violations, outcome } = await openStrictPage('loader/loader.scene');
    expect(violations).to.deep.equal([]);
    expect(outcome).to.equal('defined');
  });
});
