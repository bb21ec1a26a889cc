import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { controlIn, partIn } from '../../testing/control-story.js';
import '../../define/hv-date-field.js';

const meta: Meta = { title: 'Form controls/Date field', component: 'hv-date-field' };

export default meta;
type Story = StoryObj;

const elementIn = (canvas: HTMLElement) => controlIn(canvas, 'hv-date-field');
const partOf = (canvas: HTMLElement, selector: string) => partIn(elementIn(canvas), selector);

export const Empty: Story = {
  render: () => html`<hv-date-field name="field" label="家访日期"></hv-date-field>`,
};

/** Filled in by a reader. */
export const FilledIn: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.type(await partOf(canvasElement, 'input'), '2026-11-22');
    await expect(elementIn(canvasElement).value).toBe('2026-11-22');
  },
};

/** Required, and somebody wants to go on without an answer. */
export const Missing: Story = {
  render: () => html`<hv-date-field name="field" required label="家访日期"></hv-date-field>`,
  play: async ({ canvasElement }) => {
    await partOf(canvasElement, '.field');
    await expect(elementIn(canvasElement).reportValidity()).toBe(false);
    await expect((await partOf(canvasElement, '.error')).textContent).toBe(elementIn(canvasElement).validationMessage);
  },
};

export const Disabled: Story = {
  render: () => html`<hv-date-field name="field" disabled label="家访日期"></hv-date-field>`,
};

export const WithTime: Story = {
  render: () => html`<hv-date-field name="field" label="约定时间" with-time value="2026-11-22T18:30"></hv-date-field>`,
};

export const TooLate: Story = {
  render: () => html`<hv-date-field name="field" label="家访日期" max="2026-11-22" value="2026-11-23"></hv-date-field>`,
};
