export * from './endpoint.js';
export * from './endpoints.js';
export * from './operation-types.js';
export * from './routes.js';
export * from './schemas.js';
