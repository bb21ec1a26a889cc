import { CONTRACT_MEDIA_TYPE } from '@homevisit/client/contract';
import { isStorableText } from '../json/storable-text.js';
import { HttpProblem } from './problem.js';

/** Largest JSON body that is read, in bytes. */
export const MAXIMUM_BODY_BYTES = 1_048_576;

function typeOf(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** A version of the contract, in a media type. */
const VERSIONED = /^application\/vnd\.homevisit\.v\d+\+json$/;

function refuseOtherTypes(headers: Headers): void {
  const type = typeOf(headers);
  const isJson = type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type);
  if (isJson && (type === CONTRACT_MEDIA_TYPE || !VERSIONED.test(type))) return;
  throw new HttpProblem('content-type-not-supported', {
    headers: { Accept: `application/json, ${CONTRACT_MEDIA_TYPE}` },
  });
}

/** Stops reading as soon as the limit is passed, whatever length the request claims to have. */
async function bytesOf(request: Request, limit: number): Promise<Uint8Array> {
  const claimed = Number(request.headers.get('content-length') ?? 0);
  if (claimed > limit) throw new HttpProblem('body-too-large');
  if (claimed > 0) {
    // HTTP itself ends a body at the length that it claims, so it may be read at once.
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.byteLength > limit) throw new HttpProblem('body-too-large');
    return bytes;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new HttpProblem('body-too-large');
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/** The engine's message may quote the text, so only the position is taken from it. */
function malformed(error: unknown): HttpProblem {
  const position = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return new HttpProblem('body-malformed', position === undefined ? {} : { position: Number(position) });
}

/** Refuses characters here that no column could hold, instead of failing when a record is stored. */
function refuseUnstorable(key: string, value: unknown): unknown {
  if (isStorableText(key) && (typeof value !== 'string' || isStorableText(value))) return value;
  throw new SyntaxError('A text holds NUL or half of a surrogate pair');
}

/**
 * Reads a body as JSON.
 *
 * @throws {HttpProblem} `content-type-not-supported`, `body-too-large`, `body-malformed`.
 */
export async function readJson(request: Request): Promise<unknown> {
  refuseOtherTypes(request.headers);
  const bytes = await bytesOf(request, MAXIMUM_BODY_BYTES);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), refuseUnstorable);
  } catch (error) {
    throw malformed(error);
  }
}

/**
 * Reads a body as it is.
 *
 * @throws {HttpProblem} `content-type-not-supported`, `body-too-large`.
 */
export async function readFile(request: Request, types: readonly string[], limit: number): Promise<Uint8Array> {
  if (!types.includes(typeOf(request.headers))) {
    throw new HttpProblem('content-type-not-supported', { headers: { Accept: types.join(', ') } });
  }
  return bytesOf(request, limit);
}

/** Largest form that is read, in bytes: a signed token and little else. */
const MAXIMUM_FORM_BYTES = 65_536;

/**
 * Reads a body as the fields of an HTML form.
 *
 * @throws {HttpProblem} `content-type-not-supported`, `body-too-large`.
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const bytes = await readFile(request, ['application/x-www-form-urlencoded'], MAXIMUM_FORM_BYTES);
  return new URLSearchParams(new TextDecoder().decode(bytes));
}
