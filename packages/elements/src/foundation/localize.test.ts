import { LitElement } from 'lit';
import { aTimeout, expect, fixture, html, onPageWith, takeConsoleOutput } from '../testing/index.js';
import { Localize } from './localize.js';
import { MessageCatalogue } from './messages.js';
import '../define/hv-provider.js';

const source = { greeting: '您好', name: '家访' };
const catalogue = new MessageCatalogue<typeof source>(source, {
  'zh-Hant': { texts: { greeting: '您好', name: '家訪' } },
  en: () => Promise.resolve({ texts: { greeting: 'Hello' } }),
  ug: { texts: { greeting: 'ياخشىمۇسىز' }, direction: 'rtl' },
  fr: () => Promise.reject(new TypeError('no network')),
});

class LocalizedElement extends LitElement {
  readonly localize = new Localize(this, catalogue);
  protected override render(): unknown {
    return html`${this.localize.texts.greeting}`;
  }
}
customElements.define('hv-test-localized', LocalizedElement);

async function shown(template: unknown): Promise<LocalizedElement> {
  const root = await fixture(html`<div>${template}</div>`);
  const element = root.querySelector<LocalizedElement>('hv-test-localized');
  if (!element) throw new Error('not in the template');
  await settled(element);
  return element;
}

async function settled(element: LocalizedElement): Promise<void> {
  await aTimeout(0);
  await element.updateComplete;
}

describe('Localize', () => {
  it('speaks the language of the nearest lang', async () => {
    const element = await shown(
      html`<section lang="fr">
        <div lang="en"><hv-test-localized></hv-test-localized></div>
      </section>`,
    );
    expect(element.shadowRoot?.textContent).to.equal('Hello');
    expect(element.localize.language).to.equal('en');
  });

  it('puts its own lang before everything else', async () => {
    const element = await shown(
      html`<hv-provider locale="en"><hv-test-localized lang="ug"></hv-test-localized></hv-provider>`,
    );
    expect(element.localize.language).to.equal('ug');
    expect(element.localize.direction).to.equal('rtl');
  });

  it("puts the provider's locale before the page's lang", async () => {
    const element = await shown(
      html`<hv-provider locale="zh-TW"
        ><div lang="en"><hv-test-localized></hv-test-localized></div
      ></hv-provider>`,
    );
    expect(element.localize.texts.name).to.equal('家訪');
  });

  it('looks beyond the shadow root in which it stands', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const element = new LocalizedElement();
    outer.attachShadow({ mode: 'open' }).append(element);
    await settled(element);
    expect(element.localize.language).to.equal('en');
    outer.lang = 'ug';
    await settled(element);
    expect(element.localize.language, 'after a change outside').to.equal('ug');
  });

  it('follows a change of the page at run time', async () => {
    const element = await shown(html`<hv-test-localized></hv-test-localized>`);
    expect(element.shadowRoot?.textContent).to.equal('您好');
    await onPageWith({ lang: 'en-GB' }, async () => {
      await settled(element);
      expect(element.shadowRoot?.textContent).to.equal('Hello');
    });
    await settled(element);
    expect(element.shadowRoot?.textContent).to.equal('您好');
  });

  it('shows the last language that was asked for, whichever arrives first', async () => {
    const answers: (() => void)[] = [];
    catalogue.add(
      'de',
      () => new Promise((resolve) => answers.push(() => resolve({ texts: { greeting: 'Guten Tag' } }))),
    );
    const element = await shown(html`<hv-test-localized></hv-test-localized>`);
    element.lang = 'de';
    await settled(element);
    element.lang = 'ug';
    await settled(element);
    answers.forEach((answer) => answer());
    await settled(element);
    expect(element.localize.language).to.equal('ug');
  });

  it('shows zh-CN for a text that a language lacks', async () => {
    const element = await shown(html`<hv-test-localized lang="en"></hv-test-localized>`);
    expect(element.localize.texts.name).to.equal('家访');
  });

  it('shows zh-CN and tells the developer when a language cannot be loaded', async () => {
    const element = await shown(html`<hv-test-localized lang="fr"></hv-test-localized>`);
    expect(element.shadowRoot?.textContent).to.equal('您好');
    const output = takeConsoleOutput();
    expect(output).to.have.length(1);
    expect(output[0]).to.include('HV002').and.include('"fr"');
  });

  it('stops watching when it is taken away', async () => {
    const element = await shown(html`<hv-test-localized></hv-test-localized>`);
    element.remove();
    await onPageWith({ lang: 'ug' }, () => settled(element));
    expect(element.localize.language).to.equal('zh-CN');
  });
});
