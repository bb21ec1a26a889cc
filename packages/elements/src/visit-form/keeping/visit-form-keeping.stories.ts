import { ConflictError, UnauthenticatedError } from '@homevisit/client';
import { createFakeClient, type FakeClient } from '@homevisit/client/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import type { KeepingPlaces } from '../../keeping/page-keeping.js';
import { freshPlaces } from '../../testing/kept-places.js';
import type { VisitForm } from '../visit-form.js';
import '../../define/hv-visit-form.js';

const meta: Meta = { title: 'Visit form/What is kept', component: 'hv-visit-form' };
export default meta;

function formOf(client: FakeClient, keeping: KeepingPlaces): VisitForm {
  const form = document.createElement('hv-visit-form');
  form.studentId = 'student-03';
  form.client = client;
  form.keeping = keeping;
  return form;
}

async function part(form: VisitForm, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = form.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`not shown yet: ${selector}`);
    return found;
  });
}

async function type(form: VisitForm, selector: string, value: string): Promise<void> {
  const control = (await part(form, selector)) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

function shown(canvas: HTMLElement): VisitForm {
  const form = canvas.querySelector('hv-visit-form');
  if (!form) throw new Error('the story shows no <hv-visit-form>');
  return form;
}

async function fileIn(form: VisitForm): Promise<void> {
  (await part(form, "input[value='agreed-place']")).click();
  await type(form, '#at-startedAt', '17:00');
  await type(form, '#at-endedAt', '17:40');
  await type(form, '#at-findings-conduct-at-school', '上课专心');
  await type(form, '#at-findings-family-opinions', '希望多读书');
  (await part(form, '.stepper li:last-child .step')).click();
  await form.updateComplete;
  (await part(form, 'button[type=submit]')).click();
}

/** Each change is kept on the device. */
export const Kept: StoryObj = {
  render: () => html`${formOf(createFakeClient(), freshPlaces())}`,
  play: async ({ canvasElement }) => {
    await type(shown(canvasElement), '#at-startedAt', '17:00');
    await part(shown(canvasElement), '.keeping');
  },
};

/** Opened again: it goes on from the draft, which can be put away. */
export const Continued: StoryObj = {
  render: () => html`<div></div>`,
  play: async ({ canvasElement }) => {
    const [client, keeping] = [createFakeClient(), freshPlaces()];
    const before = formOf(client, keeping);
    canvasElement.replaceChildren(before);
    await type(before, '#at-startedAt', '17:00');
    await part(before, '.keeping');
    canvasElement.replaceChildren(formOf(client, keeping));
    await part(shown(canvasElement), '#discard-draft');
  },
};

/** Two tabs: the newest content is shown in the other one as well. */
export const AnotherTab: StoryObj = {
  render: () => html`<div></div>`,
  play: async ({ canvasElement }) => {
    const [client, keeping] = [createFakeClient(), freshPlaces()];
    const one = formOf(client, keeping);
    const two = formOf(client, keeping);
    canvasElement.replaceChildren(one, two);
    await part(two, '#at-startedAt');
    await type(one, '#at-startedAt', '17:00');
    await part(two, '.keeping');
    // Each tab has a page of its own; this is the one that is looked at.
    one.remove();
  },
};

/** Without a connection a record waits, and says since when. */
export const Waiting: StoryObj = {
  render: () => html`${formOf(createFakeClient(), freshPlaces())}`,
  play: async ({ canvasElement }) => {
    const form = shown(canvasElement);
    await part(form, 'form');
    (form.client as FakeClient).goOffline();
    await fileIn(form);
    await part(form, '#waiting');
  },
};

/** The sign-in has expired: what was written waits for another one. */
export const ExpiredSignIn: StoryObj = {
  render: () => html`${formOf(createFakeClient(), freshPlaces())}`,
  play: async ({ canvasElement }) => {
    const form = shown(canvasElement);
    await part(form, 'form');
    (form.client as FakeClient).failNext(
      new UnauthenticatedError({ operation: 'fileVisit', status: 401 }),
      'fileVisit',
    );
    await fileIn(form);
    await part(form, '#waiting');
  },
};

/** Opened without a connection, from what was fetched before: how old that is stands above the form. */
export const OpenedOffline: StoryObj = {
  render: () => html`<div></div>`,
  play: async ({ canvasElement }) => {
    const keeping = freshPlaces();
    const before = createFakeClient();
    canvasElement.replaceChildren(formOf(before, keeping));
    await part(shown(canvasElement), '#times');
    await waitFor(async () => {
      const store = await keeping.openMaterial?.(undefined);
      const found = await store?.read('visit-form');
      await store?.close();
      if (!found) throw new Error('not kept yet');
    });
    const client = createFakeClient({ school: before.school });
    client.goOffline();
    canvasElement.replaceChildren(formOf(client, keeping));
    await part(shown(canvasElement), '#reload-material');
  },
};

/** Somebody else has filed the visit: both versions stand beside each other, and whoever writes chooses. */
export const FiledBySomebodyElse: StoryObj = {
  render: () => html`<div></div>`,
  play: async ({ canvasElement }) => {
    const client = createFakeClient();
    const [sample] = client.school.visits.slice(-1);
    if (!sample) throw new Error('the invented school has no visit');
    const { visitors, format } = sample;
    const studentIds = ['student-03'];
    const { id } = await client.planVisit({ studentIds, format, mode: 'home', on: '2027-01-10', visitors });
    const form = formOf(client, freshPlaces());
    form.visit = { id };
    canvasElement.replaceChildren(form);
    await part(form, 'form');
    const { id: _, schoolId: __, filedAt: ___, filedBy: ____, ...draft } = sample;
    const findings = { ...draft.findings, 'family-opinions': '希望老师多鼓励孩子' };
    await client.fileVisit({ ...draft, studentIds, findings }, { plannedVisitId: id });
    const failure = { operation: 'fileVisit', status: 409, problemCode: 'visit-filed-already' } as const;
    client.failNext(new ConflictError(failure), 'fileVisit');
    await fileIn(form);
    await part(form, '.versions');
  },
};

/** A family's refusal waits as well. */
export const RefusalWaiting: StoryObj = {
  render: () => html`${formOf(createFakeClient(), freshPlaces())}`,
  play: async ({ canvasElement }) => {
    const form = shown(canvasElement);
    await part(form, '#times');
    (form.client as FakeClient).goOffline();
    (await part(form, '.decline')).click();
    (await part(form, '#decline-first-reason')).click();
    (await part(form, '.card .primary')).click();
    await part(form, '#outcome');
  },
};
