import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checkSnippets, type JsxOptions } from './check-snippets.js';

/** How a framework writes elements, and what must be refused. */
interface Framework {
  readonly name: string;
  readonly jsx: JsxOptions;
  /** Stands before each snippet. */
  readonly head: string;
  readonly valid: Readonly<Record<string, string>>;
  /** Each with a word of the refusal. */
  readonly invalid: Readonly<Record<string, readonly [snippet: string, refusal: RegExp]>>;
}

const values = `
import type { HomevisitClient } from '@homevisit/client';
declare const client: HomevisitClient;
`;

const frameworks: readonly Framework[] = [
  {
    name: 'React 19 with the plain tags',
    jsx: { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'react' },
    head: `import '@homevisit/elements/types/react.js'; import { useRef } from 'react'; import type { VisitForm } from '@homevisit/elements';${values}`,
    valid: {
      'attributes, properties and what every element has': `export const a = <hv-provider client={client} locale="en" className="campus"><hv-compliance-badge subject-id="1" variant="dot" id="b" /></hv-provider>;`,
      'an event with its own type': `export const a = <hv-visit-form student-id="1" onhv-visit-filed={(event) => { const id: string = event.visitId; void id; }} />;`,
      'a reference to the element': `export function A() { const form = useRef<VisitForm>(null); return <hv-visit-form ref={form} />; }`,
    },
    invalid: {
      'a variant that does not exist': [`export const a = <hv-compliance-badge variant="large" />;`, /TS2322.*large/],
      'a property that does not exist': [
        `export const a = <hv-compliance-badge studentName="x" />;`,
        /TS2322.*studentName/,
      ],
      'a client that is none': [`export const a = <hv-provider client={{}} />;`, /TS27/],
      'a member that the event does not have': [
        `export const a = <hv-visit-form onhv-visit-filed={(event) => event.studentName} />;`,
        /TS2339.*studentName/,
      ],
      'a tag of ours that does not exist': [`export const a = <hv-visit-from />;`, /TS2339.*hv-visit-from/],
    },
  },
  {
    name: 'React with the components',
    jsx: { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'react' },
    head: `import { HvComplianceBadge, HvProvider, HvVisitForm } from '@homevisit/react';${values}`,
    valid: {
      'properties and handlers': `export const a = <HvProvider client={client}><HvComplianceBadge subjectId="1" variant="card" onVisitStart={(event) => { const id: string = event.studentId; void id; }} /></HvProvider>;`,
      'what every element has': `export const a = <HvVisitForm studentId="1" className="form" id="f" />;`,
    },
    invalid: {
      'a variant that does not exist': [`export const a = <HvComplianceBadge variant="large" />;`, /TS2322.*large/],
      'a handler that does not exist': [
        `export const a = <HvProvider onVisitFiled={() => undefined} />;`,
        /TS2322.*onVisitFiled/,
      ],
      'a member that the event does not have': [
        `export const a = <HvVisitForm onVisitFiled={(event) => event.studentName} />;`,
        /TS2339.*studentName/,
      ],
    },
  },
  {
    name: 'Preact',
    jsx: { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'preact' },
    head: `import '@homevisit/elements/types/preact.js';${values}`,
    valid: {
      'properties, attributes and events': `export const a = <hv-provider client={client}><hv-compliance-badge subject-id="1" class="b" onhv-visit-start={(event) => { const id: string = event.studentId; void id; }} /></hv-provider>;`,
    },
    invalid: {
      'a variant that does not exist': [`export const a = <hv-compliance-badge variant="large" />;`, /TS2322.*large/],
      'a member that the event does not have': [
        `export const a = <hv-visit-form onhv-visit-filed={(event) => event.studentName} />;`,
        /TS2339.*studentName/,
      ],
    },
  },
  {
    name: 'Solid',
    jsx: { jsx: ts.JsxEmit.Preserve, jsxImportSource: 'solid-js' },
    head: `import '@homevisit/elements/types/solid.js';${values}`,
    valid: {
      'properties, attributes and events': `export const a = <hv-provider prop:client={client}><hv-compliance-badge subject-id="1" class="b" on:hv-visit-start={(event) => { const id: string = event.studentId; void id; }} /></hv-provider>;`,
    },
    invalid: {
      'a client that is none': [`export const a = <hv-provider prop:client={{}} />;`, /TS27/],
      'a variant that does not exist': [`export const a = <hv-compliance-badge variant="large" />;`, /TS2322.*large/],
    },
  },
  {
    name: 'Svelte',
    jsx: { jsx: ts.JsxEmit.Preserve },
    head: `import '@homevisit/elements/types/svelte.js'; import type { SvelteHTMLElements } from 'svelte/elements'; type Badge = SvelteHTMLElements['hv-compliance-badge'];${values}`,
    valid: {
      'attributes and events of Svelte 5 and 4': `export const a: Badge = { 'subject-id': '1', class: 'b', 'onhv-visit-start': (event) => void event.studentId, 'on:hv-duties-open': (event) => void event.subject };`,
      properties: `export const a: SvelteHTMLElements['hv-provider'] = { client };`,
    },
    invalid: {
      'a variant that does not exist': [`export const a: Badge = { variant: 'large' };`, /TS2322.*large/],
      'a member that the event does not have': [
        `export const a: Badge = { 'onhv-visit-start': (event) => void event.studentName };`,
        /TS2339.*studentName/,
      ],
    },
  },
  {
    name: 'Vue',
    jsx: { jsx: ts.JsxEmit.Preserve },
    head: `import '@homevisit/elements/types/vue.js'; import type { GlobalComponents } from 'vue'; type Badge = InstanceType<GlobalComponents['hv-compliance-badge']>['$props'];${values}`,
    valid: {
      'attributes, properties and events': `export const a: Badge = { 'subject-id': '1', subjectId: '1', class: 'b', client, onHvVisitStart: (event) => void event.studentId };`,
    },
    invalid: {
      'a variant that does not exist': [`export const a: Badge = { variant: 'large' };`, /TS2322.*large/],
      'a property that does not exist': [`export const a: Badge = { studentName: 'x' };`, /TS2353.*studentName/],
      'a member that the event does not have': [
        `export const a: Badge = { onHvVisitStart: (event) => void event.studentName };`,
        /TS2339.*studentName/,
      ],
    },
  },
];

describe.each(frameworks)('the types for $name', ({ jsx, head, valid, invalid }) => {
  const texts = [...Object.entries(valid), ...Object.entries(invalid).map(([name, [text]]) => [name, text] as const)];
  const faults = checkSnippets(Object.fromEntries(texts.map(([name, text]) => [name, head + text])), jsx);

  it.each(Object.keys(valid))('accept %s', (name) => {
    expect(faults[name]).toEqual([]);
  });

  it.each(Object.entries(invalid).map(([name, [, refusal]]) => [name, refusal] as const))(
    'refuse %s',
    (name, refusal) => {
      expect(faults[name]?.join('\n')).toMatch(refusal);
    },
  );
});
