import { expect, it } from 'vitest';
import { read, trackedFiles } from './workspace.js';

/** A test that a row of a document names as what holds it. */
interface NamedTest {
  readonly row: string;
  readonly file: string;
  readonly title: string;
}

/** Holds a document with a table of numbered rows to the tests that it names: each row to one at least, and each to be there. */
export function holdsToNamedTests(
  file: string,
  rows: readonly { readonly id: string; readonly tests: string }[],
): void {
  const named: readonly NamedTest[] = rows.flatMap(({ id, tests }) =>
    [...tests.matchAll(/`([^`]+)`: "([^"]+)"/g)].map(([, test = '', title = '']) => ({ row: id, file: test, title })),
  );
  const letter = rows[0]?.id.slice(0, 1) ?? '';

  it('numbers its rows without gaps, and says of each what holds it', () => {
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => `${letter}${String(index + 1).padStart(2, '0')}`));
    for (const { id } of rows)
      expect(
        named.map(({ row }) => row),
        id,
      ).toContain(id);
  });

  it('has been read row by row', () => {
    const begun = read(file).match(/^\| [A-Z]\d\d/gm) ?? [];
    expect(rows).toHaveLength(begun.length);
  });

  it.each(named)('names a test that exists, in $row: $title', ({ file: test, title }) => {
    expect(trackedFiles()).toContain(test);
    // As it stands in the code: quoted, with what the test is called by.
    const quoted = ["'", '"', '`'].map((mark) => `${mark}${title}${mark}`);
    expect(
      quoted.some((text) => read(test).includes(text)),
      title,
    ).toBe(true);
  });
}
