import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const compressed = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** What the entry imports statically, and so a browser fetches before it runs. */
function startOf(output) {
  const byName = new Map(output.map((file) => [file.fileName, file]));
  const start = new Set();
  const pending = output.filter((file) => file.isEntry).map(({ fileName }) => fileName);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (start.has(name)) continue;
    start.add(name);
    pending.push(...(byName.get(name)?.imports ?? []));
  }
  for (const { fileName } of output) if (fileName.endsWith('.css')) start.add(fileName);
  return start;
}

/**
 * Bundles a module of this folder for a browser, minified, as an application would.
 *
 * @param {string} module such as `contestants/kit`
 * @returns its files by name, and what is loaded at the start in bytes, raw and by brotli, script and style apart
 */
export async function bundle(module) {
  const { output } = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      cssMinify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: `${folder}${module}.mjs`,
        output: { entryFileNames: 'entry.js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  const files = new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
  const start = startOf(output);
  const bytes = { scriptRaw: 0, script: 0, styleRaw: 0, style: 0 };
  for (const name of start) {
    const content = Buffer.from(files.get(name));
    const kind = name.endsWith('.css') ? 'style' : 'script';
    bytes[`${kind}Raw`] += content.length;
    bytes[kind] += compressed(content);
  }
  return { files, styles: [...start].filter((name) => name.endsWith('.css')), bytes };
}
