export * from './contract/index.js';
export * from './homevisit-client.js';
