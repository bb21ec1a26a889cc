import { platform, type Decoder } from '../platform.js';

/** How a file is to be decoded, or why it cannot be. Lines are 1-based. */
export type EncodingFinding =
  | { readonly kind: 'utf-8' }
  /** No UTF-8 from `line` on, and well-formed GB18030 throughout. */
  | { readonly kind: 'gb18030'; readonly line: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'utf-16' }
  | { readonly kind: 'nul-byte'; readonly line: number }
  /** Marked as UTF-8, or no GB18030 either; `line` is the first that is not well-formed. */
  | { readonly kind: 'broken'; readonly line: number };

const LINE_FEED = 10;
const BYTES_LOOKED_AT = 1024;

/**
 * Finds the encoding of a file by reading all of it, so that the answer does not hang on where a piece ends.
 * The rule: a file that starts with the byte order mark of UTF-16, or one of whose first 1024 bytes at least every
 * fourth is NUL, is UTF-16 and refused; so is any other file with a NUL byte. A file that is strict UTF-8 from
 * beginning to end is UTF-8. Any other is GB18030, unless it carries the mark of UTF-8 or is no GB18030 either.
 *
 * @param open - gives the bytes from the beginning; called up to three times.
 */
export async function findEncoding(open: () => AsyncIterable<Uint8Array>): Promise<EncodingFinding> {
  const head = await lookOver(open());
  if (head.length === 0) return { kind: 'empty' };
  if (head.utf16) return { kind: 'utf-16' };
  if (head.nulLine !== undefined) return { kind: 'nul-byte', line: head.nulLine };
  if (head.utf8) return { kind: 'utf-8' };
  const line = (await firstBadLine(open(), 'utf-8')) ?? 1;
  if (head.utf8Mark || (await firstBadLine(open(), 'gb18030')) !== undefined) return { kind: 'broken', line };
  return { kind: 'gb18030', line };
}

/** Texts of a file in pieces, without a byte order mark. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, label: 'utf-8' | 'gb18030'): AsyncIterable<string> {
  const decoder = new platform.TextDecoder(label, { fatal: true });
  let begun = false;
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    if (text === '') continue;
    // GB18030 has the mark too (84 31 95 33), and no decoder takes it away.
    yield begun || !text.startsWith('\uFEFF') ? text : text.slice(1);
    begun = true;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

interface Overlook {
  readonly length: number;
  readonly utf8: boolean;
  readonly utf8Mark: boolean;
  readonly utf16: boolean;
  readonly nulLine: number | undefined;
}

async function lookOver(bytes: AsyncIterable<Uint8Array>): Promise<Overlook> {
  const start = new Uint8Array(BYTES_LOOKED_AT);
  const decoder = new platform.TextDecoder('utf-8', { fatal: true });
  let [length, line, utf8] = [0, 1, true];
  let nulLine: number | undefined;
  for await (const piece of bytes) {
    if (length < BYTES_LOOKED_AT) start.set(piece.subarray(0, BYTES_LOOKED_AT - length), length);
    length += piece.length;
    if (utf8) utf8 = decodes(decoder, piece, true);
    if (nulLine !== undefined) continue;
    const nul = piece.indexOf(0);
    line += lineFeedsIn(nul < 0 ? piece : piece.subarray(0, nul));
    if (nul >= 0) nulLine = line;
  }
  if (utf8) utf8 = decodes(decoder, new Uint8Array(0), false);
  const head = start.subarray(0, Math.min(length, BYTES_LOOKED_AT));
  const marked = (...mark: number[]): boolean => mark.every((byte, index) => head[index] === byte);
  const nuls = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const utf16 = length > 1 && (marked(0xff, 0xfe) || marked(0xfe, 0xff) || nuls * 4 >= head.length);
  const utf8Mark = marked(0xef, 0xbb, 0xbf);
  return { length: length - (utf8Mark ? 3 : 0), utf8, utf8Mark, utf16, nulLine };
}

function decodes(decoder: Decoder, piece: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(piece, { stream });
    return true;
  } catch {
    return false;
  }
}

function lineFeedsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

/** The first line that does not decode. Line by line: a line feed is a whole character in both encodings. */
async function firstBadLine(bytes: AsyncIterable<Uint8Array>, label: 'utf-8' | 'gb18030'): Promise<number | undefined> {
  const decoder = new platform.TextDecoder(label, { fatal: true });
  let line = 1;
  for await (const piece of bytes) {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      if (!decodes(decoder, piece.subarray(from, end), true) || !decodes(decoder, new Uint8Array(0), false))
        return line;
      from = end + 1;
      line += 1;
    }
    if (!decodes(decoder, piece.subarray(from), true)) return line;
  }
  return decodes(decoder, new Uint8Array(0), false) ? undefined : line;
}
