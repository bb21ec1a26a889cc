import { isOwnEvent } from './read-elements.mjs';

const unique = (list) => [...new Set(list)].sort();

const interfaceOf = (doc, name, lines) => `/** ${doc} */\nexport interface ${name} {\n${lines.join('\n')}\n}\n`;

/**
 * The events that can be heard on an element. Every event of the kit bubbles and crosses shadow roots, so a provider hears
 * those of the elements within it.
 */
function heardOn({ tag, events }, elements) {
  if (tag !== 'hv-provider') return events;
  const all = elements.flatMap((element) => element.events).filter(isOwnEvent);
  return [...new Map([...events, ...all].map((event) => [event.name, event])).values()];
}

/**
 * Properties, attributes and events of every element by its tag: what the types for each framework (`types/*.d.ts`)
 * are made from.
 *
 * @param {import('./read-elements.mjs').ElementEntry[]} elements
 */
export function elementTypes(elements) {
  const events = unique(elements.flatMap((element) => element.events.filter(isOwnEvent).map((one) => one.className)));
  const imports = elements.map(({ tag, className }) => `import type { ${className} } from '../dist/define/${tag}.js';`);
  const properties = elements.map(({ tag, className, properties: list }) => {
    const names = list.map(({ name }) => `'${name}'`).join(' | ') || 'never';
    return `  '${tag}': Partial<Pick<${className}, ${names}>>;`;
  });
  const attributes = elements.map(({ tag, className, attributes: list }) => {
    const fields = list.map(({ name, fieldName }) => `    '${name}'?: ${className}['${fieldName}'];`);
    return `  '${tag}': {\n${fields.join('\n')}\n  };`;
  });
  const heard = elements.map((element) => {
    const { tag } = element;
    const fields = heardOn(element, elements).map(({ name, className }) => `    '${name}': ${className};`);
    return `  '${tag}': {\n${fields.join('\n')}\n  };`;
  });
  return [
    '// Made from custom-elements.json by scripts/generate-framework-data.mjs.',
    ...imports,
    ...(events.length > 0 ? [`import type { ${events.join(', ')} } from '../dist/index.js';`] : []),
    '',
    interfaceOf(
      'The class of each element.',
      'ElementClasses',
      elements.map(({ tag, className }) => `  '${tag}': ${className};`),
    ),
    interfaceOf('What a host may set as a property.', 'ElementProperties', properties),
    interfaceOf('What a host may write as an attribute.', 'ElementAttributes', attributes),
    interfaceOf('The events that can be heard on each element.', 'ElementEvents', heard),
  ].join('\n');
}
