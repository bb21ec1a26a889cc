import * as z from 'zod/mini';
import { VISIT_MODES, VISITOR_ROLES } from '../../model/visit.js';

/** Who owes the duty. `any-teacher` covers every capacity in which somebody may visit. */
export const actor = z.enum(['any-teacher', 'school', 'authority', ...VISITOR_ROLES]);
/** Who owes the duty. */
export type Actor = z.infer<typeof actor>;

/** Some modes of a visit. */
export const modes = z.array(z.enum(VISIT_MODES)).check(z.minLength(1));

/** In whose presence a visit counts. */
export const byVisitor = z.union([z.literal('anyone'), z.array(z.enum(VISITOR_ROLES)).check(z.minLength(1))]);
