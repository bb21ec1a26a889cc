export * from './endpoint.js';
export * from './endpoints.js';
export * from './schemas.js';
