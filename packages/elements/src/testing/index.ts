/**
 * What the tests of the elements share. Not published.
 *
 * @module
 */
export { aTimeout, expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
export { sendMouse } from '@web/test-runner-commands';
export { html } from 'lit';
export * from './accessibility.js';
export * from './catalogue-contract.js';
export * from './clean-page.js';
export * from './console-guard.js';
export * from './keyboard.js';
export * from './strict-page.js';
export * from './surroundings.js';
export { waitUntil } from './wait-until.js';
