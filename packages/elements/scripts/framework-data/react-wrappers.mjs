import { isOwnEvent } from './read-elements.mjs';

const pascal = (text) => text.replace(/(^|-)(\w)/g, (_, _hyphen, letter) => letter.toUpperCase());
const NOTE = '// Made from custom-elements.json by packages/elements/scripts/generate-framework-data.mjs.';

/** `hv-visit-submit` is heard by `onVisitSubmit`, an event of the platform such as `change` by `onChange`. */
const handlerOf = (name) => `on${pascal(name.replace(/^hv-/, ''))}`;

function wrapperOf({ tag, className, summary, events }) {
  const own = [...new Set(events.filter(isOwnEvent).map((event) => event.className))].sort();
  const handlers = events.map(
    ({ name, className: type, description }) =>
      `    /** ${description} */\n    ${handlerOf(name)}: '${name}' as EventName<${type}>,`,
  );
  return [
    `'use client';`,
    NOTE,
    ...(own.length > 0 ? [`import type { ${own.join(', ')} } from '@homevisit/elements';`] : []),
    `import { ${className} } from '@homevisit/elements/${tag}.js';`,
    `import { createComponent${events.length > 0 ? ', type EventName' : ''} } from '@lit/react';`,
    `import * as React from 'react';`,
    '',
    `/** \`<${tag}>\`: ${summary} */`,
    `export const ${pascal(tag)} = /* @__PURE__ */ createComponent({`,
    `  tagName: '${tag}',`,
    `  elementClass: ${className},`,
    '  react: React,',
    '  events: {',
    ...handlers,
    '  },',
    '});',
    '',
  ].join('\n');
}

/**
 * One React component for each element, as files by name.
 *
 * @param {import('./read-elements.mjs').ElementEntry[]} elements
 */
export function reactWrappers(elements) {
  return Object.fromEntries([
    ...elements.map((element) => [`${element.tag}.ts`, wrapperOf(element)]),
    [
      'index.ts',
      [
        NOTE,
        '/**',
        ' * The elements of Homevisit Kit as React components.',
        ' *',
        ' * @module',
        ' */',
        ...elements.map(({ tag }) => `export { ${pascal(tag)} } from './${tag}.js';`),
        '',
      ].join('\n'),
    ],
  ]);
}
