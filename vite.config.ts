import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const inRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The engine floor: older WeChat kernels (Chromium 90), Safari 16.4 and the current Firefox ESR. */
const engineFloor = ['chrome90', 'safari16.4', 'firefox128'];

const portalPages = inRoot('examples/campus-portal/pages');

/** One file that holds all that it needs, for a page without a bundler. */
function oneFile(packageFolder: string, entry: string, name: string): UserConfig {
  return {
    root: inRoot(packageFolder),
    build: {
      target: engineFloor,
      outDir: 'dist-cdn',
      emptyOutDir: true,
      sourcemap: true,
      minify: true,
      // The licences of what lies in the file ask to be handed on with it.
      license: { fileName: 'third-party-licenses.md' },
      lib: { entry, formats: ['es'], fileName: () => name },
      // Asked for twice, as Vite leaves line breaks in what it builds as a library.
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  };
}

/** What `vite build --mode <name>` builds. */
const targets: Readonly<Record<string, () => UserConfig>> = {
  /** Registers every element. */
  elements: () => oneFile('packages/elements', 'src/define/all.ts', 'homevisit-elements.js'),

  /** Exports the client that the elements talk through. */
  client: () => oneFile('packages/client', 'src/index.ts', 'homevisit-client.js'),

  /** The campus portal: one HTML page beside the other, and nothing inline, as its Content-Security-Policy forbids that. */
  'campus-portal': () => ({
    root: portalPages,
    // The solver loads one of its parts on demand, which no script of the older kind can.
    worker: { format: 'es' },
    build: {
      target: engineFloor,
      outDir: '../dist/public',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: readdirSync(portalPages)
          .filter((name) => name.endsWith('.html'))
          .map((name) => `${portalPages}/${name}`),
      },
    },
  }),
};

export default defineConfig(({ mode }) => {
  const target = targets[mode];
  if (target === undefined) {
    throw new Error(`vite build --mode must be one of ${Object.keys(targets).join(', ')}; ${mode} is not.`);
  }
  return target();
});
