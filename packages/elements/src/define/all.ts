/**
 * Registers every element of the kit.
 *
 * @module
 */
export * from './hv-compliance-badge.js';
export * from './hv-parent-feedback.js';
export * from './hv-provider.js';
export * from './hv-visit-form.js';
