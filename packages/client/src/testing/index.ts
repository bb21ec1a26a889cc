export * from './create-fake-client.js';
export * from './create-fake-family-client.js';
export { demonstrationPolicy } from './demonstration-policy.js';
export type { FakeControls } from './fake-connection.js';
export { createFakeSchool, type FakeSchool, type FakeSchoolOptions } from './fake-school.js';
