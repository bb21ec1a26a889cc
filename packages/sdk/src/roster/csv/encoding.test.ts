import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, findEncoding, type EncodingFinding } from './encoding.js';

async function* pieces(bytes: Uint8Array, length: number): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) {
    yield await Promise.resolve(bytes.subarray(from, from + length));
  }
}

const find = (bytes: Uint8Array, length = 65_536): Promise<EncodingFinding> =>
  findEncoding(() => pieces(bytes, length));

async function textOf(bytes: Uint8Array, label: 'utf-8' | 'gb18030', length: number): Promise<string> {
  let text = '';
  for await (const piece of decode(pieces(bytes, length), label)) text += piece;
  return text;
}

const sample = 'sourcedId,givenName\ns1,明轩\ns2,联通\n';
const gb18030 = (text: string): Uint8Array => iconv.encode(text, 'gb18030');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('finding the encoding of a file', () => {
  test('UTF-8 is known with and without its byte order mark', async () => {
    expect(await find(utf8(sample))).toEqual({ kind: 'utf-8' });
    expect(await find(utf8(`\uFEFF${sample}`))).toEqual({ kind: 'utf-8' });
  });

  test('GB18030 is told with the first line that is no UTF-8', async () => {
    expect(await find(gb18030(sample))).toEqual({ kind: 'gb18030', line: 2 });
  });

  test('the two characters 联通, which careless readers take for UTF-8, are GB18030', async () => {
    expect(await find(gb18030('联通'))).toEqual({ kind: 'gb18030', line: 1 });
  });

  test('UTF-16 is refused, with and without its byte order mark', async () => {
    for (const encoding of ['utf-16le', 'utf-16be']) {
      expect(await find(iconv.encode(sample, encoding, { addBOM: true }))).toEqual({ kind: 'utf-16' });
      expect(await find(iconv.encode(sample, encoding, { addBOM: false }))).toEqual({ kind: 'utf-16' });
    }
  });

  test('a NUL byte is told with its line', async () => {
    expect(await find(utf8(`${sample}s3,\0\n`))).toEqual({ kind: 'nul-byte', line: 4 });
  });

  test('an empty file, and one with nothing but a mark, is empty', async () => {
    expect(await find(new Uint8Array(0))).toEqual({ kind: 'empty' });
    expect(await find(utf8('\uFEFF'))).toEqual({ kind: 'empty' });
  });

  test('a file marked as UTF-8 is never read as GB18030', async () => {
    expect(await find(new Uint8Array([...utf8('\uFEFFa\n'), ...gb18030('明轩')]))).toEqual({ kind: 'broken', line: 2 });
  });

  test('bytes that are neither UTF-8 nor GB18030 are refused', async () => {
    expect(await find(new Uint8Array([97, 10, 0xff, 0xff, 10]))).toEqual({ kind: 'broken', line: 2 });
  });

  test('neither finding nor decoding depends on where a piece ends', async () => {
    const text = fc.array(fc.constantFrom('a', '明', '轩', '\n', '\u3400', '𠮷', ','), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (parts, length, chinese) => {
        const content = parts.join('');
        const bytes = chinese ? gb18030(content) : utf8(content);
        const found = await find(bytes, length);
        expect(found).toEqual(await find(bytes));
        const label = found.kind === 'gb18030' ? 'gb18030' : 'utf-8';
        expect(await textOf(bytes, label, length)).toBe(await textOf(bytes, label, bytes.length));
      }),
    );
  });

  test('a file in GB18030 gives the text that it gives in UTF-8', async () => {
    const text = fc.string({ unit: fc.constantFrom('明', '轩', '丰', '南', '𠮷', '㐀', 'a', '\n', 'é'), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (content, length) => {
        expect(await textOf(gb18030(content), 'gb18030', length)).toBe(content);
      }),
    );
  });

  test('no byte order mark reaches the text', async () => {
    expect(await textOf(utf8(`\uFEFF${sample}`), 'utf-8', 2)).toBe(sample);
    expect(await textOf(gb18030(`\uFEFF${sample}`), 'gb18030', 2)).toBe(sample);
  });
});
