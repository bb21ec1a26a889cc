export * from './facts.js';
export * from './pack.js';
export * from './policy-set.js';
export * from './requirement.js';
export * from './rule.js';
export * from './verdict.js';
