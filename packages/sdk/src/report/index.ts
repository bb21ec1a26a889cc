export * from './coverage-measures.js';
export * from './measure.js';
