import { PictureError, type BarePicture, type PictureReader } from './image-format.js';

const HEADER_LENGTH = 12;
const CHUNK_HEADER = 8;

/** Chunks of pixels and colours. `EXIF`, `XMP ` and anything unknown are dropped. */
const KEPT = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];

/** Bits of the extended header that announce Exif and XMP. */
const METADATA_FLAGS = 0x08 | 0x04;

type Size = Pick<BarePicture, 'width' | 'height'>;

function sizeIn(picture: PictureReader, type: string, at: number): Size | undefined {
  switch (type) {
    case 'VP8X': {
      const threeBytes = (place: number): number => picture.littleWord(place) + (picture.byte(place + 2) << 16);
      return { width: threeBytes(at + 4) + 1, height: threeBytes(at + 7) + 1 };
    }
    case 'VP8L': {
      const bits = picture.littleLong(at + 1);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: picture.littleWord(at + 6) & 0x3fff, height: picture.littleWord(at + 8) & 0x3fff };
    default:
      return undefined;
  }
}

function headerOf(length: number): Uint8Array {
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  header.writeUInt32LE(length, 4);
  return header;
}

/**
 * A WebP picture (RFC 9649) without metadata; its pixels stay as they are. Whatever follows its end is dropped.
 *
 * @throws {PictureError}
 */
export function bareWebp(picture: PictureReader): BarePicture {
  const end = CHUNK_HEADER + picture.littleLong(4);
  const kept: Uint8Array[] = [];
  let size: Size | undefined;
  for (let at = HEADER_LENGTH; at < end;) {
    const type = picture.letters(at, 4);
    const length = picture.littleLong(at + 4);
    // Chunks begin at even places.
    const next = at + CHUNK_HEADER + length + (length % 2);
    const chunk = Buffer.from(picture.part(at, next));
    size ??= sizeIn(picture, type, at + CHUNK_HEADER);
    if (type === 'VP8X') chunk[CHUNK_HEADER] = (chunk[CHUNK_HEADER] ?? 0) & ~METADATA_FLAGS;
    if (KEPT.includes(type)) kept.push(chunk);
    at = next;
  }
  if (!size || size.width === 0 || size.height === 0) throw new PictureError('The picture has no size');
  const body = Buffer.concat(kept);
  return { mediaType: 'image/webp', ...size, content: Buffer.concat([headerOf(body.length + 4), body]) };
}
