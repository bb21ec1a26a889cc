import { CONTRACT_MEDIA_TYPE } from '../contract/media-types.js';
import type { JsonObject } from './json-schema.js';

/** A header of all documents by its name. */
export const sharedHeader = (name: string): JsonObject => ({ $ref: `#/components/headers/${name}` });

/** Headers of answers. */
export const HEADERS: JsonObject = {
  ETag: {
    description: 'The version of what is answered (RFC 9110 §8.8.3).',
    schema: { type: 'string' },
    example: '"3"',
  },
  RetryAfter: {
    description: 'Seconds after which the request may be sent again.',
    schema: { type: 'integer', minimum: 0 },
  },
  RateLimit: {
    description:
      'What is left of the caller’s quota, and the seconds until it is full again (draft-ietf-httpapi-ratelimit-headers). ' +
      'Absent where the backend sets no limit.',
    schema: { type: 'string' },
    example: '"caller";r=1199;t=60',
  },
  RateLimitPolicy: {
    description: 'The caller’s quota and its window in seconds. Absent where the backend sets no limit.',
    schema: { type: 'string' },
    example: '"caller";q=1200;w=60',
  },
  RequestId: { description: 'Names the request in the backend’s log.', schema: { type: 'string', format: 'uuid' } },
  IdempotentReplayed: {
    description: '`true` where the write had been done before and this is its first answer.',
    schema: { type: 'string', const: 'true' },
  },
  PreferenceApplied: {
    description: 'The preference that was followed (RFC 7240).',
    schema: { type: 'string', const: 'return=minimal' },
  },
};

/** Headers of every answer that a caller with credentials gets. */
export const FRAME_HEADERS: JsonObject = {
  'X-Request-Id': sharedHeader('RequestId'),
  RateLimit: sharedHeader('RateLimit'),
  'RateLimit-Policy': sharedHeader('RateLimitPolicy'),
};

/** A body of JSON, under its plain media type and under that of this version. */
export function jsonContent(schema: JsonObject): JsonObject {
  return { 'application/json': { schema }, [CONTRACT_MEDIA_TYPE]: { schema } };
}

/** What a call that went well is answered with. */
export function answerResponses(
  content: JsonObject,
  { isVersioned, isWrite, isIdempotent }: { isVersioned: boolean; isWrite: boolean; isIdempotent: boolean },
): JsonObject {
  const headers = {
    ...FRAME_HEADERS,
    ...(isVersioned && { ETag: sharedHeader('ETag') }),
    ...(isIdempotent && { 'Idempotent-Replayed': sharedHeader('IdempotentReplayed') }),
  };
  return {
    '200': { description: 'Done, or as asked.', headers, content },
    ...(isWrite && {
      '204': {
        description: 'Done; a body was not wanted.',
        headers: { ...headers, 'Preference-Applied': sharedHeader('PreferenceApplied') },
      },
    }),
    ...(isVersioned && !isWrite && { '304': { description: 'The caller has the current version.', headers } }),
  };
}
