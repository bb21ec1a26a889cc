import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader, LONGEST_QUOTED_FIELD, type CsvRecord } from './csv-reader.js';

function read(...pieces: string[]): CsvRecord[] {
  const reader = new CsvReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

const fieldsOf = (...pieces: string[]): (readonly string[])[] => read(...pieces).map(({ fields }) => fields);

function cut(text: string, places: readonly number[]): string[] {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [...ends, text.length].map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

describe('reading comma-separated values', () => {
  test('commas, line ends and quotes inside quotes belong to the field', () => {
    expect(fieldsOf('a,"b,1","c\r\nd","e""f"\r\n')).toEqual([['a', 'b,1', 'c\r\nd', 'e"f']]);
  });

  test('line feeds, carriage returns and both together end a record', () => {
    expect(read('a\nb\r\nc\rd').map(({ line, fields }) => [line, fields[0]])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ]);
  });

  test('a record knows the line on which it starts, also behind a field of several lines', () => {
    expect(read('a\n"b\nb\r\nb"\nc\n').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('a quote that is never closed costs its own record and no other', () => {
    const records = read('a,b\n1,"x\n2,y\n3,z\n');
    expect(records.map(({ line, fault }) => [line, fault?.kind])).toEqual([
      [1, undefined],
      [2, 'not-closed'],
      [3, undefined],
      [4, undefined],
    ]);
    expect(records[1]?.fault).toEqual({ kind: 'not-closed', field: 1, line: 2 });
    expect(records[3]?.fields).toEqual(['3', 'z']);
  });

  test('an open quote is given up after so many characters, and reading goes on behind its line', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `row ${index},1\n`).join('');
    const records = read(`a,"b\n${rows}last,"c"\n`);
    expect(records).toHaveLength(20_002);
    expect(records.filter(({ fault }) => fault).map(({ line }) => line)).toEqual([1]);
    expect(records[20_001]).toMatchObject({ line: 20_002, fields: ['last', 'c'] });
  });

  test('a line without end behind an open quote is skipped, not kept', () => {
    const records = read(`a,"${'b'.repeat(LONGEST_QUOTED_FIELD * 3)}`, 'b\nc,d');
    expect(records.map(({ line, fault }) => [line, fault?.kind])).toEqual([
      [1, 'not-closed'],
      [2, undefined],
    ]);
  });

  test('a quote in the middle of a field, or text behind a closing quote, is told with its place', () => {
    expect(read('a,b"c,d\n"e"f,g\nh,i\n').map(({ fault }) => fault)).toEqual([
      { kind: 'misplaced', field: 1, line: 1 },
      { kind: 'misplaced', field: 0, line: 2 },
      undefined,
    ]);
  });

  test('an empty text has no record, and an empty line has one empty field', () => {
    expect(read('')).toEqual([]);
    expect(fieldsOf('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  const awkward = fc.array(fc.constantFrom('a', '中', '"', ',', '\n', '\r', '\r\n', ' ', '""'), { maxLength: 60 });

  test('reading does not depend on how the text is cut into pieces', () => {
    fc.assert(
      fc.property(awkward, fc.array(fc.nat()), (parts, places) => {
        const text = parts.join('');
        expect(read(...cut(text, places))).toEqual(read(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('a well-formed file reads as the library csv-parse reads it', () => {
    const field = fc.array(fc.constantFrom('a', '中', '"', ',', '\n', '\r', '\r\n', ' '), { maxLength: 6 });
    const quoted = field.map((parts) => `"${parts.join('').replaceAll('"', '""')}"`);
    const plain = fc.array(fc.constantFrom('a', '中', ' ', '1'), { minLength: 1, maxLength: 6 });
    const record = fc.array(
      fc.oneof(
        quoted,
        plain.map((parts) => parts.join('')),
      ),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(record), fc.constantFrom('\n', '\r\n'), (records, lineEnd) => {
        const text = records.map((fields) => fields.join(',') + lineEnd).join('');
        const oracle: string[][] = parse(text, { relax_column_count: true, record_delimiter: lineEnd });
        expect(fieldsOf(text)).toEqual(oracle);
      }),
      { numRuns: 500 },
    );
  });
});
