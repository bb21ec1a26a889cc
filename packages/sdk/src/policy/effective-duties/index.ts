export type { DutyDimension, DutyTerms } from './dimensions.js';
export { effectiveDuties, layerDuties } from './effective-duties.js';
export { STRENGTHS_BY_FORCE, type DutyClause, type EffectiveDuty, type EffectiveTerm } from './effective-duty.js';
