import { describe, expect, it } from 'vitest';
import { BADGE_COLOURS } from '../../packages/client/src/badge-picture/badge-colours.js';
import { read, trackedFiles } from './workspace.js';

const styles = trackedFiles().filter((file) => /^packages\/elements\/src\/.+\.styles\.ts$/.test(file));

/** Names of custom properties that a text sets. */
function setIn(file: string): readonly string[] {
  return [...read(file).matchAll(/(--_[a-z-]+):/g)].flatMap(([, name]) => name ?? []);
}

/** Names of custom properties that a text reads without a fallback. */
function readIn(file: string): readonly string[] {
  return [...read(file).matchAll(/var\((--_[a-z-]+)\)/g)].flatMap(([, name]) => name ?? []);
}

describe('the styles of the elements', () => {
  it('are found', () => {
    expect(styles.length).toBeGreaterThan(15);
  });

  // A declaration that reads a name which nobody sets is as good as not there, a focus ring among them.
  it.each(styles)('read only names that are set: %s', (file) => {
    const known = new Set([...setIn('packages/elements/src/foundation/tokens.styles.ts'), ...setIn(file)]);
    expect(readIn(file).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the colours of a badge as a picture', () => {
  /** What a token is in the light scheme where a host sets nothing: the first of the two that the file has. */
  function fallbackOf(token: string): string | undefined {
    const tokens = read('packages/elements/src/foundation/tokens.styles.ts');
    return new RegExp(`--_hv-${token}: var\\(--hv-[a-z-]+, (#[0-9a-f]+)\\)`).exec(tokens)?.[1];
  }

  it.each([
    ['positive', 'positive', 'positive-soft'],
    ['attention', 'attention', 'attention-soft'],
    ['critical', 'critical', 'critical-soft'],
    ['brand', 'brand', 'sunken'],
    ['neutral', 'muted', 'sunken'],
  ] as const)('are those of the element: %s', (tone, ink, ground) => {
    expect(BADGE_COLOURS[tone]).toEqual({ ink: fallbackOf(ink), ground: fallbackOf(ground) });
  });
});
