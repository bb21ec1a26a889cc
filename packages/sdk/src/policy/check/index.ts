export * from './check-packs.js';
export * from './check-sources.js';
export * from './finding.js';
export * from './parse-pack.js';
export type { SchemaProblem } from './schema-findings.js';
