/**
 * A contact is one visit as seen from one of the students or visitors of it. Of how it was made, only three things
 * decide which duties it answers: the mode, the circumstance, and in what capacity somebody visited. There are few
 * combinations, so each has a number, and whether it answers a duty stands in a table.
 *
 * @module
 */
import {
  VISIT_CIRCUMSTANCES,
  VISIT_MODES,
  VISITOR_ROLES,
  type VisitCircumstance,
  type VisitMode,
  type VisitorRole,
} from '../../model/visit.js';

const CIRCUMSTANCES: readonly (VisitCircumstance | undefined)[] = [undefined, ...VISIT_CIRCUMSTANCES];
const ROLE_SETS = 2 ** VISITOR_ROLES.length;

/** How many kinds of contact there are. */
export const CONTACT_KINDS = VISIT_MODES.length * CIRCUMSTANCES.length * ROLE_SETS;

/** How a contact was made. */
export interface ContactKind {
  readonly mode: VisitMode;
  readonly circumstance: VisitCircumstance | undefined;
  /** A set of roles as bits; see {@link rolesAsBits}. */
  readonly roles: number;
}

/** A set of visitor roles as bits, in the order of `VISITOR_ROLES`. */
export function rolesAsBits(roles: readonly VisitorRole[]): number {
  let bits = 0;
  for (const role of roles) bits |= 1 << VISITOR_ROLES.indexOf(role);
  return bits;
}

/** The number of a kind of contact, from 0 to `CONTACT_KINDS - 1`. */
export function contactKindCode({ mode, circumstance, roles }: ContactKind): number {
  return (VISIT_MODES.indexOf(mode) * CIRCUMSTANCES.length + CIRCUMSTANCES.indexOf(circumstance)) * ROLE_SETS + roles;
}

/** Every kind of contact, in the order of their numbers. */
export function contactKinds(): ContactKind[] {
  return VISIT_MODES.flatMap((mode) =>
    CIRCUMSTANCES.flatMap((circumstance) =>
      Array.from({ length: ROLE_SETS }, (_, roles) => ({ mode, circumstance, roles })),
    ),
  );
}
