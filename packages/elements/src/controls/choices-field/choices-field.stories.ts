import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { controlIn, partIn } from '../../testing/control-story.js';
import '../../define/hv-choices-field.js';

const meta: Meta = { title: 'Form controls/Choices field', component: 'hv-choices-field' };

export default meta;
type Story = StoryObj;

const elementIn = (canvas: HTMLElement) => controlIn(canvas, 'hv-choices-field');
const partOf = (canvas: HTMLElement, selector: string) => partIn(elementIn(canvas), selector);

export const Empty: Story = {
  render: () =>
    html`<hv-choices-field name="field" label="谈到的内容"
      ><option value="study">学习</option>
      <option value="health">身心健康</option>
      <option value="safety">安全</option></hv-choices-field
    >`,
};

/** Filled in by a reader. */
export const FilledIn: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, "input[value='study']"));
    await userEvent.click(await partOf(canvasElement, "input[value='safety']"));
    await expect(elementIn(canvasElement).value).toEqual(['study', 'safety']);
  },
};

/** Required, and somebody wants to go on without an answer. */
export const Missing: Story = {
  render: () =>
    html`<hv-choices-field name="field" required label="谈到的内容"
      ><option value="study">学习</option>
      <option value="health">身心健康</option>
      <option value="safety">安全</option></hv-choices-field
    >`,
  play: async ({ canvasElement }) => {
    await partOf(canvasElement, '.field');
    await expect(elementIn(canvasElement).reportValidity()).toBe(false);
    await expect((await partOf(canvasElement, '.error')).textContent).toBe(elementIn(canvasElement).validationMessage);
  },
};

export const Disabled: Story = {
  render: () =>
    html`<hv-choices-field name="field" disabled label="谈到的内容"
      ><option value="study">学习</option>
      <option value="health">身心健康</option>
      <option value="safety">安全</option></hv-choices-field
    >`,
};
