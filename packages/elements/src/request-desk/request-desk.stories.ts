import { createFakeClient, createFakeFamilyClient, type FakeClient } from '@homevisit/client/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../define/hv-request-desk.js';

interface Settings {
  /** Makes the school's system behind the desk. */
  readonly client: () => FakeClient | Promise<FakeClient>;
}

/** A school that a family has asked for something, for a correction, and has told of a gift. */
async function asked(role: 'teacher' | 'leader'): Promise<FakeClient> {
  const teacher = createFakeClient();
  const { school } = teacher;
  const { token } = await teacher.createFeedbackLink('visit-0001');
  const family = createFakeFamilyClient({ school, token });
  await family.sendFeedback({ ratings: { useful: 5 }, request: '希望图书角中午也开放' });
  await family.askAboutData({ kind: 'correction', text: '奶奶的电话写错了。' });
  await family.reportMisconduct({ conduct: ['no-gifts'], text: '收下了一箱苹果。', anonymous: true });
  return role === 'teacher' ? teacher : createFakeClient({ role, school });
}

const meta: Meta<Settings> = {
  title: 'Request desk',
  component: 'hv-request-desk',
  parameters: { layout: 'fullscreen' },
  argTypes: { client: { table: { disable: true } } },
  args: { client: () => asked('teacher') },
  loaders: [async ({ args }) => ({ client: await args.client() })],
  render: (_, { loaded }) => {
    const { client } = loaded as { client: FakeClient };
    return html`<hv-request-desk .client=${client}></hv-request-desk>`;
  },
};

export default meta;
type Story = StoryObj<Settings>;

async function partOf(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = canvas.querySelector('hv-request-desk')?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`not shown yet: ${selector}`);
    return found;
  });
}

/** A class teacher sees what the families of the own class ask for. */
export const ClassTeacher: Story = {};

/** A leader sees all: what is due comes first, and reports are folded away. */
export const Leader: Story = { args: { client: () => asked('leader') } };

/** The teacher answers, and the family can read it. */
export const Answered: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '.handling summary'));
    await userEvent.type(await partOf(canvasElement, '.card textarea'), '下周一起，每天中午开放。');
    await userEvent.click(await partOf(canvasElement, '[data-step=answered]'));
    await expect((await partOf(canvasElement, ".card[data-status='answered']")).innerText).toContain('每天中午开放');
  },
};

/** The answer was due, and nobody has written it. */
export const Overdue: Story = {
  args: {
    client: async () => {
      const client = await asked('leader');
      client.school.setNow('2027-03-01T08:00:00+08:00');
      return client;
    },
  },
};

/** No family has asked for anything. */
export const Empty: Story = { args: { client: () => createFakeClient() } };

/** There is no network. */
export const NoConnection: Story = {
  args: {
    client: () => {
      const client = createFakeClient();
      client.goOffline();
      return client;
    },
  },
};
