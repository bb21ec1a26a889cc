/** A value as text, and beside it the bytes that text cannot hold. */
export interface PackedValue {
  readonly json: string;
  readonly parts: readonly ArrayBuffer[];
}

/** Stands in the text in the place of bytes. */
const PART = '$homevisit.bytes';

interface PartNote {
  readonly kind: 'blob' | 'buffer';
  readonly part: number;
  /** Media type of a blob. */
  readonly type?: string;
}

function isBlob(value: unknown): value is Blob {
  return typeof Blob === 'function' && value instanceof Blob;
}

/** True where a value holds bytes: only then it cannot be written down at once. */
export function holdsBytes(value: unknown): boolean {
  if (isBlob(value) || value instanceof ArrayBuffer) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsBytes);
}

/**
 * Writes a value down, with the bytes of blobs and buffers within it.
 *
 * @throws {TypeError} where JSON cannot hold the rest of it.
 */
export async function packValue(value: unknown): Promise<PackedValue> {
  const parts: ArrayBuffer[] = [];
  async function packed(one: unknown): Promise<unknown> {
    if (isBlob(one)) {
      const note: PartNote = { kind: 'blob', part: parts.push(await one.arrayBuffer()) - 1, type: one.type };
      return { [PART]: note };
    }
    if (one instanceof ArrayBuffer) {
      const note: PartNote = { kind: 'buffer', part: parts.push(one.slice(0)) - 1 };
      return { [PART]: note };
    }
    if (Array.isArray(one)) {
      const list: unknown[] = [];
      for (const item of one as readonly unknown[]) list.push(await packed(item));
      return list;
    }
    if (typeof one !== 'object' || one === null || 'toJSON' in one) return one;
    const fields: [string, unknown][] = [];
    for (const [name, field] of Object.entries(one)) fields.push([name, await packed(field)]);
    return Object.fromEntries(fields);
  }
  const json: unknown = JSON.stringify(holdsBytes(value) ? await packed(value) : value);
  if (typeof json !== 'string') throw new TypeError('The value cannot be written as JSON');
  return { json, parts };
}

function noteOf(value: unknown): PartNote | undefined {
  if (typeof value !== 'object' || value === null || !(PART in value)) return undefined;
  // Written by `packValue`, and sealed since.
  return value[PART] as PartNote;
}

/** Reads what {@link packValue} wrote. */
export function unpackValue({ json, parts }: PackedValue): unknown {
  return JSON.parse(json, (_, value: unknown) => {
    const note = noteOf(value);
    const bytes = note && parts[note.part];
    if (!note || !bytes) return value;
    return note.kind === 'blob' ? new Blob([bytes], { type: note.type ?? '' }) : bytes;
  }) as unknown;
}

/** Puts a packed value into one buffer: the length of each part, the text, and the parts. */
export function joined({ json, parts }: PackedValue): ArrayBuffer {
  const text = new TextEncoder().encode(json);
  const head = new Uint32Array([parts.length, text.byteLength, ...parts.map((part) => part.byteLength)]);
  const all = new Uint8Array(
    head.byteLength + text.byteLength + parts.reduce((sum, { byteLength }) => sum + byteLength, 0),
  );
  all.set(new Uint8Array(head.buffer), 0);
  all.set(text, head.byteLength);
  let place = head.byteLength + text.byteLength;
  for (const part of parts) {
    all.set(new Uint8Array(part), place);
    place += part.byteLength;
  }
  return all.buffer;
}

/** Takes apart what {@link joined} put together. */
export function separated(buffer: ArrayBuffer): PackedValue {
  const [count = 0] = new Uint32Array(buffer, 0, 1);
  const [, textLength = 0, ...lengths] = new Uint32Array(buffer, 0, 2 + count);
  let place = (2 + count) * Uint32Array.BYTES_PER_ELEMENT;
  const json = new TextDecoder().decode(new Uint8Array(buffer, place, textLength));
  place += textLength;
  const parts = lengths.map((length) => {
    const part = buffer.slice(place, place + length);
    place += length;
    return part;
  });
  return { json, parts };
}
