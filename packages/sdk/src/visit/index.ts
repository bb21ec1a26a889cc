export * from './check-visit.js';
export * from './course-event.js';
export * from './course.js';
export * from './json-pointer.js';
export * from './visit-fault.js';
