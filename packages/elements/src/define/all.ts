/**
 * Registers every element of the kit.
 *
 * @module
 */
export * from './hv-compliance-badge.js';
export * from './hv-provider.js';
