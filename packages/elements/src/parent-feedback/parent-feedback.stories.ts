import { forgetDrafts } from '@homevisit/client';
import { createFakeFamilyClient, type FakeFamilyClient } from '@homevisit/client/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { ParentFeedback } from './parent-feedback.js';
import '../define/hv-parent-feedback.js';

interface Settings {
  /** Makes the school's system behind the page. */
  readonly client: () => FakeFamilyClient | Promise<FakeFamilyClient>;
}

const meta: Meta<Settings> = {
  title: 'Parent feedback',
  component: 'hv-parent-feedback',
  parameters: { layout: 'fullscreen' },
  argTypes: { client: { table: { disable: true } } },
  args: { client: () => createFakeFamilyClient() },
  // What another story has left to be sent is none of this one's.
  beforeEach: () => forgetDrafts({ databaseName: 'homevisit.family-drafts' }),
  loaders: [async ({ args }) => ({ client: await args.client() })],
  render: (_, { loaded }) => {
    const { client } = loaded as { client: FakeFamilyClient };
    return html`<hv-parent-feedback .client=${client}></hv-parent-feedback>`;
  },
};

export default meta;
type Story = StoryObj<Settings>;

function elementIn(canvas: HTMLElement): ParentFeedback {
  const element = canvas.querySelector('hv-parent-feedback');
  if (!element) throw new Error('the story shows no <hv-parent-feedback>');
  return element;
}

async function partOf(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = elementIn(canvas).shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`not shown yet: ${selector}`);
    return found;
  });
}

/** A family opens its link for the first time. */
export const Questions: Story = {};

/** Answers, writes and sends; a question is left out. */
export const Sent: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, "[data-question=useful] input[value='4']"));
    await userEvent.type(await partOf(canvasElement, 'textarea'), '希望图书角中午也开放');
    await userEvent.click(await partOf(canvasElement, '.send'));
    await expect((await partOf(canvasElement, '.answers')).innerText).toContain('没有回答');
    await expect((await partOf(canvasElement, '.requests')).innerText).toContain('希望图书角中午也开放');
  },
  globals: { locale: 'zh-CN' },
};

/** The network breaks while sending: everything is still there. */
export const Offline: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const { client } = elementIn(canvasElement);
    await userEvent.click(await partOf(canvasElement, "[data-question=useful] input[value='5']"));
    (client as FakeFamilyClient).goOffline();
    await userEvent.click(await partOf(canvasElement, '.send'));
    await partOf(canvasElement, '.failure');
    await expect(await partOf(canvasElement, '[data-question=useful] input:checked')).toHaveAttribute('value', '5');
  },
};

/** The link is opened again, and the school has answered. */
export const Answered: Story = {
  args: {
    client: async () => {
      const client = createFakeFamilyClient();
      await client.sendFeedback({ ratings: { listened: 5, useful: 4 }, request: '希望图书角中午也开放' });
      client.school.answerRequest('request-0001', '从下周一起，每天中午十二点半到一点半开放。');
      return client;
    },
  },
};

/** While the visit is on its way. */
export const Loading: Story = {
  args: {
    client: () => {
      const client = createFakeFamilyClient();
      client.delay(600_000);
      return client;
    },
  },
};

/** The link has expired, or was not copied as a whole. The school adds whom to call. */
export const LinkNotValid: Story = {
  args: { client: () => createFakeFamilyClient({ token: 'expired' }) },
  render: (_, { loaded }) => {
    const { client } = loaded as { client: FakeFamilyClient };
    return html`<hv-parent-feedback .client=${client}><p slot="help">0000-1234</p></hv-parent-feedback>`;
  },
};

/** There is no network when the link is opened. */
export const NoConnection: Story = {
  args: {
    client: () => {
      const client = createFakeFamilyClient();
      client.goOffline();
      return client;
    },
  },
};

/** The school says what it does with the data. */
export const WithNotice: Story = {
  render: (_, { loaded }) => {
    const { client } = loaded as { client: FakeFamilyClient };
    return html`<hv-parent-feedback .client=${client}>
      <p slot="notice">您填写的内容只供学校改进家访工作使用。</p>
    </hv-parent-feedback>`;
  },
};

/** The family would rather not rate the visit: one tap, without a reason. */
export const Declined: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '.decline input'));
    await userEvent.click(await partOf(canvasElement, '.send'));
    await expect((await partOf(canvasElement, '.answers')).innerText).toContain('这是您的权利');
  },
  globals: { locale: 'zh-CN' },
};

/** The school has answered, and the family says that the matter is settled. */
export const Settled: Story = {
  args: {
    client: async () => {
      const client = createFakeFamilyClient();
      await client.sendFeedback({ ratings: { listened: 5 }, request: '希望图书角中午也开放' });
      client.school.answerRequest('request-0001', '从下周一起开放。');
      return client;
    },
  },
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '[data-settles=true]'));
    await expect((await partOf(canvasElement, "[data-status='closed']")).innerText).toContain('解决了');
  },
  globals: { locale: 'zh-CN' },
};

/** What the school keeps about the family, loaded when it is opened. */
export const OwnData: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '[data-open=data]'));
    await partOf(canvasElement, '.facts');
  },
};

/** What school and family have agreed, loaded when it is opened. */
export const Agreement: Story = {
  args: {
    client: () => {
      const client = createFakeFamilyClient();
      const { visits } = client.school;
      const visit = visits[visits.length - 1]!;
      const agreement = { school: '每周打一次电话', family: '每晚一起读书半小时', reviewOn: '2027-01-20' } as const;
      visits.splice(visits.length - 1, 1, { ...visit, agreement });
      return client;
    },
  },
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '[data-open=agreement]'));
    await userEvent.click(await partOf(canvasElement, 'input[value=signed]'));
    await userEvent.click(await partOf(canvasElement, '[data-answer]'));
    await partOf(canvasElement, '.done-note');
  },
};

/** A report past the visitors, loaded when it is opened. */
export const Report: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '[data-open=report]'));
    await userEvent.type(await partOf(canvasElement, '#report-text'), '收下了一箱苹果。');
    await userEvent.click(await partOf(canvasElement, '.who input[value=true]'));
    await userEvent.click(await partOf(canvasElement, '[data-report]'));
    await partOf(canvasElement, '.reference');
  },
};

/** The link has run out. */
export const LinkExpired: Story = {
  args: {
    client: () => {
      const client = createFakeFamilyClient();
      client.school.setNow('2027-06-01T08:00:00+08:00');
      return client;
    },
  },
};
