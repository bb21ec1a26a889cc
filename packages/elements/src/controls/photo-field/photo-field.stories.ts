import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { controlIn, partIn } from '../../testing/control-story.js';
import '../../define/hv-photo-field.js';

const meta: Meta = { title: 'Form controls/Photo field', component: 'hv-photo-field' };

export default meta;
type Story = StoryObj;

const elementIn = (canvas: HTMLElement) => controlIn(canvas, 'hv-photo-field');
const partOf = (canvas: HTMLElement, selector: string) => partIn(elementIn(canvas), selector);

export const Empty: Story = {
  render: () =>
    html`<hv-photo-field
      name="field"
      label="家访照片"
      consent="家长同意拍照"
      max="3"
      max-size="5000000"
    ></hv-photo-field>`,
};

/** Filled in by a reader. */
export const FilledIn: Story = {
  ...Empty,
  play: async ({ canvasElement, userEvent }) => {
    const photo = new File(['photo'], 'door.jpg', { type: 'image/jpeg' });
    await userEvent.click(await partOf(canvasElement, 'input[type=checkbox]'));
    await userEvent.upload(await partOf(canvasElement, 'input[type=file]'), photo);
    await expect((await partOf(canvasElement, '.files')).textContent).toContain('door.jpg');
  },
};

/** Required, and somebody wants to go on without an answer. */
export const Missing: Story = {
  render: () =>
    html`<hv-photo-field
      name="field"
      required
      label="家访照片"
      consent="家长同意拍照"
      max="3"
      max-size="5000000"
    ></hv-photo-field>`,
  play: async ({ canvasElement }) => {
    await partOf(canvasElement, '.field');
    await expect(elementIn(canvasElement).reportValidity()).toBe(false);
    await expect((await partOf(canvasElement, '.error')).textContent).toBe(elementIn(canvasElement).validationMessage);
  },
};

export const Disabled: Story = {
  render: () =>
    html`<hv-photo-field
      name="field"
      disabled
      label="家访照片"
      consent="家长同意拍照"
      max="3"
      max-size="5000000"
    ></hv-photo-field>`,
};
