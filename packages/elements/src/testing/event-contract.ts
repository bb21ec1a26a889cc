import { createFakeClient } from '@homevisit/client/testing';
import { assert, nextFrame } from '@open-wc/testing';
import { takeConsoleOutput } from './console-guard.js';
import type { Prepare } from './event-acts.js';

/** An event as the manifest declares it. */
export interface Declared {
  readonly tag: string;
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly events?: readonly {
        readonly name: string;
        readonly type: { readonly text: string };
        readonly description: string;
      }[];
    }[];
  }[];
}

/** All events of all elements, as hosts and editors read them. */
export async function declaredEvents(): Promise<readonly Declared[]> {
  const { modules } = (await (await fetch('/packages/elements/custom-elements.json')).json()) as Manifest;
  const declarations = modules.flatMap(({ declarations = [] }) => declarations);
  return declarations.flatMap(({ tagName, events = [] }) =>
    tagName ? events.map(({ name, type, description }) => ({ tag: tagName, name, type: type.text, description })) : [],
  );
}

/** What must never be in an event: hosts log them. */
function sensitiveCodes(): readonly string[] {
  const { attentionFlags } = createFakeClient().school.roster;
  return [...new Set(attentionFlags.map(({ category }) => category))];
}

/** How often the native controls within an element fire, for the keys that were pressed. */
function countWithin(element: HTMLElement, name: string): () => number {
  let count = 0;
  const note = (event: Event): void => void (count += event.isTrusted ? 1 : 0);
  element.shadowRoot?.addEventListener(name, note, { capture: true });
  return () => count;
}

/** Events that tell how things stand, and not what a reader has done: they fire at each change, and never twice alike. */
const TELLING = new Set(['hv-waiting-change']);

function expectAsDeclared(event: Event, { type, description }: Declared): void {
  assert.equal(event.constructor.name, type);
  assert.equal(event.cancelable, /\bcancel/i.test(description));
  const told = JSON.stringify(event, Object.keys(event));
  for (const code of sensitiveCodes()) assert.notInclude(told, code);
}

/** Describes what holds for every event of the kit. */
export function eventContract(acts: Readonly<Record<string, Prepare>>): void {
  for (const [key, prepare] of Object.entries(acts)) {
    const [tag = '', name = ''] = key.split(' ');
    it(`${name} of <${tag}> fires once for one act, leaves the element, and names no category`, async () => {
      const declared = (await declaredEvents()).find((one) => one.tag === tag && one.name === name);
      if (!declared) throw new Error(`<${tag}> declares no ${name}`);
      const { element, perform } = await prepare();
      const heard: Event[] = [];
      const note = (event: Event): void => {
        if (event.target === element) heard.push(event);
      };
      const native = countWithin(element, name);
      document.addEventListener(name, note);
      try {
        await perform();
        await nextFrame();
      } finally {
        document.removeEventListener(name, note);
      }
      // A native control fires at each key, and so does the element around it.
      const times = TELLING.has(name) ? new Set(heard.map((event) => JSON.stringify(event))).size : native();
      assert.lengthOf(heard, Math.max(1, times));
      for (const event of heard) {
        assert.isTrue(event.bubbles && event.composed);
        if (name.startsWith('hv-')) expectAsDeclared(event, declared);
      }
      takeConsoleOutput();
    });
  }
}
