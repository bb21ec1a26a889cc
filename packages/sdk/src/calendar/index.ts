export * from './duration.js';
export * from './instant.js';
export * from './local-date.js';
export * from './lunar-new-year.js';
export * from './school-calendar.js';
export * from './working-time.js';
