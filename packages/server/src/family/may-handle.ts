import type { AccountPrincipal } from '../authentication/principal.js';
import type { PermittedStudents } from '../authorization/permitted-students.js';
import type { RequestOfFamily } from './read-requests.js';

/**
 * True for who may see and answer a request: a leader, and for what is no use of a right over data the class teacher of
 * one of the students. That a family asks for its data may be because of the teacher.
 */
export function mayHandle(
  { request, studentIds }: RequestOfFamily,
  { role }: AccountPrincipal,
  permitted: PermittedStudents,
): boolean {
  return role === 'leader' || (request.kind === 'request' && studentIds.some((id) => permitted.has(id)));
}
