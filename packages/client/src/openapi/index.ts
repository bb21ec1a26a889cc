export type { JsonObject, SchemaDescriptions } from './json-schema.js';
export { openApiDocument } from './open-api-document.js';
