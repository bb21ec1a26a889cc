import '@homevisit/elements/hv-provider.js';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../packages/elements/custom-elements.json';
import { describeElement } from './element-docs.js';
import { backgrounds } from './schemes.mjs';
import { expectSilentConsole, listenToConsole } from './silent-console.js';

setCustomElementsManifest(manifest);

/** What a host page gives: a language, a scheme and the page behind the element. */
const inHostPage: Decorator = (story, { globals }) => {
  const { locale, scheme } = globals as { locale: string; scheme: 'light' | 'dark' };
  document.documentElement.lang = locale;
  document.documentElement.style.colorScheme = scheme;
  document.body.style.backgroundColor = backgrounds[scheme];
  return html`<hv-provider .locale=${locale} .appearance=${{ scheme }}>${story()}</hv-provider>`;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inHostPage],
  beforeEach: listenToConsole,
  afterEach: expectSilentConsole,
  initialGlobals: { locale: 'zh-CN', scheme: 'light' },
  globalTypes: {
    locale: {
      description: 'Language of the host page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'zh-CN', title: '简体中文' },
          { value: 'zh-Hant', title: '繁體中文' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    scheme: {
      description: 'Light or dark host page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { extractComponentDescription: describeElement, toc: true },
    layout: 'padded',
    viewport: {
      options: {
        phone: { name: 'Phone', styles: { width: '360px', height: '740px' }, type: 'mobile' },
        desktop: { name: 'Desktop', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
  },
};

export default preview;
