/**
 * What the custom-elements manifest says of an element that hosts use by its tag.
 *
 * @typedef {object} ElementEntry
 * @property {string} tag
 * @property {string} className
 * @property {string} summary
 * @property {string} description
 * @property {string} status
 * @property {{ name: string, text: string, description: string, default?: string, attribute?: string }[]} properties
 *   that a host may set
 * @property {{ name: string, text: string, description: string, default?: string, fieldName: string }[]} attributes
 * @property {{ name: string, className: string, description: string }[]} events
 * @property {{ name: string, description: string }[]} slots
 * @property {{ name: string, description: string }[]} parts
 * @property {{ name: string, description: string }[]} cssProperties
 */

/** Events of the platform; every other class must be exported by the package, as hosts name it in their types. */
const PLATFORM_EVENT = /^(Custom|Input|Focus|Keyboard|Mouse|Pointer|Submit)?Event$/;

const described = (list = []) => list.map(({ name, description = '' }) => ({ name, description }));

function eventOf({ name, type, description = '' }, tag, exported) {
  const className = type?.text ?? 'Event';
  if (!PLATFORM_EVENT.test(className) && !exported.has(className)) {
    throw new Error(`<${tag}> fires ${className}, which src/index.ts does not export.`);
  }
  return { name, className, description };
}

/**
 * Everything that hosts can register, in the order of the tags.
 *
 * @param registered - tells whether a tag has a module that registers it; what has none is a part of something else
 * @returns {ElementEntry[]}
 */
export function readElements(manifest, registered) {
  const index = manifest.modules.find(({ path }) => path === 'dist/index.js');
  const exported = new Set(index.exports.map(({ name }) => name));
  const written = ({ type, parsedType }) => parsedType?.text ?? type?.text ?? 'string';
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined && registered(tagName))
    .map((declaration) => ({
      tag: declaration.tagName,
      className: declaration.name,
      summary: declaration.summary ?? '',
      description: declaration.description ?? '',
      status: declaration.status ?? '',
      properties: (declaration.members ?? [])
        .filter((member) => !member.readonly && !member.static)
        .map((member) => ({ ...member, text: written(member), description: member.description ?? '' })),
      attributes: (declaration.attributes ?? [])
        .filter(({ fieldName }) => fieldName !== undefined)
        .map((attribute) => ({ ...attribute, text: written(attribute), description: attribute.description ?? '' })),
      events: (declaration.events ?? [])
        .filter(({ name }) => name)
        .map((event) => eventOf(event, declaration.tagName, exported)),
      slots: described(declaration.slots),
      parts: described(declaration.cssParts),
      cssProperties: described(declaration.cssProperties),
    }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** True for an event class that the package exports. */
export const isOwnEvent = ({ className }) => !PLATFORM_EVENT.test(className);
