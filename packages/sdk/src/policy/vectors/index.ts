export type { VectorDifference } from './compare-verdicts.js';
export * from './check-vectors.js';
export * from './parse-vector-file.js';
export * from './run-vectors.js';
export * from './vector-facts.js';
export * from './vector.js';
