/**
 * What a host does with a page that came rendered: nothing until it is told to, so that a test can look at it, and type,
 * before.
 *
 * @module
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { hydrate } from '@lit-labs/ssr-client';
import type { LitElement } from 'lit';
import { page } from './page.js';

const main = document.querySelector<HTMLElement>('#rendered');
const rendered = [...document.querySelectorAll<LitElement>('#rendered *')].filter(({ localName }) =>
  localName.startsWith('hv-'),
);
const surfaceOf = (element: Element): Element | null | undefined => element.shadowRoot?.querySelector('.surface, slot');

async function takeOver(): Promise<void> {
  const sent = new Map(rendered.map((element) => [element, surfaceOf(element)]));
  // The properties first: an element that is hydrated without them would not find what the server has rendered.
  if (main) hydrate(page, main);
  await import('@homevisit/elements/all.js');
  await Promise.all(rendered.map((element) => element.updateComplete));
  const replaced = rendered.filter((element) => !sent.get(element) || sent.get(element) !== surfaceOf(element));
  document.documentElement.dataset['replaced'] = replaced.map(({ localName }) => localName).join();
  const { createFakeClient, createFakeFamilyClient } = await import('@homevisit/client/testing');
  const client = createFakeClient();
  const { token } = await client.createFeedbackLink('visit-0001');
  await createFakeFamilyClient({ school: client.school, token }).sendFeedback({ ratings: {}, request: '请早点通知' });
  const provider = document.querySelector('hv-provider');
  if (provider) Object.assign(provider, { client, familyClient: createFakeFamilyClient() });
}

document.addEventListener('take-over', () => void takeOver(), { once: true });
document.documentElement.dataset['ready'] = '';
