import * as kit from '@homevisit/elements';
import { describe, expect, it } from 'vitest';
import { read } from './workspace.js';

interface ManifestEvent {
  /** Missing where the analyzer has found an event that no comment names. */
  readonly name?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}

interface Declaration {
  readonly tagName?: string;
  readonly events?: readonly ManifestEvent[];
}

const exported: Readonly<Record<string, unknown>> = { ...kit };
const manifest = JSON.parse(read('packages/elements/custom-elements.json')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const declared = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ tagName, events = [] }) => (tagName === undefined ? [] : events.map((event) => ({ tagName, event }))))
  .filter(({ event }) => event.name?.startsWith('hv-'));

/** An event of a class, whatever it carries. */
function eventOf(name: string): Event {
  return Reflect.construct(exported[name] as new (...parts: readonly object[]) => Event, [{}, {}, {}, {}]);
}

describe('the events that the manifest declares', () => {
  it('are there', () => {
    expect(declared.length).toBeGreaterThan(8);
  });

  for (const { tagName, event } of declared) {
    const name = event.type?.text ?? '';
    describe(`${event.name} of <${tagName}>`, () => {
      it('is a class that hosts can import, under its own name', () => {
        expect(exported).toHaveProperty(name);
        expect(eventOf(name).type).toBe(event.name);
      });

      it('bubbles, and crosses shadow roots', () => {
        expect(eventOf(name).bubbles).toBe(true);
        expect(eventOf(name).composed).toBe(true);
      });

      it('can be cancelled exactly where its description says so', () => {
        expect(eventOf(name).cancelable).toBe(/\bcancel/i.test(event.description ?? ''));
      });
    });
  }

  it('leave no event class of the kit out', () => {
    const classes = Object.keys(exported).filter((name) => {
      const value = exported[name];
      return typeof value === 'function' && value.prototype instanceof Event;
    });
    const named = new Set(declared.map(({ event }) => event.type?.text));
    expect(classes.filter((name) => !named.has(name))).toEqual([]);
  });
});
