import { ATTACHMENT_TYPES } from '../contract/attachment-limits.js';
import { hasVersion } from '../contract/answer-version.js';
import type { Endpoint } from '../contract/endpoint.js';
import type { OperationNote, PublicRoute } from '../contract/notes/index.js';
import type { ComponentSchemas } from './component-schemas.js';
import type { JsonObject } from './json-schema.js';
import { headerParameters, pathParameters, queryParameters } from './parameters.js';
import { problemCodesOf } from './problem-codes-of.js';
import type { ProblemResponses } from './problem-responses.js';
import { answerResponses, jsonContent } from './responses.js';

/** What operations share with each other. */
export interface SharedComponents {
  readonly schemas: ComponentSchemas;
  readonly problems: ProblemResponses;
}

/** A file as it is. */
const FILE: JsonObject = { type: 'string', format: 'binary' };

function filesOf(types: readonly string[]): JsonObject {
  return Object.fromEntries(types.map((type) => [type, { schema: FILE }]));
}

function heading(name: string, { tag, summary, description }: OperationNote): JsonObject {
  return {
    operationId: name,
    tags: [tag],
    summary: summary.en,
    'x-summary-zh-CN': summary['zh-CN'],
    ...(description !== undefined && { description }),
  };
}

function requestBodyOf(schemas: ComponentSchemas, name: string, { body, upload }: Endpoint): JsonObject {
  if (upload) return { requestBody: { required: true, content: filesOf(upload) } };
  if (body === undefined) return {};
  return { requestBody: { required: true, content: jsonContent(schemas.referenceTo(body, `${name}Body`)) } };
}

/** The operation object of an entry of the table. */
export function operationObject(
  { schemas, problems }: SharedComponents,
  name: string,
  endpoint: Endpoint,
  note: OperationNote,
): JsonObject {
  const { rights, path, answer, query, method, safe, idempotent } = endpoint;
  const isVersioned = hasVersion(answer);
  const content = endpoint.download
    ? filesOf(ATTACHMENT_TYPES)
    : jsonContent(schemas.referenceTo(answer, `${name}Answer`));
  return {
    ...heading(name, note),
    'x-rights': rights,
    security: [rights.includes('family') ? { familyLink: [] } : { account: [] }],
    parameters: [
      ...pathParameters(path),
      ...queryParameters(schemas, query, `${name}Query`),
      ...headerParameters(endpoint, isVersioned),
    ],
    ...requestBodyOf(schemas, name, endpoint),
    responses: {
      ...answerResponses(content, {
        isVersioned,
        isWrite: method !== 'GET' && safe === undefined,
        isIdempotent: idempotent === true,
      }),
      ...problems.referencesTo(problemCodesOf(endpoint, note)),
    },
  };
}

/** The operation object of a route that is no operation of the table. */
export function publicRouteObject(
  { schemas, problems }: SharedComponents,
  name: string,
  route: PublicRoute,
): JsonObject {
  const { path, caller, answer, query } = route;
  const security = { account: [{ account: [] }], link: [{ familyLink: [] }], none: [] }[caller ?? 'none'];
  const schema = answer.schema ? schemas.referenceTo(answer.schema, `${name}Answer`) : { type: 'string' };
  const parameters = [...pathParameters(path), ...queryParameters(schemas, query, `${name}Query`)];
  return {
    ...heading(name, route),
    security,
    ...(parameters.length > 0 && { parameters }),
    responses: {
      '200': { description: answer.description, content: { [answer.type]: { schema } } },
      ...problems.referencesTo(route.problems),
    },
  };
}
