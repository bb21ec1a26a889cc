import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { controlIn, partIn } from '../../testing/control-story.js';
import '../../define/hv-rating-field.js';

const meta: Meta = { title: 'Form controls/Rating field', component: 'hv-rating-field' };

export default meta;
type Story = StoryObj;

const elementIn = (canvas: HTMLElement) => controlIn(canvas, 'hv-rating-field');
const partOf = (canvas: HTMLElement, selector: string) => partIn(elementIn(canvas), selector);

export const Empty: Story = {
  render: () =>
    html`<hv-rating-field
      name="field"
      label="这次家访有帮助吗？"
      low-text="没有帮助"
      high-text="很有帮助"
    ></hv-rating-field>`,
};

/** Filled in by a reader. */
export const FilledIn: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, "input[value='4']"));
    await expect(elementIn(canvasElement).value).toBe(4);
  },
};

/** Required, and somebody wants to go on without an answer. */
export const Missing: Story = {
  render: () =>
    html`<hv-rating-field
      name="field"
      required
      label="这次家访有帮助吗？"
      low-text="没有帮助"
      high-text="很有帮助"
    ></hv-rating-field>`,
  play: async ({ canvasElement }) => {
    await partOf(canvasElement, '.field');
    await expect(elementIn(canvasElement).reportValidity()).toBe(false);
    await expect((await partOf(canvasElement, '.error')).textContent).toBe(elementIn(canvasElement).validationMessage);
  },
};

export const Disabled: Story = {
  render: () =>
    html`<hv-rating-field
      name="field"
      disabled
      label="这次家访有帮助吗？"
      low-text="没有帮助"
      high-text="很有帮助"
    ></hv-rating-field>`,
};
