/**
 * The longest edge of a photo that is kept, in pixels: a page of handwriting on it can still be read, and a face is
 * not larger than on a screen. A phone takes 4,000 and more.
 */
export const LONGEST_EDGE = 1600;
/** JPEG quality at which text on a photo has no visible fringes; 0.9 is half as large again and looks the same. */
export const JPEG_QUALITY = 0.8;

/** Decodes a picture the way up that the camera says. Engines before 2022 do so without being asked. */
async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return createImageBitmap(file);
  }
}

/** Draws a picture on a canvas, not larger than an edge allows. */
function draw(bitmap: ImageBitmap, longestEdge: number): HTMLCanvasElement {
  const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new DOMException('no canvas', 'NotSupportedError');
  // JPEG knows no transparency; what is clear would turn black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A photo as it is kept, and a small picture of it to show. */
export interface ShrunkPhoto {
  readonly content: Blob;
  readonly width: number;
  readonly height: number;
  /** Shown as it is: a picture from an address would break a host's Content-Security-Policy. */
  readonly thumbnail: HTMLCanvasElement;
}

const THUMBNAIL_EDGE = 160;

/**
 * Makes a photo small enough for a weak signal and takes everything out of it that the camera has written beside the
 * picture, such as where and with which phone it was taken: only the pixels are drawn anew and encoded.
 *
 * @throws when the file is no picture that the browser can read.
 */
export async function shrinkPhoto(file: Blob): Promise<ShrunkPhoto> {
  const bitmap = await decode(file);
  try {
    const canvas = draw(bitmap, LONGEST_EDGE);
    const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
    if (!content) throw new DOMException('not encoded', 'EncodingError');
    return { content, width: canvas.width, height: canvas.height, thumbnail: draw(bitmap, THUMBNAIL_EDGE) };
  } finally {
    bitmap.close();
  }
}
