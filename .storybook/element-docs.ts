/// <reference types="vite/client" />

/** By `<tag>.<language>`: what an element is for, how it is embedded, its states, and who can use it how. */
const TEXTS = Object.fromEntries(
  Object.entries(import.meta.glob<string>('./docs/*.md', { query: '?raw', import: 'default', eager: true })).map(
    ([path, text]) => [path.replace(/^\.\/docs\/|\.md$/g, ''), text],
  ),
);

/** Both languages below each other: nobody has to find a switch, and a search finds either. */
export function describeElement(component: unknown): string | undefined {
  if (typeof component !== 'string') return undefined;
  const texts = ['zh-CN', 'en'].flatMap((language) => TEXTS[`${component}.${language}`] ?? []);
  return texts.length > 0 ? texts.join('\n---\n\n') : undefined;
}
