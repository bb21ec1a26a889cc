/**
 * A family's page in the hands of a test. Needs `hv-parent-feedback` to be registered.
 *
 * @module
 */
import { createFakeFamilyClient, type FakeFamilyClient } from '@homevisit/client/testing';
import { fixture } from '@open-wc/testing';
import { waitUntil } from './wait-until.js';
import type { KeptEntries } from '../parent-feedback/feedback-session.js';
import { openKeptAnswers, type KeptAnswers } from '../parent-feedback/kept-answers.js';
import { pressKeys } from './keyboard.js';
import { html } from 'lit';
import type { ParentFeedback } from '../parent-feedback/parent-feedback.js';

/** Something that the element shows. */
export function find(element: ParentFeedback, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The field for a request. */
export function fieldOf(element: ParentFeedback): HTMLTextAreaElement {
  return find(element, 'textarea') as HTMLTextAreaElement;
}

/** True when the element shows such a thing. */
export function has(element: ParentFeedback, selector: string): boolean {
  return element.shadowRoot?.querySelector(selector) !== null;
}

/** All that a reader sees. */
export function textOf(element: ParentFeedback): string {
  return find(element, '.page').innerText;
}

/** What assistive technology is told. */
export function announced(element: ParentFeedback): string {
  return find(element, '[role=status]').textContent ?? '';
}

/** Looks at what this device has kept about the visit of a client; nothing for a link that does not open. */
async function withKept<T>(client: FakeFamilyClient, look: (kept: KeptAnswers) => T): Promise<Awaited<T> | undefined> {
  const visit = await createFakeFamilyClient({ school: client.school, token: client.token })
    .getFamilyVisit()
    .catch(() => undefined);
  if (!visit) return undefined;
  const kept = await openKeptAnswers(visit);
  const seen = await look(kept);
  await kept.close();
  return seen;
}

/** Forgets what an earlier page has kept on this device about the visit of a client. */
export async function forgetKept(client: FakeFamilyClient): Promise<void> {
  await withKept(client, (kept) => kept.discard());
}

/** Waits until what a family has filled in is kept on this device, such as with the words that it ends in. */
export function untilKept(client: FakeFamilyClient, holds: (entries: KeptEntries) => boolean): Promise<void> {
  return waitUntil(
    () => withKept(client, ({ before }) => before !== undefined && holds(before)),
    'it is kept on the device',
  );
}

/** Opens a family's page on a device that has kept nothing, and waits until it has something to say. */
export async function show(client: FakeFamilyClient = createFakeFamilyClient()) {
  await forgetKept(client);
  return reopen(client);
}

/** Opens a family's page again on the same device. */
export async function reopen(client: FakeFamilyClient) {
  const element = await fixture<ParentFeedback>(html`<hv-parent-feedback .client=${client}></hv-parent-feedback>`);
  await waitUntil(() => !has(element, '.loading'));
  return { client, element };
}

/** Presses real keys. */
export async function press(...keys: readonly string[]): Promise<void> {
  await pressKeys(...keys);
}

/** Answers a question. */
export function choose(element: ParentFeedback, question: string, value: number): void {
  find(element, `[data-question=${question}] input[value='${value}']`).click();
}

/** Types a request. */
export async function write(element: ParentFeedback, text: string): Promise<void> {
  const field = fieldOf(element);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}
