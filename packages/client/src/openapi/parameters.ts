import type { Endpoint } from '../contract/endpoint.js';
import type { ComponentSchemas } from './component-schemas.js';
import { componentReference, type JsonObject } from './json-schema.js';

const shared = (name: string): JsonObject => ({ $ref: `#/components/parameters/${name}` });

/** Request headers that several operations take. */
export const PARAMETERS: JsonObject = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'The same key makes a repeated write the same write: it is done once, and each repetition gets the first answer ' +
      'with `Idempotent-Replayed: true`. A string of RFC 8941 in quotes, made at random by the caller.',
    schema: { type: 'string', minLength: 3, maxLength: 257 },
    example: '"7b1c7d1e-54d8-4e3b-9a53-9fd1a0a0c9a1"',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The entity tag of the version that the caller has seen.',
    schema: { type: 'string' },
    example: '"3"',
  },
  IfMatchOptional: {
    name: 'If-Match',
    in: 'header',
    description: 'The entity tag of the version that the caller has seen; left out where what happened has happened.',
    schema: { type: 'string' },
    example: '"3"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'Entity tags that the caller has: it is answered with 304 while one of them is current.',
    schema: { type: 'string' },
    example: '"3"',
  },
  Prefer: {
    name: 'Prefer',
    in: 'header',
    description: 'With `return=minimal` (RFC 7240) a write is answered without a body.',
    schema: { type: 'string', enum: ['return=minimal', 'return=representation'] },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'The language of a problem’s title: `zh-CN`, `zh-Hant` or `en`.',
    schema: { type: 'string' },
    example: 'zh-CN',
  },
};

/** The values for the braces of a path. */
export function pathParameters(path: string): JsonObject[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { $ref: componentReference('Identifier') },
  }));
}

/** The parameters behind a question mark. */
export function queryParameters(schemas: ComponentSchemas, query: Endpoint['query'], owner: string): JsonObject[] {
  if (query === undefined) return [];
  return schemas.membersOf(query, owner).map(({ name, schema, isRequired, description }) => ({
    name,
    in: 'query',
    ...(isRequired && { required: true }),
    ...(description !== undefined && { description }),
    schema,
  }));
}

/** The request headers of an operation. */
export function headerParameters({ method, safe, idempotent, ifMatch }: Endpoint, isVersioned: boolean): JsonObject[] {
  const writes = method !== 'GET' && safe === undefined;
  return [
    ...(idempotent ? [shared('IdempotencyKey')] : []),
    ...(ifMatch === 'required' ? [shared('IfMatch')] : []),
    ...(ifMatch === 'optional' ? [shared('IfMatchOptional')] : []),
    ...(method === 'GET' && isVersioned ? [shared('IfNoneMatch')] : []),
    ...(writes ? [shared('Prefer')] : []),
    shared('AcceptLanguage'),
  ];
}
