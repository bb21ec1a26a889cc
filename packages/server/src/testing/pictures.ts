import { crc32, deflateSync } from 'node:zlib';

const text = (value: string): Buffer => Buffer.from(value, 'latin1');

/** What a phone writes beside a picture, to be looked for in what is kept. */
export const SECRET = 'GPS 39.6304 118.1801 Phone of somebody';

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 | marker, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** A JPEG of 8 × 8 grey pixels, as a phone leaves it: Exif, XMP, a comment, and a film behind the end. */
export function phoneJpeg(): Buffer {
  const table = (kind: number, codes: number[], values: number[]): Buffer =>
    Buffer.from([kind, ...codes, ...Array<number>(16 - codes.length).fill(0), ...values]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.concat([text('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])])),
    segment(0xe1, text(`Exif\0\0${SECRET}`)),
    segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
    segment(0xfe, text(SECRET)),
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)])),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xc4, table(0x00, [1], [0])),
    segment(0xc4, table(0x10, [1], [0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // Entropy-coded data with a stuffed 0xff, which is no marker.
    Buffer.from([0x3f, 0xff, 0x00, 0x2a]),
    Buffer.from([0xff, 0xd9]),
    text(SECRET),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([text(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of 2 × 3 pixels with Exif and a text. */
export function phonePng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(3, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('eXIf', text(SECRET)),
    chunk('tEXt', text(`Comment\0${SECRET}`)),
    chunk('IDAT', deflateSync(Buffer.alloc(9))),
    chunk('IEND', Buffer.alloc(0)),
    text(SECRET),
  ]);
}

function riff(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([text(type), length, data, Buffer.alloc(data.length % 2)]);
}

/** An extended WebP of 16 × 8 pixels that announces Exif and XMP. Its pixels are no real ones: nothing decodes them. */
export function phoneWebp(): Buffer {
  const chunks = Buffer.concat([
    text('WEBP'),
    riff('VP8X', Buffer.from([0x0c, 0, 0, 0, 15, 0, 0, 7, 0, 0])),
    riff('VP8 ', Buffer.from([0x30, 1, 0, 0x9d, 1, 0x2a, 16, 0, 8, 0, 0xfe])),
    riff('EXIF', text(SECRET)),
    riff('XMP ', text(SECRET)),
  ]);
  return riff('RIFF', chunks);
}

/** A file as a browser sends it. */
export function fileOf(bytes: Buffer, type: string): Blob {
  return new Blob([new Uint8Array(bytes)], { type });
}
