import type { AccountPrincipal } from '../authentication/principal.js';
import type { PermittedStudents } from './permitted-students.js';

/** What decides who may see a visit, planned or filed. */
export interface VisitAccess {
  readonly studentIds: readonly string[];
  readonly visitors: readonly { readonly personId: string }[];
  /** Who has planned it, or filed its record. */
  readonly writtenBy: string;
}

function isAtVisit({ visitors, writtenBy }: VisitAccess, personId: string): boolean {
  return writtenBy === personId || visitors.some((visitor) => visitor.personId === personId);
}

/** True for whoever is at the visit, and whoever may see one of its students. */
export function maySeeVisit(visit: VisitAccess, permitted: PermittedStudents, { personId }: AccountPrincipal): boolean {
  return isAtVisit(visit, personId) || visit.studentIds.some((id) => permitted.has(id));
}

/** True for those who speak for the school to a family of the visit: who was there, the class teacher, the leader. */
export function mayAgreeForSchool(
  visit: VisitAccess,
  permitted: PermittedStudents,
  { personId }: AccountPrincipal,
): boolean {
  return isAtVisit(visit, personId) || visit.studentIds.some((id) => permitted.isOwn(id));
}

/** True for whoever can say what the record should read: those who were there, and the school's leader. */
export function mayCorrectVisit(visit: VisitAccess, { personId, role }: AccountPrincipal): boolean {
  return role === 'leader' || isAtVisit(visit, personId);
}
