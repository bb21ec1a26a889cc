/**
 * Apart from the other words of a visit, because a family's page loads those: one circumstance says that the school
 * counts the child among an attention category.
 *
 * @module
 */

/** Why a visit took another form than usual. */
export const VISIT_CIRCUMSTANCES = ['emergency', 'family-wish', 'distance', 'left-behind-return'] as const;
/** Why a visit took another form than usual. */
export type VisitCircumstance = (typeof VISIT_CIRCUMSTANCES)[number];
