/**
 * For every event that an element declares, what a reader does to make it fire. An event without an act fails the tests:
 * whoever declares one says here how it comes about.
 *
 * @module
 */
import { UnauthenticatedError } from '@homevisit/client';
import { createFakeClient, createFakeFamilyClient, type FakeClient } from '@homevisit/client/testing';
import { fixture, nextFrame } from '@open-wc/testing';
import { waitUntil } from './wait-until.js';
import { html } from 'lit';
import { buttonIn, showDuties } from './duty-lists.js';
import { openPanel, showBadge } from './badges.js';
import { choose, find as inFeedback, has as feedbackHas, show as showFeedback } from './feedback-page.js';
import { freshPlaces } from './kept-places.js';
import { keysOfDate, keysOfTime, pressKeys, typeText } from './keyboard.js';
import { sheetOf, verdictWith } from './verdict-sheets.js';
import { showVisitForm, type VisitFormPage } from './visit-forms.js';
import { wholeFormClient } from './whole-form-policy.js';
import { createGuest, isWhole } from './guests.js';
import { PLANNER_ACTS } from './planner-acts.js';
import { sampleAnswers, sampleForm } from './sample-form.js';

/** One act of a reader, up to the moment at which everything that follows from it has happened. */
export interface Act {
  /** The element that fires. */
  readonly element: HTMLElement;
  perform(): Promise<void>;
}

/** Puts the element on the page, up to the act. */
export type Prepare = () => Promise<Act>;

function within(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`<${element.localName}> has no ${selector}`);
  return found;
}

async function shown(tag: string): Promise<HTMLElement> {
  const element = createGuest(tag);
  await fixture(html`<div>${element}<button id="elsewhere">elsewhere</button></div>`);
  await waitUntil(() => isWhole(tag, element), `${tag} is whole`);
  return element;
}

/** Keys pressed in the first control of an element, and the focus taken away from it again. */
function typing(tag: string, selector: string, keys: () => Promise<void>): Prepare {
  return async () => {
    const element = await shown(tag);
    return {
      element,
      async perform() {
        within(element, selector).focus();
        await keys();
        document.querySelector<HTMLElement>('#elsewhere')?.focus();
        await nextFrame();
      },
    };
  };
}

async function openBadge(): Promise<Act & { readonly panel: HTMLDialogElement }> {
  const element = await showBadge(sheetOf([verdictWith('open')]));
  const panel = await openPanel(element);
  return { element, panel, perform: () => waitUntil(() => !panel.open, 'the list is closed') };
}

async function filledForm(client = wholeFormClient()): Promise<VisitFormPage> {
  const page = await showVisitForm({ client, keeping: freshPlaces() });
  await page.fillNecessary();
  return page;
}

/** Filing a record, up to what is given. */
function filing(end: (page: VisitFormPage) => Promise<void>, trouble: (client: FakeClient) => void = () => undefined) {
  return async (): Promise<Act> => {
    const page = await filledForm();
    await page.submit();
    await waitUntil(() => page.has('.warnings'), 'something is to be confirmed');
    await page.click(page.choice('当时就是这样，照实记录'));
    trouble(page.client);
    return {
      element: page.element,
      async perform() {
        await page.submit();
        await end(page);
      },
    };
  };
}

const signedOut = (client: FakeClient): void =>
  client.failNext(new UnauthenticatedError({ operation: 'fileVisit', status: 401 }), 'fileVisit');

/** A provider on a page without a form, where a record waits: it tells by itself, once, how things stand. */
function waiting(name: string, trouble: (client: FakeClient) => void): Prepare {
  return async () => {
    const page = await filledForm();
    page.client.goOffline();
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('#waiting'), 'it waits');
    const { client } = page;
    const { keeping } = page.element;
    page.element.remove();
    client.goOnline();
    const session = await client.getSession();
    trouble(client);
    const element = document.createElement('hv-provider');
    let told = false;
    element.addEventListener(name, () => (told = true), { once: true });
    return {
      element,
      async perform() {
        Object.assign(element, { client, keeping, session });
        document.body.append(element);
        await waitUntil(() => told, `${name} fires`);
        element.remove();
      },
    };
  };
}

async function sendingFeedback(): Promise<Act> {
  const { element } = await showFeedback(createFakeFamilyClient());
  choose(element, 'useful', 3);
  return {
    element,
    async perform() {
      inFeedback(element, '.send').click();
      await waitUntil(() => feedbackHas(element, '.answers'), 'it is sent');
    },
  };
}

async function takingUp(): Promise<Act> {
  const client = createFakeClient();
  const { token } = await client.createFeedbackLink('visit-0001');
  await createFakeFamilyClient({ school: client.school, token }).sendFeedback({ ratings: {}, request: '请早点通知' });
  const element = await fixture<HTMLElement>(html`<hv-request-desk .client=${client}></hv-request-desk>`);
  await waitUntil(() => element.shadowRoot?.querySelector('.card'), 'the request is shown');
  return {
    element,
    async perform() {
      within(element, '.card details')?.setAttribute('open', '');
      within(element, '[data-step=taken-up]').click();
      await waitUntil(() => element.shadowRoot?.querySelector(".card[data-status='in-progress']"), 'it is taken up');
    },
  };
}

async function declining(): Promise<Act> {
  const page = await showVisitForm({ client: wholeFormClient() });
  await page.click(page.button('家长谢绝'));
  await waitUntil(() => page.has('#decline-heading'), 'it asks for the reason');
  await page.click(page.choice('没有时间'));
  return {
    element: page.element,
    async perform() {
      await page.click(page.button('记录谢绝'));
      await waitUntil(() => page.text.includes('已记录'), 'it is recorded');
    },
  };
}

function wrongBlock(): Promise<Act> {
  const element = document.createElement('hv-provider');
  const block = Object.assign(document.createElement('script'), {
    type: 'application/json',
    textContent: '{ "api": 1 }',
  });
  block.dataset['homevisit'] = '';
  element.append(block);
  let refused = false;
  element.addEventListener('hv-load-error', () => (refused = true), { once: true });
  return Promise.resolve({
    element,
    async perform() {
      document.body.append(element);
      await waitUntil(() => refused, 'it says so');
      element.remove();
    },
  });
}

async function takingPhoto(): Promise<Act> {
  const element = await shown('hv-photo-field');
  const { cameraPhoto } = await import('./camera-photo.js');
  const photo = await cameraPhoto({ width: 60, height: 40, orientation: 1 });
  const transfer = new DataTransfer();
  transfer.items.add(new File([photo], 'photo.jpg', { type: photo.type }));
  return {
    element,
    async perform() {
      const input = within(element, 'input[type=file]') as HTMLInputElement;
      input.files = transfer.files;
      for (const type of ['input', 'change'])
        input.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
      await waitUntil(() => element.shadowRoot?.querySelector('img, li'), 'the photo is there');
    },
  };
}

async function submittingForm(): Promise<Act> {
  const element = await shown('hv-form');
  let submitted = false;
  element.addEventListener('hv-form-submit', () => (submitted = true), { once: true });
  return {
    element,
    async perform() {
      Object.assign(element, { values: sampleAnswers });
      // Each step has the same button, and the last one sends.
      for (let steps = 0; !submitted && steps < sampleForm.steps.length; steps += 1) {
        within(element, 'button[type=submit]').click();
        await nextFrame();
      }
    },
  };
}

const control = (tag: string, selector: string, keys: () => Promise<void>): Readonly<Record<string, Prepare>> => ({
  [`${tag} input`]: typing(tag, selector, keys),
  [`${tag} change`]: typing(tag, selector, keys),
});

/** By tag and event: those for which a day or an hour is typed. Not every driver can type one. */
export const TIME_ACTS: Readonly<Record<string, Prepare>> = {
  ...control('hv-date-field', 'input', () => typeText(keysOfDate('2026-12-01'))),
  ...control('hv-time-field', 'input', () => typeText(keysOfTime('19:30'))),
};

/** By tag and event: all others. */
export const ACTS: Readonly<Record<string, Prepare>> = {
  ...control('hv-text-field', 'input', () => typeText('家')),
  ...control('hv-choice-field', 'input', () => pressKeys('Space')),
  ...control('hv-choices-field', 'input', () => pressKeys('Space')),
  ...control('hv-rating-field', 'input', () => pressKeys('Space')),
  ...control('hv-people-field', 'input', () => typeText('王')),
  ...control('hv-form', 'input[type=radio]', () => pressKeys('Space')),
  'hv-photo-field input': takingPhoto,
  'hv-photo-field change': takingPhoto,
  'hv-form hv-form-submit': submittingForm,
  'hv-compliance-badge hv-duties-open': async () => {
    const element = await showBadge(sheetOf([verdictWith('open')]));
    return { element, perform: () => openPanel(element).then(() => undefined) };
  },
  'hv-compliance-badge hv-duties-close': async () => {
    const { element, perform } = await openBadge();
    return { element, perform: () => pressKeys('Escape').then(perform) };
  },
  'hv-compliance-badge hv-visit-start': async () => {
    const { element, panel, perform } = await openBadge();
    return {
      element,
      perform: () => {
        panel.querySelector<HTMLElement>('.primary')?.click();
        return perform();
      },
    };
  },
  'hv-duty-list hv-visit-start': async () => {
    const element = await showDuties(createFakeClient());
    return {
      element,
      perform: () => {
        buttonIn(element, '记家访').click();
        return Promise.resolve();
      },
    };
  },
  'hv-parent-feedback hv-feedback-submit': sendingFeedback,
  'hv-parent-feedback hv-feedback-sent': sendingFeedback,
  'hv-request-desk hv-request-answered': takingUp,
  'hv-provider hv-load-error': wrongBlock,
  'hv-provider hv-waiting-change': waiting('hv-waiting-change', (client) => client.goOffline()),
  'hv-provider hv-sign-in-needed': waiting('hv-sign-in-needed', signedOut),
  'hv-visit-form hv-visit-submit': filing((page) => page.untilFiled()),
  'hv-visit-form hv-visit-filed': filing((page) => page.untilFiled()),
  'hv-visit-form hv-visit-waiting': filing(
    (page) => waitUntil(() => page.has('#waiting'), 'it waits'),
    (client) => client.goOffline(),
  ),
  'hv-visit-form hv-sign-in-needed': filing(
    (page) => waitUntil(() => page.text.includes('登录已过期'), 'it says so'),
    signedOut,
  ),
  'hv-visit-form hv-visit-declined': declining,
  ...PLANNER_ACTS,
};
