import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { controlIn, partIn } from '../../testing/control-story.js';
import '../../define/hv-text-field.js';

const meta: Meta = { title: 'Form controls/Text field', component: 'hv-text-field' };

export default meta;
type Story = StoryObj;

const elementIn = (canvas: HTMLElement) => controlIn(canvas, 'hv-text-field');
const partOf = (canvas: HTMLElement, selector: string) => partIn(elementIn(canvas), selector);

export const Empty: Story = {
  render: () => html`<hv-text-field name="field" label="学生情况" hint="只写家访中谈到的"></hv-text-field>`,
};

/** Filled in by a reader. */
export const FilledIn: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.type(await partOf(canvasElement, 'input'), '学习认真');
    await expect(elementIn(canvasElement).value).toBe('学习认真');
  },
};

/** Required, and somebody wants to go on without an answer. */
export const Missing: Story = {
  render: () => html`<hv-text-field name="field" required label="学生情况" hint="只写家访中谈到的"></hv-text-field>`,
  play: async ({ canvasElement }) => {
    await partOf(canvasElement, '.field');
    await expect(elementIn(canvasElement).reportValidity()).toBe(false);
    await expect((await partOf(canvasElement, '.error')).textContent).toBe(elementIn(canvasElement).validationMessage);
  },
};

export const Disabled: Story = {
  render: () => html`<hv-text-field name="field" disabled label="学生情况" hint="只写家访中谈到的"></hv-text-field>`,
};

export const Lines: Story = {
  render: () => html`<hv-text-field name="field" label="谈话记录" lines="4" maxlength="200"></hv-text-field>`,
};

export const Number: Story = {
  render: () =>
    html`<hv-text-field
      name="field"
      label="预计时长（分钟）"
      type="number"
      min="5"
      max="240"
      value="40"
    ></hv-text-field>`,
};
