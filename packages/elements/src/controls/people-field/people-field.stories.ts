import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { controlIn, partIn } from '../../testing/control-story.js';
import '../../define/hv-people-field.js';

const meta: Meta = { title: 'Form controls/People field', component: 'hv-people-field' };

export default meta;
type Story = StoryObj;

const elementIn = (canvas: HTMLElement) => controlIn(canvas, 'hv-people-field');
const partOf = (canvas: HTMLElement, selector: string) => partIn(elementIn(canvas), selector);

export const Empty: Story = {
  render: () =>
    html`<hv-people-field name="field" label="来访教师" row-text="教师" min="2"
      ><option value="class-teacher">班主任</option>
      <option value="mentor">导师</option></hv-people-field
    >`,
};

/** Filled in by a reader. */
export const FilledIn: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.type(await partOf(canvasElement, 'input'), '吴向晴');
    await userEvent.selectOptions(await partOf(canvasElement, 'select'), 'class-teacher');
    await expect(elementIn(canvasElement).value).toEqual([{ name: '吴向晴', role: 'class-teacher' }]);
  },
};

/** Required, and somebody wants to go on without an answer. */
export const Missing: Story = {
  render: () =>
    html`<hv-people-field name="field" required label="来访教师" row-text="教师" min="2"
      ><option value="class-teacher">班主任</option>
      <option value="mentor">导师</option></hv-people-field
    >`,
  play: async ({ canvasElement }) => {
    await partOf(canvasElement, '.field');
    await expect(elementIn(canvasElement).reportValidity()).toBe(false);
    await expect((await partOf(canvasElement, '.error')).textContent).toBe(elementIn(canvasElement).validationMessage);
  },
};

export const Disabled: Story = {
  render: () =>
    html`<hv-people-field name="field" disabled label="来访教师" row-text="教师" min="2"
      ><option value="class-teacher">班主任</option>
      <option value="mentor">导师</option></hv-people-field
    >`,
};
