import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const elementsFolder = fileURLToPath(new URL('..', import.meta.url));
const STRICT_POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Builds a scene as a vendor would: minified, for the engine floor, with code splitting. */
async function bundle(scene) {
  const { output } = await build({
    root: elementsFolder,
    configFile: false,
    logLevel: 'silent',
    base: './',
    build: {
      write: false,
      target: ['chrome90', 'safari16.4', 'firefox128'],
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: `${elementsFolder}src/${scene}.ts`,
        // A scene may be imported by a test, for what it exports.
        preserveEntrySignatures: 'exports-only',
        output: {
          entryFileNames: 'entry.js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  });
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

/**
 * Serves `/strict-page/<scene>/`: a page under the strictest policy that a host may send, with the built bundle of
 * `packages/elements/src/<scene>.ts` as its only script.
 */
export function strictPage() {
  const bundles = new Map();
  return {
    name: 'strict-page',
    async serve(context) {
      const match = /^\/strict-page\/(.+\.scene)\/([^/]*)$/.exec(context.path);
      if (!match) return undefined;
      const [, scene, file] = match;
      if (file === '') {
        context.set('Content-Security-Policy', STRICT_POLICY);
        return {
          type: 'html',
          body: `<!doctype html><html lang="zh-CN"><head><title>strict</title></head><body><script type="module" src="entry.js"></script></body></html>`,
        };
      }
      if (!bundles.has(scene)) bundles.set(scene, bundle(scene));
      const body = (await bundles.get(scene)).get(file);
      return body === undefined ? undefined : { type: 'js', body };
    },
  };
}
