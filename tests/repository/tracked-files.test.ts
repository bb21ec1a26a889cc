import { describe, expect, it } from 'vitest';
import { read, trackedFiles } from './workspace.js';

const text = trackedFiles().filter((file) => !/\.(png|webp|ico|woff2?|zip|gz)$/.test(file));

/** Files that may be longer than 300 lines, each with its reason. */
const longFiles: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^package-lock\.json$/, reason: 'written by npm' },
  { pattern: /^examples\/[^/]+\/data\//, reason: 'a roster, one row a person' },
  { pattern: /^packages\/sdk\/schemas\//, reason: 'JSON Schemas, written by a program' },
  { pattern: /^packages\/client\/openapi\.json$/, reason: 'written by a program from the table of endpoints' },
  { pattern: /^packages\/policies\/packs\/[^/]+\/pack\.yaml$/, reason: 'a whole document, one entry a clause' },
  {
    pattern: /\/__snapshots__\/[^/]+\.stories\.ts\.snap$/,
    reason: 'the trees of all stories of an element, written by the test runner',
  },
];

const forbidden: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a host of a package registry', pattern: /\b(npmjs|npmmirror|yarnpkg|unpkg|jsdelivr)\.(org|com|net)\b/ },
  { what: 'an address from which a package was fetched', pattern: /"resolved":\s*"(https?|file):/ },
  { what: 'a path of somebody’s machine', pattern: /(?<![\w.\-/])\/(home|root|Users|work)\/[\w.-]+|\b[A-Z]:\\Users\\/ },
];

describe('the files of this repository', () => {
  it('are found', () => {
    expect(text.length).toBeGreaterThan(100);
  });

  it.each(forbidden)('hold no $what', ({ pattern }) => {
    const here = 'tests/repository/tracked-files.test.ts';
    expect(text.filter((file) => file !== here && pattern.test(read(file)))).toEqual([]);
  });

  it('have no more than 300 lines, but for those that are listed with a reason', () => {
    const long = text.filter((file) => read(file).split('\n').length > 301);
    expect(long.filter((file) => !longFiles.some(({ pattern }) => pattern.test(file)))).toEqual([]);
  });

  it('have no utility drawer', () => {
    expect(text.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\.\w+)*(\/|$)/.test(file))).toEqual([]);
  });
});
