import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { controlIn, partIn } from '../../testing/control-story.js';
import '../../define/hv-time-field.js';

const meta: Meta = { title: 'Form controls/Time field', component: 'hv-time-field' };

export default meta;
type Story = StoryObj;

const elementIn = (canvas: HTMLElement) => controlIn(canvas, 'hv-time-field');
const partOf = (canvas: HTMLElement, selector: string) => partIn(elementIn(canvas), selector);

export const Empty: Story = {
  render: () => html`<hv-time-field name="field" label="到达时间"></hv-time-field>`,
};

/** Filled in by a reader. */
export const FilledIn: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.type(await partOf(canvasElement, 'input'), '18:30');
    await expect(elementIn(canvasElement).value).toBe('18:30');
  },
};

/** Required, and somebody wants to go on without an answer. */
export const Missing: Story = {
  render: () => html`<hv-time-field name="field" required label="到达时间"></hv-time-field>`,
  play: async ({ canvasElement }) => {
    await partOf(canvasElement, '.field');
    await expect(elementIn(canvasElement).reportValidity()).toBe(false);
    await expect((await partOf(canvasElement, '.error')).textContent).toBe(elementIn(canvasElement).validationMessage);
  },
};

export const Disabled: Story = {
  render: () => html`<hv-time-field name="field" disabled label="到达时间"></hv-time-field>`,
};
