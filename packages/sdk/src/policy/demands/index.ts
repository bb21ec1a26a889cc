export { demands } from './demands.js';
export { visibleDemand } from './visible-demand.js';
export type { ModeConditions, ServedDuty, VisitDemand, VisitorNeed } from './visit-demand.js';
