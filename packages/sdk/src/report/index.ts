export { coverageMeasures } from './coverage-measures.js';
export * from './measure.js';
export * from './measures.js';
