import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { controlIn, partIn } from '../../testing/control-story.js';
import { sampleAnswers, sampleForm } from '../../testing/sample-form.js';
import '../../define/hv-form.js';

const meta: Meta = { title: 'Form controls/Form', component: 'hv-form', parameters: { layout: 'fullscreen' } };

export default meta;
type Story = StoryObj;

const elementIn = (canvas: HTMLElement) => controlIn(canvas, 'hv-form');
const partOf = (canvas: HTMLElement, selector: string) => partIn(elementIn(canvas), selector);

export const Empty: Story = {
  render: () => html`<hv-form .definition=${sampleForm}></hv-form>`,
};

/** Filled in from the first step to the last. */
export const WholeForm: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, "input[value='home']"));
    await userEvent.type(await partOf(canvasElement, '#at-visitors-0-name'), '吴向晴');
    await userEvent.type(await partOf(canvasElement, '#at-visitors-1-name'), '陈启明');
    await userEvent.click(await partOf(canvasElement, 'button[type=submit]'));
    await userEvent.type(await partOf(canvasElement, '#at-startedAt'), '18:00');
    await userEvent.type(await partOf(canvasElement, '#at-endedAt'), '18:40');
    let sent: unknown;
    elementIn(canvasElement).addEventListener('hv-form-submit', ({ answers }) => (sent = answers));
    await userEvent.click(await partOf(canvasElement, 'button[type=submit]'));
    await expect(sent).toMatchObject({ mode: 'home', endedAt: '18:40' });
  },
};

/** Somebody wants to go on, and something is missing. */
export const Missing: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, 'button[type=submit]'));
    await expect((await partOf(canvasElement, '.faults')).querySelectorAll('li').length).toBe(3);
  },
};

/** A draft is taken back. */
export const Draft: Story = {
  render: () => html`<hv-form .definition=${sampleForm} .values=${sampleAnswers}></hv-form>`,
};

/** With what the school does with the answers. */
export const WithNotice: Story = {
  render: () => html`<hv-form .definition=${sampleForm}><p slot="notice">只供学校改进家访工作使用。</p></hv-form>`,
};
