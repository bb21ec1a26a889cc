/** What a photo of a camera is like. */
export interface CameraPhoto {
  /** In pixels, as the sensor has them. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation; 6: the camera was held upright, to be turned by 90° to the right. */
  readonly orientation: 1 | 6;
}

const MODEL = 'SecretPhone 9\0';

/** An EXIF segment (APP1) with orientation and the camera's model, big endian. */
function exifSegment(orientation: number): Uint8Array<ArrayBuffer> {
  const text = (value: string): number[] => [...value].map((one) => one.charCodeAt(0));
  const short = (value: number): number[] => [value >> 8, value & 255];
  const long = (value: number): number[] => [0, 0, ...short(value)];
  const entries = 2;
  const modelAt = 8 + 2 + entries * 12 + 4;
  const tiff = [
    ...text('MM'),
    ...short(42),
    ...long(8),
    ...short(entries),
    ...[...short(0x0110), ...short(2), ...long(MODEL.length), ...long(modelAt)],
    ...[...short(0x0112), ...short(3), ...long(1), ...short(orientation), 0, 0],
    ...long(0),
    ...text(MODEL),
  ];
  const body = [...text('Exif\0\0'), ...tiff];
  return new Uint8Array([0xff, 0xe1, ...short(body.length + 2), ...body]);
}

/** A JPEG as a phone writes it: with the model of the phone beside the picture. */
export async function cameraPhoto({ width, height, orientation }: CameraPhoto): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#0b6b66';
  pen.fillRect(0, 0, width / 2, height);
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  if (!plain) throw new Error('no JPEG');
  const startOfImage = 2;
  const pieces = new Blob([plain.slice(0, startOfImage), exifSegment(orientation), plain.slice(startOfImage)]);
  // In one piece, as a file is: Firefox ESR does not decode a picture that is put together from several.
  return new Blob([await pieces.arrayBuffer()], { type: 'image/jpeg' });
}

/** True where a text stands somewhere in a file. */
export async function holdsText(file: Blob, text: string): Promise<boolean> {
  return new TextDecoder('latin1').decode(await file.arrayBuffer()).includes(text);
}
