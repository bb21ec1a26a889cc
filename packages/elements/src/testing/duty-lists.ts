import type { HomevisitClient } from '@homevisit/client';
import { loadPhrases } from '@homevisit/sdk/policy/phrases/load-phrases.js';
import { fixture } from '@open-wc/testing';
import { waitUntil } from './wait-until.js';
import { html } from 'lit';
import type { DutyList } from '../duty-list/duty-list.js';

/** A list on the page, once it has its answer. */
export async function showDuties(client: HomevisitClient, classId = ''): Promise<DutyList> {
  // A development server takes its time for a module; whether one comes late is another test's matter.
  await Promise.all([import('../duty-list/why-part.js'), loadPhrases('zh-CN'), loadPhrases('en')]);
  const list = await fixture<DutyList>(html`<hv-duty-list class-id=${classId} .client=${client}></hv-duty-list>`);
  await waitUntil(() => list.shadowRoot?.querySelector('.end, .notice'), 'the list has its answer');
  return list;
}

/** The entries that a list shows. */
export function entriesOf(list: DutyList): HTMLElement[] {
  return [...(list.shadowRoot?.querySelectorAll<HTMLElement>('.entry') ?? [])];
}

/** A button of a list by its words. */
export function buttonIn(list: DutyList, words: string | RegExp): HTMLButtonElement {
  const buttons = [...(list.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find((button) => {
    const text = button.textContent.replace(/\s+/g, ' ').trim();
    return typeof words === 'string' ? text === words : words.test(text);
  });
  if (!found) throw new Error(`no button "${String(words)}"`);
  return found;
}
