/** A picture without what a camera or a program has written beside it. */
export interface BarePicture {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly content: Uint8Array;
}

/** Thrown for bytes that are no whole picture of the format that they begin as. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

/** Reads numbers at places of a file; a place beyond its end means that the file is cut. */
export class PictureReader {
  readonly #view: DataView;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.byteLength;
  }

  byte(at: number): number {
    return this.#within(at, 1).getUint8(at);
  }

  word(at: number): number {
    return this.#within(at, 2).getUint16(at);
  }

  long(at: number): number {
    return this.#within(at, 4).getUint32(at);
  }

  littleWord(at: number): number {
    return this.#within(at, 2).getUint16(at, true);
  }

  littleLong(at: number): number {
    return this.#within(at, 4).getUint32(at, true);
  }

  /** The bytes from a place up to another one, not included. */
  part(from: number, to: number): Uint8Array {
    this.#within(from, Math.max(0, to - from));
    return this.bytes.subarray(from, to);
  }

  /** Letters of ASCII. */
  letters(at: number, count: number): string {
    return String.fromCharCode(...this.part(at, at + count));
  }

  #within(at: number, count: number): DataView {
    if (at < 0 || at + count > this.length) throw new PictureError('The picture is cut');
    return this.#view;
  }
}
