import type { Family, Relationship } from '../../model/index.js';
import { IdentifierIndex } from '../compact/identifier-index.js';
import { FamilyAssembly } from './family-assembly.js';
import { isGuardianWord } from './guardian-words.js';

/**
 * Families as shared guardians make them: students with a guardian in common belong together, and so do theirs.
 * Every student gets a family, be it alone. The result is in the order of identifiers and depends on nothing but
 * who belongs to whom. Only guardians and parents join: a relative whom two students share does not.
 */
export function deriveFamilies(studentIds: Iterable<string>, relationships: Iterable<Relationship>): Family[] {
  const people = new IdentifierIndex();
  const assembly = new FamilyAssembly();
  const students = new Set<number>();
  for (const id of studentIds) {
    const student = people.add(id);
    students.add(student);
    assembly.addStudent(student);
  }
  for (const { studentId, guardianId, role } of relationships) {
    const student = people.find(studentId);
    if (student === undefined || !students.has(student) || !isGuardianWord(role)) continue;
    assembly.addGuardian(student, people.add(guardianId));
  }
  return [...assembly.families((person) => people.textOf(person))].sort((one, other) => (one.id < other.id ? -1 : 1));
}
