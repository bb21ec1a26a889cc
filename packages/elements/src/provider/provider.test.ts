import { createFakeClient } from '@homevisit/client/testing';
import { LitElement } from 'lit';
import {
  appearanceContext,
  clientContext,
  localeContext,
  policiesContext,
  ProvidedValue,
} from '../foundation/context.js';
import { aTimeout, expect, fixture, html, leftBehindBy } from '../testing/index.js';
import { HomevisitProvider } from './provider.js';
import '../define/hv-provider.js';

class ReadingElement extends LitElement {
  readonly client = new ProvidedValue(this, clientContext);
  readonly policies = new ProvidedValue(this, policiesContext);
  readonly locale = new ProvidedValue(this, localeContext);
  readonly appearance = new ProvidedValue(this, appearanceContext);
}
customElements.define('hv-test-reading', ReadingElement);

function readerIn(root: Element): ReadingElement {
  const reader = root.querySelector<ReadingElement>('hv-test-reading');
  if (!reader) throw new Error('not in the template');
  return reader;
}

describe('<hv-provider>', () => {
  it('gives client, policies, locale and appearance to what is inside it', async () => {
    const client = createFakeClient();
    const policies = await client.getPolicies();
    const appearance = { scheme: 'dark' } as const;
    const provider = await fixture<HomevisitProvider>(
      html`<hv-provider locale="en" .client=${client} .policies=${policies} .appearance=${appearance}
        ><div><hv-test-reading></hv-test-reading></div
      ></hv-provider>`,
    );
    const reader = readerIn(provider);
    expect(await reader.client.value?.getPolicies()).to.equal(policies);
    expect(reader.policies.value).to.equal(policies);
    expect(reader.locale.value).to.equal('en');
    expect(reader.appearance.value).to.equal(appearance);
  });

  it('may be given its client later', async () => {
    const provider = await fixture<HomevisitProvider>(
      html`<hv-provider><hv-test-reading></hv-test-reading></hv-provider>`,
    );
    const client = createFakeClient();
    provider.client = client;
    await provider.updateComplete;
    expect(readerIn(provider).client.value).to.equal(client);
  });

  it('may be registered after the elements inside it have been shown', async () => {
    const client = createFakeClient();
    const late = await fixture(
      html`<hv-test-late-provider><hv-test-reading></hv-test-reading></hv-test-late-provider>`,
    );
    expect(readerIn(late).client.value).to.equal(undefined);
    // A host may set properties before the script has run.
    Object.assign(late, { client });
    customElements.define('hv-test-late-provider', class extends HomevisitProvider {});
    await aTimeout(0);
    expect(readerIn(late).client.value).to.equal(client);
  });

  it('passes on what it was not given, when it stands in another one', async () => {
    const client = createFakeClient();
    const outer = await fixture<HomevisitProvider>(
      html`<hv-provider locale="zh-Hant" .client=${client}
        ><hv-provider locale="en"><hv-test-reading></hv-test-reading></hv-provider
      ></hv-provider>`,
    );
    await outer.querySelector<HomevisitProvider>('hv-provider')?.updateComplete;
    const reader = readerIn(outer);
    expect(reader.client.value).to.equal(client);
    expect(reader.locale.value).to.equal('en');
    const next = createFakeClient();
    outer.client = next;
    await outer.updateComplete;
    await outer.querySelector<HomevisitProvider>('hv-provider')?.updateComplete;
    expect(reader.client.value, 'after a change above').to.equal(next);
  });

  it('sets theme tokens for everything inside it, and takes them back', async () => {
    const provider = await fixture<HomevisitProvider>(
      html`<hv-provider .appearance=${{ tokens: { 'color-brand': '#6d3fc0' } }}><p></p></hv-provider>`,
    );
    const inside = provider.querySelector('p');
    const brand = (): string => (inside ? getComputedStyle(inside).getPropertyValue('--hv-color-brand') : '');
    expect(brand()).to.equal('#6d3fc0');
    provider.appearance = {};
    await provider.updateComplete;
    expect(brand()).to.equal('');
  });

  it('has no box of its own', async () => {
    const provider = await fixture(html`<hv-provider><p>text</p></hv-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
  });

  it('leaves nothing behind on the page', async () => {
    const left = await leftBehindBy(async () => {
      const provider = new HomevisitProvider();
      provider.append(new ReadingElement());
      provider.client = createFakeClient();
      document.body.append(provider);
      await provider.updateComplete;
      provider.remove();
    });
    expect(left).to.deep.equal([]);
  });
});
