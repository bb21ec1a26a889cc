export * from './attention-category.js';
export * from './feedback.js';
export * from './primitives.js';
export * from './roster.js';
export * from './sensitivity.js';
export * from './visit.js';
export * from './visitor-role-of.js';
