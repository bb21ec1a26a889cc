import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  // Vue leaves the kit's tags alone, and sets what is not text as a property.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('hv-') } } })],
  build: { chunkSizeWarningLimit: 2000 },
});
