import { defineOnce } from '../foundation/define-once.js';
import { VisitPlanner } from '../visit-planner/visit-planner.js';

defineOnce('hv-visit-planner', VisitPlanner);

export { VisitPlanner };
