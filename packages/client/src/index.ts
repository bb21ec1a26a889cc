export * from './contract/index.js';
export * from './create-family-client.js';
export * from './create-homevisit-client.js';
export * from './errors/index.js';
export * from './homevisit-client.js';
export * from './link-token.js';
export type { GetToken, TokenRequest } from './transport/authorization.js';
export type { TransportOptions } from './transport/call.js';
