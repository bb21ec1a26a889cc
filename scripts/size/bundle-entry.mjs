import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { inRoot, root } from '../workspace/root.mjs';

const compressed = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** The names of the chunks that a browser fetches before the entry runs: the entry, and what it imports statically. */
function startGraph(entry, byName) {
  const names = new Set();
  const pending = [entry.fileName];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    pending.push(...(byName.get(name)?.imports ?? []));
  }
  return names;
}

/** The module that a chunk was made for, such as `elements/visit-form/messages/en`. */
function moduleOf({ facadeModuleId, moduleIds }) {
  const id = facadeModuleId ?? moduleIds[moduleIds.length - 1] ?? '';
  return id.slice(root.length + 1).replace(/^packages\/|\/dist(?=\/)|\.js$/g, '');
}

/**
 * Bundles a built module as an application would, minified, with everything that it imports from other packages.
 *
 * @param {string} path of the module, relative to the root
 * @returns what is loaded at the start and what only on demand, in bytes (brotli, each file by itself), and the code of
 *   the former
 */
export async function bundleEntry(path) {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    root: inRoot('packages/elements'),
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: inRoot(path), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const chunks = results.flatMap((result) => result.output).filter((output) => output.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const atStart = startGraph(
    chunks.find((chunk) => chunk.isEntry),
    byName,
  );
  const sizes = chunks.map((chunk) => ({ name: moduleOf(chunk), file: chunk.fileName, bytes: compressed(chunk.code) }));
  return {
    start: sizes.filter(({ file }) => atStart.has(file)),
    onDemand: sizes.filter(({ file }) => !atStart.has(file)),
    code: chunks.filter(({ fileName }) => atStart.has(fileName)).map(({ code }) => code),
  };
}
