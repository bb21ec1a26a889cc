import { hasVersion, versionOfAnswer, type Endpoint } from '@homevisit/client/contract';
import type { JsonAnswer } from './answer.js';
import { answerTypeFor } from './answer-type.js';

/** Members of the header `Prefer` (RFC 7240), without their parameters. */
function preferencesIn(headers: Headers): readonly string[] {
  return (headers.get('prefer') ?? '').split(',').map((part) => (part.split(';')[0] ?? '').trim().toLowerCase());
}

function isWrite({ method, safe }: Endpoint): boolean {
  return method !== 'GET' && safe === undefined;
}

/**
 * Gives an answer the form that its caller asked for: the media type of the contract's version, its entity tag, and no
 * body where none is wanted. What is answered is another's business.
 *
 * @throws {HttpProblem} `answer-type-not-acceptable`, before anything is done.
 */
export async function shapeAnswer(
  endpoint: Endpoint,
  headers: Headers,
  answer: () => Promise<JsonAnswer | Response>,
): Promise<Response> {
  const type = endpoint.download ? undefined : answerTypeFor(headers);
  const answered = await answer();
  if (answered instanceof Response || type === undefined) {
    return answered instanceof Response ? answered : new Response(answered.text, { headers: answered.headers });
  }
  const { text, headers: given } = answered;
  const shaped: Record<string, string> = { ...given, Vary: 'Accept' };
  const version =
    hasVersion(endpoint.answer) && given['ETag'] === undefined ? versionOfAnswer(JSON.parse(text)) : undefined;
  if (version !== undefined) shaped['ETag'] = `"${version}"`;
  if (!isWrite(endpoint) || !preferencesIn(headers).includes('return=minimal')) {
    shaped['Content-Type'] = type;
    return new Response(text, { headers: shaped });
  }
  delete shaped['Content-Type'];
  shaped['Vary'] = 'Accept, Prefer';
  shaped['Preference-Applied'] = 'return=minimal';
  return new Response(null, { status: 204, headers: shaped });
}
