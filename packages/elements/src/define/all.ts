/**
 * Registers every element of the kit.
 *
 * @module
 */
export * from './hv-choice-field.js';
export * from './hv-choices-field.js';
export * from './hv-compliance-badge.js';
export * from './hv-date-field.js';
export * from './hv-form.js';
export * from './hv-duty-list.js';
export * from './hv-parent-feedback.js';
export * from './hv-people-field.js';
export * from './hv-photo-field.js';
export * from './hv-provider.js';
export * from './hv-request-desk.js';
export * from './hv-rating-field.js';
export * from './hv-text-field.js';
export * from './hv-time-field.js';
export * from './hv-visit-form.js';
export * from './hv-visit-planner.js';
