import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { controlIn, partIn } from '../../testing/control-story.js';
import '../../define/hv-choice-field.js';

const meta: Meta = { title: 'Form controls/Choice field', component: 'hv-choice-field' };

export default meta;
type Story = StoryObj;

const elementIn = (canvas: HTMLElement) => controlIn(canvas, 'hv-choice-field');
const partOf = (canvas: HTMLElement, selector: string) => partIn(elementIn(canvas), selector);

export const Empty: Story = {
  render: () =>
    html`<hv-choice-field name="field" label="家访方式"
      ><option value="home">到家</option>
      <option value="agreed-place">约定地点</option>
      <option value="phone">电话</option></hv-choice-field
    >`,
};

/** Filled in by a reader. */
export const FilledIn: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, "input[value='phone']"));
    await expect(elementIn(canvasElement).value).toBe('phone');
  },
};

/** Required, and somebody wants to go on without an answer. */
export const Missing: Story = {
  render: () =>
    html`<hv-choice-field name="field" required label="家访方式"
      ><option value="home">到家</option>
      <option value="agreed-place">约定地点</option>
      <option value="phone">电话</option></hv-choice-field
    >`,
  play: async ({ canvasElement }) => {
    await partOf(canvasElement, '.field');
    await expect(elementIn(canvasElement).reportValidity()).toBe(false);
    await expect((await partOf(canvasElement, '.error')).textContent).toBe(elementIn(canvasElement).validationMessage);
  },
};

export const Disabled: Story = {
  render: () =>
    html`<hv-choice-field name="field" disabled label="家访方式"
      ><option value="home">到家</option>
      <option value="agreed-place">约定地点</option>
      <option value="phone">电话</option></hv-choice-field
    >`,
};

export const List: Story = {
  render: () =>
    html`<hv-choice-field name="field" label="家访方式" look="select"
      ><option value="home">到家</option>
      <option value="phone">电话</option></hv-choice-field
    >`,
};
