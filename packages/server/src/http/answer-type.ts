import { CONTRACT_MEDIA_TYPE } from '@homevisit/client/contract';
import { HttpProblem } from './problem.js';

/** Media types of JSON answers, the usual one first. */
const ANSWER_TYPES = ['application/json', CONTRACT_MEDIA_TYPE] as const;

/** A media type that JSON is answered as. */
export type AnswerType = (typeof ANSWER_TYPES)[number];

interface Range {
  readonly type: string;
  readonly weight: number;
}

function rangesIn(accept: string): Range[] {
  return accept.split(',').flatMap((part) => {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1);
    return type === '' ? [] : [{ type, weight: Number.isNaN(weight) ? 0 : weight }];
  });
}

/** How much a type is wanted; what names it more exactly counts before what names many (RFC 9110 §12.5.1). */
function weightOf(type: AnswerType, ranges: readonly Range[]): number {
  const named = [type, 'application/*', '*/*'].map((range) => ranges.find((one) => one.type === range));
  return named.find((range) => range !== undefined)?.weight ?? 0;
}

/**
 * The media type that a caller wants its answer as.
 *
 * @throws {HttpProblem} `answer-type-not-acceptable`, for another version of the contract for instance.
 */
export function answerTypeFor(headers: Headers): AnswerType {
  const accept = headers.get('accept')?.trim() ?? '';
  if (accept === '') return ANSWER_TYPES[0];
  const ranges = rangesIn(accept);
  const [plain, versioned] = ANSWER_TYPES;
  const [plainWeight, versionedWeight] = [weightOf(plain, ranges), weightOf(versioned, ranges)];
  if (Math.max(plainWeight, versionedWeight) <= 0) throw new HttpProblem('answer-type-not-acceptable');
  const isNamed = ranges.some((range) => range.type === versioned);
  return versionedWeight > plainWeight || (isNamed && versionedWeight === plainWeight) ? versioned : plain;
}
