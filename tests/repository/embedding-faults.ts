/** The attributes of each element by its tag. */
export type AttributesByTag = ReadonlyMap<string, readonly string[]>;

/** Attributes that every element of a page takes. */
const ANYWHERE = ['class', 'hidden', 'id', 'lang', 'slot'];

const blockOf = (text: string, language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1]?.trim() ?? '';

/** What is wrong with how a text shows an element being embedded: its imports and its markup. */
export function embeddingFaults(tag: string, text: string, attributes: AttributesByTag): readonly string[] {
  const imported = [...blockOf(text, 'js').matchAll(/^import '@homevisit\/elements\/(hv-[a-z-]+)\.js';$/gm)].map(
    ([, name = '']) => name,
  );
  const used = [...blockOf(text, 'html').matchAll(/<(hv-[a-z-]+)([^>]*)>/g)].map(([, name = '', rest = '']) => ({
    name,
    names: rest.replace(/"[^"]*"/g, '').match(/[a-z][a-z-]*/g) ?? [],
  }));
  const tags = [...new Set(used.map(({ name }) => name))];
  return [
    ...(tags.includes(tag) ? [] : [`<${tag}> is not shown`]),
    ...tags.filter((name) => !imported.includes(name)).map((name) => `<${name}> is not imported`),
    ...imported.filter((name) => !tags.includes(name)).map((name) => `<${name}> is imported and not shown`),
    ...used.flatMap(({ name, names }) => {
      const known = attributes.get(name);
      if (!known) return [`<${name}> is no element`];
      return names
        .filter((one) => !known.includes(one) && !ANYWHERE.includes(one))
        .map((one) => `<${name}> has no attribute ${one}`);
    }),
  ];
}
