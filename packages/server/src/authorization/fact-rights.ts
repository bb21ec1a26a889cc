import type { SchoolFactDraft } from '@homevisit/client/contract';
import type { AccountPrincipal } from '../authentication/principal.js';
import type { PermittedStudents } from './permitted-students.js';

/** What decides whether somebody may see or record a fact. */
interface FactAccess {
  readonly permitted: PermittedStudents;
  readonly principal: AccountPrincipal;
}

function classesOf(fact: SchoolFactDraft): readonly string[] {
  if (fact.kind === 'activity') return fact.classIds ?? [];
  return fact.kind === 'submission' && fact.classId !== undefined ? [fact.classId] : [];
}

function teachersOf(fact: SchoolFactDraft): readonly string[] {
  if (fact.kind === 'activity' || fact.kind === 'precondition') return fact.teacherIds ?? [];
  return fact.kind === 'submission' && fact.teacherId !== undefined ? [fact.teacherId] : [];
}

/** Students whom a fact names. */
export function studentsOf(fact: SchoolFactDraft): readonly string[] {
  if (fact.kind === 'event') return [fact.studentId];
  return fact.kind === 'activity' || fact.kind === 'precondition' ? (fact.studentIds ?? []) : [];
}

/**
 * True for a leader, and for a teacher where the fact is about the own class, students whom the teacher may see, or the
 * teacher alone. What is the whole school's, its leader records.
 */
export function mayRecordFact(fact: SchoolFactDraft, { permitted, principal }: FactAccess): boolean {
  if (principal.role === 'leader') return true;
  const [classes, teachers, students] = [classesOf(fact), teachersOf(fact), studentsOf(fact)];
  if (classes.length + teachers.length + students.length === 0) return false;
  return (
    classes.every((id) => permitted.homerooms.has(id)) &&
    teachers.every((id) => id === principal.personId) &&
    students.every((id) => permitted.has(id))
  );
}

/** True for whoever may record such a fact, and for everybody where it names nobody: such is the school's own life. */
export function maySeeFact(fact: SchoolFactDraft, access: FactAccess): boolean {
  return mayRecordFact(fact, access) || (studentsOf(fact).length === 0 && teachersOf(fact).length === 0);
}
