export { coverageMeasures } from './coverage-measures.js';
export * from './measure.js';
export * from './measures.js';
export * from './owed-duties.js';
export * from './student-standings.js';
