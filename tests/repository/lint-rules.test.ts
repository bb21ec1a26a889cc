import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.js';

const eslint = new ESLint({
  cwd: root,
  // On a build server typescript-eslint would take the files from the disk instead of the texts that are given here.
  overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
});

/** The rules that a text breaks, were it the text of the file given. */
async function rulesBrokenBy(text: string, file: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  const fatal = result?.messages.find((message) => message.fatal);
  if (!result || fatal) throw new Error(fatal?.message ?? 'The file is not linted.');
  return result.messages.map((message) => message.ruleId ?? '');
}

const element = 'packages/elements/src/index.ts';
const domain = 'packages/sdk/src/index.ts';

const forbidden: readonly {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly rule: string;
}[] = [
  { what: 'any', file: domain, text: 'export const x: readonly any[] = [];', rule: 'no-explicit-any' },
  {
    what: 'a switched-off type check',
    file: domain,
    text: "// @ts-expect-error a reason is given\nexport const x: number = '1';",
    rule: 'ban-ts-comment',
  },
  { what: 'the console', file: domain, text: "console.log('x');", rule: 'no-console' },
  { what: 'eval', file: domain, text: "eval('1');", rule: 'no-eval' },
  { what: 'a Function from text', file: domain, text: "export const x = new Function('y');", rule: 'no-new-func' },
  { what: 'the clock', file: domain, text: 'export const x = Date.now();', rule: 'no-restricted-syntax' },
  { what: 'the time of day', file: element, text: 'export const x = new Date();', rule: 'no-restricted-syntax' },
  { what: 'all of zod', file: domain, text: "export * from 'zod';", rule: 'no-restricted-imports' },
  { what: 'another zod', file: domain, text: "export * from 'zod/v4';", rule: 'no-restricted-imports' },
  {
    what: 'a named import of zod/mini',
    file: domain,
    text: "import { z } from 'zod/mini';\nexport const x = z.string();",
    rule: 'no-restricted-syntax',
  },
  {
    what: 'the settings that all zods of a page share',
    file: domain,
    text: "import * as z from 'zod/mini';\nz.config({ jitless: true });",
    rule: 'no-restricted-syntax',
  },
  {
    what: 'inline style',
    file: element,
    text: 'import { html } from \'lit\';\nexport const x = (y: string) => html`<p class="a" style=${y}></p>`;',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'a style sheet in a template',
    file: element,
    text: "import { html } from 'lit';\nexport const x = html`<style></style>`;",
    rule: 'no-restricted-syntax',
  },
  {
    what: 'styleMap',
    file: element,
    text: "export { styleMap } from 'lit/directives/style-map.js';",
    rule: 'no-restricted-imports',
  },
  {
    what: ':has()',
    file: element,
    text: "import { css } from 'lit';\nexport const x = css`p:has(a) { margin: 0 }`;",
    rule: 'no-restricted-syntax',
  },
  {
    what: 'nested rules',
    file: element,
    text: "import { css } from 'lit';\nexport const x = css`p { &:hover { margin: 0 } }`;",
    rule: 'no-restricted-syntax',
  },
  { what: 'at()', file: domain, text: 'export const x = [1].at(-1);', rule: 'no-restricted-syntax' },
  { what: 'a static block', file: domain, text: 'export class X { static { } }', rule: 'no-restricted-syntax' },
  {
    what: 'structuredClone',
    file: domain,
    text: 'export const x = structuredClone(1);',
    rule: 'no-restricted-globals',
  },
  {
    what: 'an unguarded randomUUID',
    file: element,
    text: 'export const x = crypto.randomUUID();',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'a promise that nobody waits for',
    file: domain,
    text: 'async function x(): Promise<void> { await Promise.resolve(); }\nx();',
    rule: 'no-floating-promises',
  },
];

const allowed: readonly { readonly what: string; readonly file: string; readonly text: string }[] = [
  {
    what: 'zod/mini as a whole',
    file: domain,
    text: "import * as z from 'zod/mini';\nexport const x = z.string();",
  },
  { what: 'a given moment', file: domain, text: 'export const x = (y: number): Date => new Date(y);' },
  {
    what: 'a randomUUID behind a question',
    file: element,
    text: "export const x = typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : '';",
  },
  {
    what: 'a class and a style sheet of the element',
    file: element,
    text: 'import { css, html } from \'lit\';\nexport const x = [html`<p class="style"></p>`, css`p > a { margin: 0 }`];',
  },
];

describe('npm run lint', () => {
  it.each(forbidden)('forbids $what', async ({ file, text, rule }) => {
    const broken = await rulesBrokenBy(text, file);
    expect(broken.map((name) => name.replace('@typescript-eslint/', ''))).toContain(rule);
  });

  it.each(allowed)('allows $what', async ({ file, text }) => {
    expect(await rulesBrokenBy(text, file)).toEqual([]);
  });
});
