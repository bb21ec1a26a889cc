export { coverageMeasures } from './coverage-measures.js';
export * from './measure.js';
export * from './measures.js';
export * from './owed-duties.js';
export * from './protect-small-numbers.js';
export * from './student-standings.js';
