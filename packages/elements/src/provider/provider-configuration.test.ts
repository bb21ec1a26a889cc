import { createFakeClient } from '@homevisit/client/testing';
import type { Session } from '@homevisit/client';
import { LitElement } from 'lit';
import type { LoadErrorEvent } from '../events/load-error-event.js';
import {
  appearanceContext,
  clientContext,
  familyClientContext,
  feedbackUrlContext,
  localeContext,
  ProvidedValue,
} from '../foundation/context.js';
import { antDesignLight } from '../presets/ant-design.js';
import { elementPlusDark } from '../presets/element-plus.js';
import { aTimeout, expect, fixture, html, takeConsoleOutput, waitUntil } from '../testing/index.js';
import type { HomevisitProvider } from './provider.js';
import '../define/hv-provider.js';

class ConfiguredElement extends LitElement {
  readonly client = new ProvidedValue(this, clientContext);
  readonly familyClient = new ProvidedValue(this, familyClientContext);
  readonly locale = new ProvidedValue(this, localeContext);
  readonly appearance = new ProvidedValue(this, appearanceContext);
  readonly feedbackUrl = new ProvidedValue(this, feedbackUrlContext);
}
customElements.define('hv-test-configured', ConfiguredElement);

/** A provider as a host's page has it: with a block and no script. */
async function providerWith(block: string, attributes = ''): Promise<HomevisitProvider> {
  const place = await fixture(html`<div></div>`);
  place.innerHTML = `<hv-provider ${attributes}>
    <script type="application/json" data-homevisit>${block}</script>
    <hv-test-configured></hv-test-configured>
  </hv-provider>`;
  return place.querySelector('hv-provider')!;
}

function readerIn(root: ParentNode): ConfiguredElement {
  return root.querySelector<ConfiguredElement>('hv-test-configured')!;
}

/** What was asked of the network. */
interface Asked {
  readonly url: string;
  readonly method: string;
  readonly authorization: string | null;
  readonly credentials: string;
}

describe('the configuration block of <hv-provider>', () => {
  const realFetch = globalThis.fetch;
  const asked: Asked[] = [];
  let session: Session;

  before(async () => {
    session = await createFakeClient().getSession();
  });

  beforeEach(() => {
    asked.length = 0;
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      const { url, method, credentials } = request;
      asked.push({
        url: new URL(url).pathname,
        method,
        credentials,
        authorization: request.headers.get('authorization'),
      });
      const isToken = url.endsWith('/token');
      return Promise.resolve(answerOf(isToken));
    };
  });

  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  function answerOf(isToken: boolean): Response {
    const body = JSON.stringify(isToken ? { token: 'abc' } : session);
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  }

  it('makes a client that takes its tokens from the host', async () => {
    const provider = await providerWith(
      '{ "api": "/school-api", "authentication": { "mode": "token", "url": "/campus/token" } }',
    );
    const reader = readerIn(provider);
    await waitUntil(() => reader.client.value, 'a client');
    expect((await reader.client.value!.getSession()).person).to.deep.equal(session.person);
    expect(asked.map(({ url, method, authorization }) => [url, method, authorization])).to.deep.equal([
      ['/campus/token', 'POST', null],
      ['/school-api/session', 'GET', 'Bearer abc'],
    ]);
  });

  it('makes a client that relies on the host’s cookie, and sends no token', async () => {
    const provider = await providerWith('{ "api": "/school-api", "authentication": { "mode": "cookie" } }');
    const reader = readerIn(provider);
    await waitUntil(() => reader.client.value, 'a client');
    await reader.client.value!.getSession();
    expect(asked).to.deep.equal([
      { url: '/school-api/session', method: 'GET', authorization: null, credentials: 'include' },
    ]);
  });

  it('gives the preset of a design system that it names, with the own tokens before it', async () => {
    const provider = await providerWith(
      '{ "api": "/a", "appearance": { "preset": "ant-design", "density": "compact", "tokens": { "radius": "3px" } } }',
    );
    const reader = readerIn(provider);
    await waitUntil(() => reader.appearance.value?.tokens?.['font-size'] !== undefined);
    expect(reader.appearance.value).to.deep.equal({
      ...antDesignLight,
      preset: 'ant-design',
      density: 'compact',
      tokens: { ...antDesignLight.tokens, radius: '3px' },
    });
    const style = getComputedStyle(reader);
    expect(style.getPropertyValue('--hv-font-size').trim()).to.equal('14px');
    expect(style.getPropertyValue('--hv-radius').trim()).to.equal('3px');
  });

  it('gives a preset in the scheme that is asked for', async () => {
    const provider = await providerWith(
      '{ "api": "/a", "appearance": { "preset": "element-plus", "scheme": "dark" } }',
    );
    const reader = readerIn(provider);
    await waitUntil(() => reader.appearance.value?.tokens !== undefined);
    expect(reader.appearance.value).to.deep.equal({ ...elementPlusDark, preset: 'element-plus' });
  });

  it('gives the preset of the newest block alone', async () => {
    const provider = await providerWith('{ "api": "/a", "appearance": { "preset": "element-plus" } }');
    provider.querySelector('script')!.textContent = '{ "api": "/a", "appearance": { "preset": "ant-design" } }';
    const reader = readerIn(provider);
    await waitUntil(() => reader.appearance.value?.tokens?.['color-brand'] === antDesignLight.tokens?.['color-brand']);
    await aTimeout(50);
    expect(reader.appearance.value?.tokens).to.deep.equal(antDesignLight.tokens);
  });

  it('gives locale, appearance with its tokens, and the feedback page', async () => {
    const provider = await providerWith(
      '{ "api": "/a", "locale": "en", "appearance": { "scheme": "dark", "tokens": { "radius": "3px" } }, "feedbackUrl": "/f" }',
    );
    await provider.updateComplete;
    const reader = readerIn(provider);
    expect(reader.locale.value).to.equal('en');
    expect(reader.appearance.value?.scheme).to.equal('dark');
    expect(reader.feedbackUrl.value).to.equal('/f');
    expect(getComputedStyle(reader).getPropertyValue('--hv-radius').trim()).to.equal('3px');
  });

  it('yields to what is set on the provider itself', async () => {
    const provider = await providerWith('{ "api": "/a", "locale": "en" }', 'locale="zh-Hant"');
    await provider.updateComplete;
    expect(readerIn(provider).locale.value).to.equal('zh-Hant');
  });

  it('makes a client for the family whose link is open', async () => {
    location.hash = '#t=family-token';
    try {
      const provider = await providerWith('{ "api": "/a" }');
      const reader = readerIn(provider);
      await waitUntil(() => reader.familyClient.value, 'a client');
      expect(reader.client.value).to.equal(undefined);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('may stand elsewhere on the page, under an id', async () => {
    const place = await fixture(html`<div></div>`);
    place.innerHTML = `<script type="application/json" id="settings">{ "api": "/a", "locale": "en" }</script>
      <hv-provider configuration="settings"><hv-test-configured></hv-test-configured></hv-provider>`;
    await aTimeout(0);
    expect(readerIn(place).locale.value).to.equal('en');
  });

  it('may come after the provider, and be replaced', async () => {
    const provider = await fixture<HomevisitProvider>(
      html`<hv-provider><hv-test-configured></hv-test-configured></hv-provider>`,
    );
    const blockOf = (locale: string): HTMLScriptElement => {
      const block = document.createElement('script');
      block.type = 'application/json';
      block.dataset['homevisit'] = '';
      block.textContent = `{ "api": "/a", "locale": "${locale}" }`;
      return block;
    };
    const first = blockOf('en');
    provider.append(first);
    await waitUntil(() => readerIn(provider).locale.value === 'en');
    first.replaceWith(blockOf('zh-Hant'));
    await waitUntil(() => readerIn(provider).locale.value === 'zh-Hant');
  });

  it('is refused as a whole, with a warning that names the field, where one field is wrong', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const refused = new Promise<LoadErrorEvent>((resolve) => place.addEventListener('hv-load-error', resolve));
    place.innerHTML = `<hv-provider><script type="application/json" data-homevisit>{ "api": "/a", "locale": "en", "apperance": {} }</script><hv-test-configured></hv-test-configured></hv-provider>`;
    const event = await refused;
    expect(event.reason).to.equal('configuration');
    expect(event.part).to.equal('hv-provider');
    expect(event.message).to.include('"apperance" is unknown');
    expect(takeConsoleOutput()).to.deep.equal([
      `[HV020] <hv-provider>: its configuration block was not used. ${event.message}`,
    ]);
    expect(readerIn(place).locale.value).to.equal(undefined);
  });

  it('leaves tokens alone that the host has set on the provider itself', async () => {
    const provider = await fixture<HomevisitProvider>(html`<hv-provider></hv-provider>`);
    provider.style.setProperty('--hv-color-brand', '#123456');
    provider.appearance = { tokens: { radius: '2px' } };
    await provider.updateComplete;
    provider.appearance = undefined;
    await provider.updateComplete;
    expect(provider.getAttribute('style')).to.include('#123456').and.not.include('radius');
  });
});

describe('what a host knows already', () => {
  it('is asked of nobody: policies, and who is signed in', async () => {
    const fake = createFakeClient();
    const calls: string[] = [];
    const policies = await fake.getPolicies();
    const session = await fake.getSession();
    const client = {
      ...fake,
      getSession: () => (calls.push('session'), fake.getSession()),
      getPolicies: () => (calls.push('policies'), fake.getPolicies()),
      listClasses: () => (calls.push('classes'), fake.listClasses()),
    };
    const provider = await fixture<HomevisitProvider>(
      html`<hv-provider .client=${client} .session=${session} .policies=${policies}
        ><hv-test-configured></hv-test-configured
      ></hv-provider>`,
    );
    const given = readerIn(provider).client.value!;
    expect(await given.getPolicies()).to.equal(policies);
    expect((await given.getSession()).person).to.deep.equal(session.person);
    await given.listClasses();
    expect(calls).to.deep.equal(['classes']);
    provider.requestUpdate();
    await provider.updateComplete;
    expect(readerIn(provider).client.value, 'stays the same client').to.equal(given);
  });

  it('has a clock that goes on', async () => {
    const client = createFakeClient();
    const session = await client.getSession();
    const provider = await fixture<HomevisitProvider>(
      html`<hv-provider .client=${client} .session=${session}><hv-test-configured></hv-test-configured></hv-provider>`,
    );
    await aTimeout(30);
    const later = await readerIn(provider).client.value!.getSession();
    expect(Date.parse(later.now) - Date.parse(session.now)).to.be.at.least(20);
  });
});
