import { bareJpeg } from './bare-jpeg.js';
import { barePng } from './bare-png.js';
import { bareWebp } from './bare-webp.js';
import { PictureError, PictureReader, type BarePicture } from './image-format.js';

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';

/**
 * The picture in some bytes, told by the bytes alone, without the metadata that may say where a family lives and whose
 * phone it was. Nothing is decoded: segments and chunks are copied or left out. A turned photo is to be turned before
 * it is sent, as `createImageBitmap` and a canvas do.
 *
 * @throws {PictureError} for anything that is no whole JPEG, PNG or WebP.
 */
export function barePictureOf(bytes: Uint8Array): BarePicture {
  const picture = new PictureReader(bytes);
  if (picture.length < 12) throw new PictureError('Too short for a picture');
  if (picture.byte(0) === 0xff && picture.byte(1) === 0xd8 && picture.byte(2) === 0xff) return bareJpeg(picture);
  if (picture.letters(0, 8) === PNG_SIGNATURE) return barePng(picture);
  if (picture.letters(0, 4) === 'RIFF' && picture.letters(8, 4) === 'WEBP') return bareWebp(picture);
  throw new PictureError('No picture that is taken');
}
