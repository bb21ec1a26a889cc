import { createFakeClient } from '@homevisit/client/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { Density, Scheme } from '../foundation/appearance.js';
import '../define/hv-compliance-badge.js';
import '../define/hv-provider.js';

interface Settings {
  readonly locale: string;
  readonly scheme: Scheme;
  readonly density: Density;
  readonly brand: string;
}

const client = createFakeClient();
const badges = html`
  <p><hv-compliance-badge subject-id="student-03"></hv-compliance-badge></p>
  <p><hv-compliance-badge subject-id="student-09" variant="card"></hv-compliance-badge></p>
`;

const meta: Meta<Settings> = {
  title: 'Provider',
  component: 'hv-provider',
  args: { locale: 'zh-CN', scheme: 'light', density: 'comfortable', brand: '#0b6b66' },
  argTypes: {
    locale: { control: 'select', options: ['zh-CN', 'zh-Hant', 'en'] },
    scheme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
    density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
    brand: { control: 'color' },
  },
  render: ({ locale, scheme, density, brand }) =>
    html`<hv-provider
      locale=${locale}
      .client=${client}
      .appearance=${{ scheme, density, tokens: { 'color-brand': brand } }}
      >${badges}</hv-provider
    >`,
};

export default meta;
type Story = StoryObj<Settings>;

/** One client for everything inside. */
export const Client: Story = {};

/** Another language than the page's. */
export const English: Story = { args: { locale: 'en' } };

/** The host's own colour. */
export const Brand: Story = { args: { brand: '#6d3fc0' } };

/** Less room. */
export const Compact: Story = { args: { density: 'compact' } };

/** An inner provider changes what it is given, and passes on the rest. */
export const Nested: Story = {
  render: () =>
    html`<hv-provider .client=${client} locale="zh-CN">
      ${badges}<hv-provider locale="en">${badges}</hv-provider>
    </hv-provider>`,
};

/** For a host that writes no script: one block in place of properties. What the block says and nobody else set holds. */
export const ConfigurationBlock: Story = {
  render: () => {
    const block = document.createElement('script');
    block.type = 'application/json';
    block.dataset['homevisit'] = '';
    block.textContent = JSON.stringify({
      api: '/api/homevisit',
      locale: 'en',
      appearance: { density: 'compact', tokens: { 'color-brand': '#6d3fc0' } },
    });
    return html`<hv-provider .client=${client}>${block}${badges}</hv-provider>`;
  },
  play: async ({ canvasElement }) => {
    const badge = canvasElement.querySelector('hv-compliance-badge');
    await waitFor(() => expect(badge?.shadowRoot?.querySelector('[lang]')?.getAttribute('lang')).toBe('en'));
    await expect(getComputedStyle(badge!).getPropertyValue('--hv-color-brand')).toBe('#6d3fc0');
  },
};
