import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneJpeg, phonePng, phoneWebp, SECRET } from '../testing/pictures.js';
import { barePictureOf } from './bare-picture.js';
import { PictureError } from './image-format.js';

const PICTURES = [
  ['a JPEG', phoneJpeg(), { mediaType: 'image/jpeg', width: 8, height: 8 }],
  ['a PNG', phonePng(), { mediaType: 'image/png', width: 2, height: 3 }],
  ['a WebP', phoneWebp(), { mediaType: 'image/webp', width: 16, height: 8 }],
] as const;

describe.each(PICTURES)('%s from a phone', (_, bytes, expected) => {
  it('is told by its bytes and measured', () => {
    expect(barePictureOf(bytes)).toMatchObject(expected);
  });

  it('loses every word that the phone has written beside the pixels', () => {
    expect(bytes.includes(SECRET)).toBe(true);
    const { content } = barePictureOf(bytes);
    expect(Buffer.from(content).includes('GPS')).toBe(false);
    expect(Buffer.from(content).includes('Exif')).toBe(false);
  });

  it('stays as it is when it is bare already', () => {
    const { content } = barePictureOf(bytes);
    expect(Buffer.from(barePictureOf(content).content).equals(content)).toBe(true);
  });

  it('is refused wherever it is cut', () => {
    const { content } = barePictureOf(bytes);
    for (let length = 0; length < content.length; length += 1) {
      expect(() => barePictureOf(content.subarray(0, length)), String(length)).toThrow(PictureError);
    }
  });

  it('never fails in another way, whatever byte is damaged', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = value;
        try {
          barePictureOf(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(PictureError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the pixels of a picture', () => {
  it('are kept in a JPEG, byte for byte, stuffing included', () => {
    const { content } = barePictureOf(phoneJpeg());
    expect(Buffer.from(content).includes(Buffer.from([0x3f, 0xff, 0x00, 0x2a, 0xff, 0xd9]))).toBe(true);
  });

  it('are no longer said to come with Exif and XMP in a WebP', () => {
    expect(barePictureOf(phoneWebp()).content[20]).toBe(0);
  });
});

describe('what is no picture', () => {
  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing', ''],
  ])('is refused: %s', (_, text) => {
    expect(() => barePictureOf(Buffer.from(text, 'latin1'))).toThrow(PictureError);
  });
});
