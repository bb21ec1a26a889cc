/**
 * The table of the loader: how each element is fetched, by its tag.
 *
 * @param {readonly string[]} tags that have a module in `src/define`
 */
export function loaderTable(tags) {
  return [
    '// Made from the modules in src/define by scripts/generate-loader-table.mjs.',
    '/** Fetches the module that registers an element, by its tag. */',
    'export const ELEMENT_MODULES: Readonly<Record<string, () => Promise<unknown>>> = {',
    ...tags.map((tag) => `  '${tag}': () => import('../define/${tag}.js'),`),
    '};',
    '',
  ].join('\n');
}
