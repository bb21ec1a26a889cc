import { NetworkError } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import { VERDICT_STATUSES } from '@homevisit/sdk/policy';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { clientOwing, dutyEntry } from '../testing/duty-pages.js';
import '../define/hv-duty-list.js';

const meta: Meta = { title: 'Duty list', component: 'hv-duty-list' };

export default meta;
type Story = StoryObj;

function insideOf(canvas: HTMLElement): ShadowRoot {
  const root = canvas.querySelector('hv-duty-list')?.shadowRoot;
  if (!root) throw new Error('the story shows no list');
  return root;
}

/** What a class teacher of the invented school owes. */
export const OfATeacher: Story = {
  render: () => html`<hv-duty-list .client=${createFakeClient()}></hv-duty-list>`,
};

/** What the school owes, for its leader. */
export const OfASchool: Story = {
  render: () => html`<hv-duty-list .client=${createFakeClient({ role: 'leader' })}></hv-duty-list>`,
};

/** One entry for each status; choose a filter to see those about which there is nothing to do. */
export const EveryStatus: Story = {
  render: () =>
    html`<hv-duty-list
      .client=${clientOwing(VERDICT_STATUSES.map((status, index) => dutyEntry(index + 1, status)))}
    ></hv-duty-list>`,
};

/** Three thousand students, page by page. */
export const ALargeSchool: Story = {
  render: () =>
    html`<hv-duty-list
      .client=${clientOwing(Array.from({ length: 3000 }, (_, index) => dutyEntry(index + 1, 'open')))}
    ></hv-duty-list>`,
};

/** Everything is done. */
export const NothingOwed: Story = {
  render: () => html`<hv-duty-list .client=${clientOwing([dutyEntry(1, 'met')])}></hv-duty-list>`,
};

/** The school's system cannot be reached. */
export const Failed: Story = {
  render: () => {
    const client = createFakeClient();
    client.failNext(new NetworkError({ operation: 'listDuties' }), 'listDuties');
    return html`<hv-duty-list .client=${client}></hv-duty-list>`;
  },
};

/** The words of a page in English. */
export const English: Story = {
  render: () => html`<div lang="en"><hv-duty-list .client=${createFakeClient({ locale: 'en' })}></hv-duty-list></div>`,
};

/** A reader asks why, and sees clause and document. */
export const AskWhy: Story = {
  render: () => html`<hv-duty-list .client=${createFakeClient()}></hv-duty-list>`,
  play: async ({ canvasElement }) => {
    const root = insideOf(canvasElement);
    await waitFor(() => expect(root.querySelector('summary')).not.toBeNull());
    root.querySelector('summary')?.click();
    await waitFor(() => expect(root.querySelector('.duty .cited')?.textContent).toMatch(/《.+》/));
  },
};

/** A reader looks at those whose families have declined. */
export const Declined: Story = {
  render: () =>
    html`<hv-duty-list .client=${clientOwing([dutyEntry(1, 'open'), dutyEntry(2, 'declined')])}></hv-duty-list>`,
  play: async ({ canvasElement }) => {
    const root = insideOf(canvasElement);
    const filter = (): HTMLButtonElement | undefined =>
      [...root.querySelectorAll<HTMLButtonElement>('.filter')].find(({ textContent }) => textContent.includes('谢绝'));
    await waitFor(() => expect(filter()).toBeDefined());
    filter()?.click();
    await waitFor(() => expect(root.querySelector('.about')?.textContent).toContain('谢绝家访是家长的权利'));
  },
};
