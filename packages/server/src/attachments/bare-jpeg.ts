import { PictureError, type BarePicture, type PictureReader } from './image-format.js';

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;

/** Frames that a picture begins with; 0xc4, 0xc8 and 0xcc are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Application segments that say how the pixels are to be read: JFIF, a colour profile, Adobe's colour transform. Every
 * other one (Exif with place and device, XMP, IPTC, previews) is dropped, and so are comments.
 */
function isKept(picture: PictureReader, marker: number, at: number): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const startsWith = (name: string): boolean => {
    const length = picture.word(at);
    return length >= name.length + 2 && picture.letters(at + 2, name.length) === name;
  };
  return (
    (marker === 0xe0 && startsWith('JFIF\0')) ||
    (marker === 0xe2 && startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && startsWith('Adobe'))
  );
}

/** Where the entropy-coded data that begins at a place ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(picture: PictureReader, from: number): number {
  for (let at = from; ; at += 1) {
    if (picture.byte(at) !== 0xff) continue;
    const next = picture.byte(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}

/**
 * A JPEG picture (ITU-T T.81) without metadata; its pixels stay as they are. Whatever follows its end is dropped: phones
 * hide films and depth maps there.
 *
 * @throws {PictureError}
 */
export function bareJpeg(picture: PictureReader): BarePicture {
  const kept: Uint8Array[] = [Uint8Array.of(0xff, START_OF_IMAGE)];
  let size: { width: number; height: number } | undefined;
  for (let at = 2; ;) {
    if (picture.byte(at) !== 0xff) throw new PictureError('Something stands between segments');
    const marker = picture.byte(at + 1);
    // Segments may be padded with further 0xff.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) break;
    const length = picture.word(at + 2);
    const end = at + 2 + length;
    if (length < 2) throw new PictureError('A segment is shorter than its length');
    if (isFrame(marker)) size ??= { height: picture.word(at + 5), width: picture.word(at + 7) };
    if (isKept(picture, marker, at + 2)) kept.push(picture.part(at, end));
    at = end;
    if (marker !== START_OF_SCAN) continue;
    at = endOfScan(picture, end);
    kept.push(picture.part(end, at));
  }
  if (!size || size.width === 0 || size.height === 0) throw new PictureError('The picture has no size');
  kept.push(Uint8Array.of(0xff, END_OF_IMAGE));
  return { mediaType: 'image/jpeg', ...size, content: Buffer.concat(kept) };
}
