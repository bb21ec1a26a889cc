export * from './roster-target.js';
