export { demands } from './demands.js';
export type { ModeConditions, ServedDuty, VisitDemand, VisitorNeed } from './visit-demand.js';
