import { crc32 } from 'node:zlib';
import { PictureError, type BarePicture, type PictureReader } from './image-format.js';

const SIGNATURE_LENGTH = 8;
/** Length, type and check sum around a chunk's data. */
const FRAME = 12;

/** Chunks that say how the pixels are to be read. Texts, times, Exif and anything private are dropped. */
const KEPT = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'];

/**
 * A PNG picture (ISO/IEC 15948) without metadata; its pixels stay as they are. Whatever follows its end is dropped.
 *
 * @throws {PictureError}
 */
export function barePng(picture: PictureReader): BarePicture {
  const kept: Uint8Array[] = [picture.part(0, SIGNATURE_LENGTH)];
  let size: { width: number; height: number } | undefined;
  for (let at = SIGNATURE_LENGTH; ;) {
    const length = picture.long(at);
    const type = picture.letters(at + 4, 4);
    const chunk = picture.part(at, at + FRAME + length);
    if (crc32(picture.part(at + 4, at + 8 + length)) !== picture.long(at + 8 + length)) {
      throw new PictureError('A check sum does not fit');
    }
    if (type === 'IHDR') size = { width: picture.long(at + 8), height: picture.long(at + 12) };
    else if (!size) throw new PictureError('The picture does not begin with its header');
    if (KEPT.includes(type)) kept.push(chunk);
    if (type === 'IEND') break;
    at += FRAME + length;
  }
  if (size.width === 0 || size.height === 0) throw new PictureError('The picture has no size');
  return { mediaType: 'image/png', ...size, content: Buffer.concat(kept) };
}
