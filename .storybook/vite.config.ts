import { defineConfig } from 'vite';

/** In place of the workspace's own settings, which build the bundles and the examples. */
export default defineConfig({
  // Storybook's renderer imports this module past Vite's bundle of Lit, which would bring a second Lit to the page.
  optimizeDeps: { include: ['lit/directive-helpers.js'] },
});
