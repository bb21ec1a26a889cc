/**
 * What our own rules forbid, as options of ESLint's `no-restricted-syntax` and `no-restricted-imports`. A later block of
 * a flat configuration replaces the options of an earlier one, so each block is put together from these lists.
 */

export const zodSyntax = [
  {
    selector: "ImportDeclaration[source.value='zod/mini'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "Write `import * as z from 'zod/mini'`: a named import takes all of zod into a bundle.",
  },
  {
    selector: "CallExpression[callee.object.name='z'][callee.property.name='config']",
    message: "z.config is shared by every zod on the host's page: pass what you need with the call.",
  },
];

export const zodImports = {
  patterns: [
    {
      regex: '^zod(?!/mini$)',
      message: 'Only zod/mini: 5.5 kB instead of 26 and more, and no `new Function` under a strict CSP.',
    },
  ],
};

export const clockSyntax = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The clock is an argument or a given now(), so that the same input gives the same output.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock is an argument or a given now(), so that the same input gives the same output.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The clock is an argument or a given now(), so that the same input gives the same output.',
  },
];

export const templateSyntax = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"\']style\\s*=/]',
    message: 'A strict Content-Security-Policy blocks inline style: use a class and `static styles`.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<(style|script)\\b/]',
    message: 'A strict Content-Security-Policy blocks this: use `static styles` and modules.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\s(inert|popover|popovertarget)\\b/]',
    message: 'Not in Chromium 90, the oldest engine that we serve.',
  },
  {
    selector:
      "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/:has\\(|color-mix\\(|@layer\\b|@scope\\b|@starting-style|(^|[\\s,;{}])&/]",
    message: 'Not in Chromium 90, the oldest engine that we serve.',
  },
];

export const templateImports = {
  paths: [
    { name: 'lit/directives/style-map.js', message: 'A strict Content-Security-Policy blocks what it writes.' },
    { name: 'lit/directives/unsafe-html.js', message: 'Text of families and teachers is rendered as text.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'Text of families and teachers is rendered as text.' },
  ],
};

/** A call that stands behind a question is for engines that have what it asks for. */
const unguarded = ':not(IfStatement CallExpression, ConditionalExpression CallExpression)';

const tooNew = 'Not in Chromium 90 or Safari 16.4, the oldest engines that we serve.';

/** Methods by name: the type library of a package refuses most of them too, but not in a value of type `any`. */
const newMethods = 'at|findLast|findLastIndex|toSorted|toReversed|toSpliced|group|groupToMap|isWellFormed|toWellFormed';

export const engineFloorSyntax = [
  { selector: 'StaticBlock', message: tooNew },
  { selector: `CallExpression[callee.property.name=/^(${newMethods})$/]`, message: tooNew },
  {
    selector: "CallExpression[callee.object.name='Object'][callee.property.name=/^(hasOwn|groupBy)$/]",
    message: tooNew,
  },
  { selector: "MemberExpression[object.name='Array'][property.name='fromAsync']", message: tooNew },
  { selector: "MemberExpression[object.name='Promise'][property.name=/^(withResolvers|try)$/]", message: tooNew },
  { selector: "MemberExpression[object.name='URL'][property.name=/^(canParse|parse)$/]", message: tooNew },
  {
    selector: `CallExpression[callee.object.name='AbortSignal'][callee.property.name=/^(timeout|any)$/]${unguarded}`,
    message: `${tooNew} Use an AbortController and setTimeout.`,
  },
  {
    selector: `CallExpression[optional=false][callee.property.name='randomUUID']${unguarded}`,
    message: `${tooNew} And only on secure pages: ask whether it is there, and have another way beside it.`,
  },
];

export const engineFloorGlobals = [
  { name: 'structuredClone', message: tooNew },
  { name: 'requestIdleCallback', message: tooNew },
  { name: 'scheduler', message: tooNew },
];
