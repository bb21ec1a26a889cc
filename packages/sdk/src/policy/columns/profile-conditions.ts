/**
 * Conditions that the profile of a subject answers by itself: what it says of the subject and of no class or school.
 *
 * @module
 */
import type { Condition, DatumOwner } from '../rule.js';

/** Data of a student that are found out from the class or the school where nobody has said them. */
const FROM_CLASS_OR_SCHOOL: readonly string[] = ['student.grade', 'student.starting-grade', 'student.graduating-grade'];

/** Names of the data that a condition asks about. */
export function dataAskedBy({ all = [], any = [], not, datum }: Condition): string[] {
  const parts = [...all, ...any, ...(not ? [not] : [])].flatMap(dataAskedBy);
  return datum === undefined ? parts : [...parts, datum];
}

/** True where a condition asks about nothing but what the profile of such a subject holds. */
export function isOfProfile(condition: Condition, owner: DatumOwner): boolean {
  return dataAskedBy(condition).every((name) => name.startsWith(`${owner}.`) && !FROM_CLASS_OR_SCHOOL.includes(name));
}
