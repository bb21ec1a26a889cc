import type { VerdictQuery } from '@homevisit/client/contract';
import type { AccountPrincipal } from '../authentication/principal.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import type { PermittedStudents } from './permitted-students.js';

/** Who asks, and what that person may see. */
export interface SubjectReader {
  readonly principal: AccountPrincipal;
  readonly permitted: PermittedStudents;
  readonly school: Pick<SchoolKnowledge, 'schoolId' | 'directory'>;
}

/**
 * True for whom somebody may ask. A teacher: students of the own classes, their families, these classes, and the own
 * person. A leader: everybody of the school, and the school. Who is unknown is not told from who is foreign.
 */
export function mayAskFor(
  { principal, permitted, school }: SubjectReader,
  { type, id }: VerdictQuery['subjects'][number],
): boolean {
  const { directory } = school;
  switch (type) {
    case 'student':
      return permitted.has(id);
    case 'family':
      return directory.childrenOf(id).some((child) => permitted.has(child.id));
    case 'class':
      return permitted.hasClass(id);
    case 'teacher':
      return principal.role === 'leader' ? directory.teacher(id) !== undefined : id === principal.personId;
    case 'school':
      return principal.role === 'leader' && id === school.schoolId;
  }
}
