/**
 * A family's page in the hands of a test. Needs `hv-parent-feedback` to be registered.
 *
 * @module
 */
import { createFakeFamilyClient, type FakeFamilyClient } from '@homevisit/client/testing';
import { fixture, waitUntil } from '@open-wc/testing';
import { openKeptAnswers } from '../parent-feedback/kept-answers.js';
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

/** Forgets what an earlier page has kept on this device about the visit of a client. */
export async function forgetKept(client: FakeFamilyClient): Promise<void> {
  const visit = await createFakeFamilyClient({ school: client.school, token: client.token })
    .getFamilyVisit()
    .catch(() => undefined);
  if (!visit) return;
  const kept = await openKeptAnswers(visit);
  await kept.discard();
  await kept.close();
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
