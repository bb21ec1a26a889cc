/**
 * What decides about a subject apart from visits: when somebody belongs to the school, which categories hold, which
 * roles, whether the family has declined. Most subjects are alike in all of it and share one profile.
 *
 * @module
 */
import type { DateRange } from '../../calendar/local-date.js';
import type { FactData, StudentFact, TeacherFact } from '../facts.js';
import type { DatumOwner } from '../rule.js';
import type { DayScale } from './day-scale.js';

/**
 * A student without what tells one from another. Classes are left out: a contact knows whether the class teacher
 * made it.
 */
export interface StudentProfile extends Omit<StudentFact, 'id' | 'familyId' | 'classes'> {
  readonly declined: readonly DateRange[];
}

/** A member of staff without what tells one from another. */
export type TeacherProfile = Omit<TeacherFact, 'id'>;

/** The children of a family, as the numbers of their profiles in ascending order. */
export type FamilyProfile = readonly number[];

/** The profile of a student whose family has refused visits in these ranges of days. */
export function studentProfileOf(student: StudentFact, declined: readonly DateRange[]): StudentProfile {
  const { id: _id, familyId: _familyId, classes: _classes, ...profile } = student;
  return { ...profile, declined: declined.map(({ from, to }) => ({ from, to })) };
}

/** The profile of a member of staff; which class a role is held in decides nothing about the duty itself. */
export function teacherProfileOf(teacher: TeacherFact): TeacherProfile {
  const { id: _id, ...profile } = teacher;
  return { ...profile, roles: profile.roles.map(({ classId: _classId, ...held }) => held) };
}

/** What of the data of a subject some condition asks about. */
function dataAmong(data: FactData | undefined, owner: DatumOwner, asked: ReadonlySet<string>): FactData | undefined {
  const some = Object.entries(data ?? {}).filter(([name]) => asked.has(`${owner}.${name}`));
  return some.length === 0 ? undefined : Object.fromEntries(some.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A profile whose days are only as exact as the scale, with no other data than those that are asked about. */
export function studentProfileOn(scale: DayScale, profile: StudentProfile, asked: ReadonlySet<string>): StudentProfile {
  return {
    ...profile,
    enrolled: profile.enrolled.map((range) => scale.placeRange(range)),
    categories: profile.categories.map((held) => scale.placeRange(held)),
    declined: profile.declined.map((range) => scale.placeRange(range)),
    data: dataAmong(profile.data, 'student', asked),
  };
}

/** A profile whose days are only as exact as the scale, with no other data than those that are asked about. */
export function teacherProfileOn(scale: DayScale, profile: TeacherProfile, asked: ReadonlySet<string>): TeacherProfile {
  return {
    ...profile,
    roles: profile.roles.map((held) => scale.placeRange(held)),
    data: dataAmong(profile.data, 'teacher', asked),
  };
}
