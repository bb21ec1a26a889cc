import type { Endpoint } from '../contract/endpoint.js';
import { endpoints } from '../contract/endpoints.js';
import { OPERATION_NOTES, OPERATION_TAGS, PUBLIC_ROUTES, type PublicRoute } from '../contract/notes/index.js';
import { CONTRACT_MEDIA_TYPE, CONTRACT_VERSION } from '../contract/media-types.js';
import type { OperationName } from '../contract/routes.js';
import { ComponentSchemas } from './component-schemas.js';
import type { JsonObject, SchemaDescriptions } from './json-schema.js';
import { operationObject, publicRouteObject } from './operation-objects.js';
import { PARAMETERS } from './parameters.js';
import { ProblemResponses } from './problem-responses.js';
import { HEADERS } from './responses.js';

const DESCRIPTION = `
The wire between the widgets of Homevisit Kit and a backend. A vendor mounts the reference backend beside its platform,
or answers these operations on its own.

- **Versions.** Media type \`${CONTRACT_MEDIA_TYPE}\`; plain \`application/json\` stands for the newest version.
- **Writes** carry an \`Idempotency-Key\`, so that a repeated one is done once.
- **Changes** name the version that was seen in \`If-Match\`; the answer’s \`ETag\` is the next one.
- **Problems** are problem details (RFC 9457) with a stable \`code\`; texts that somebody typed are not in them, but for
  \`current\` of a conflict, which shows what is there now.
- **Pages.** A list that goes on has \`next\`, which is given back as \`cursor\`.
- **Time.** Instants are ISO 8601 with offset, dates are \`YYYY-MM-DD\` at the school.
`.trim();

const SECURITY_SCHEMES: JsonObject = {
  account: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A token of the host platform. `x-rights` of an operation names the roles that may call it.',
  },
  familyLink: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'A family’s one-time link: `HomevisitLink`, a space, and the token of the link.',
  },
};

/** Puts operations under their paths. */
function pathsOf(operations: readonly (readonly [path: string, method: string, operation: JsonObject])[]): JsonObject {
  const paths = new Map<string, JsonObject>();
  for (const [path, method, operation] of operations) {
    paths.set(path, { ...paths.get(path), [method.toLowerCase()]: operation });
  }
  return Object.fromEntries([...paths].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The OpenAPI 3.1 document of the contract, made from its table of endpoints.
 *
 * @param descriptions - what schemas and their members mean; none where left out.
 */
export function openApiDocument(descriptions: SchemaDescriptions = {}): JsonObject {
  const schemas = new ComponentSchemas(descriptions);
  const shared = { schemas, problems: new ProblemResponses() };
  const table = Object.entries(endpoints) as [OperationName, Endpoint][];
  const others = Object.entries<PublicRoute>(PUBLIC_ROUTES);
  const paths = pathsOf([
    ...table.map(
      ([name, endpoint]) =>
        [endpoint.path, endpoint.method, operationObject(shared, name, endpoint, OPERATION_NOTES[name])] as const,
    ),
    ...others.map(([name, route]) => [route.path, route.method, publicRouteObject(shared, name, route)] as const),
  ]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Homevisit Kit',
      version: `${CONTRACT_VERSION}.0.0`,
      summary: 'Teachers’ home visits: plans, records, duties, families’ requests',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where the backend is mounted; the backend itself fills in its base path.' }],
    tags: Object.entries(OPERATION_TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: schemas.referredTo([paths, shared.problems.components()]),
      responses: shared.problems.components(),
      parameters: PARAMETERS,
      headers: HEADERS,
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}
