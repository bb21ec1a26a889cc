const section = (title, lines) => (lines.length > 0 ? [`### ${title}`, '', ...lines, ''] : []);

const item = (name, description) => `- \`${name}\`${description ? `: ${description.replaceAll('\n', ' ')}` : ''}`;

function elementText({
  tag,
  className,
  summary,
  description,
  status,
  properties,
  events,
  slots,
  parts,
  cssProperties,
}) {
  return [
    `## <${tag}>`,
    '',
    `${summary} Status: ${status}.`,
    '',
    ...(description ? [description, ''] : []),
    `Import: \`import '@homevisit/elements/${tag}.js';\` – class \`${className}\`.`,
    '',
    ...section(
      'Properties',
      properties.map(({ name, text, default: initial, attribute, description: what }) => {
        const notes = [attribute && `attribute \`${attribute}\``, initial && `default \`${initial}\``].filter(Boolean);
        return item(`${name}: ${text}`, [notes.join(', '), what].filter(Boolean).join('. '));
      }),
    ),
    ...section(
      'Events',
      events.map(({ name, className: type, description: what }) => item(`${name} (${type})`, what)),
    ),
    ...section(
      'Slots',
      slots.map(({ name, description: what }) => item(name || 'default', what)),
    ),
    ...section(
      'CSS parts',
      parts.map(({ name, description: what }) => item(name, what)),
    ),
    ...section(
      'CSS custom properties',
      cssProperties.map(({ name, description: what }) => item(name, what)),
    ),
  ];
}

/**
 * `llms.txt` (llmstxt.org): the whole reference as one plain text, for programs that read documentation.
 *
 * @param {import('./read-elements.mjs').ElementEntry[]} elements
 */
export function referenceText(elements, { name, version, description }) {
  return [
    `# ${name} ${version}`,
    '',
    `> ${description}. Custom elements for teachers' home visits (家访); guests in a campus platform.`,
    '',
    `- Every element takes its client from an \`<hv-provider>\` above it; \`@homevisit/elements/all.js\` registers all of them.`,
    '- Properties that are objects are set by script, or through `<script type="application/json" data-homevisit>` in the provider.',
    '- Events bubble and cross shadow roots. Those of which a description says "cancel" are cancellable.',
    '- React: `@homevisit/react`. Types for JSX, Vue and Svelte: `@homevisit/elements/types/…`.',
    '',
    ...elements.flatMap(elementText),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}
