import { composeCheck, type VisitCheck } from './compose-check.js';
import { findTypedShapeFaults } from './typed-shape-faults.js';

/**
 * {@link checkVisit} for a draft whose members have their types because a program put them there, as the controls of a
 * form do. It comes to the same answer, which a test proves by trying, and loads no schema library. Never for a draft
 * that came over a wire.
 *
 * It says of times only what `timing` of its context finds, which need not be loaded where no clause asks for it.
 *
 * @throws {PolicyError} when the settings of the set do not fit its packs.
 */
export const checkTypedVisit: VisitCheck = composeCheck(findTypedShapeFaults);
