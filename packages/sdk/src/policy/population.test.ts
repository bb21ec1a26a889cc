import { describe, expect, it } from 'vitest';
import { conditionContextOf, student } from '../testing/small-school.js';
import { FALSE, TRUE, unknown } from './conditions/answer.js';
import type { TeacherFact } from './facts.js';
import {
  holdsRole,
  membershipOfGroup,
  membershipOfStudent,
  membershipOfStudents,
  membershipOfTeacher,
} from './population.js';

const autumn = { from: '2026-09-01', to: '2027-01-29' } as const;
const leftBehind = student('a', { categories: [{ code: 'left-behind' }] });
const poor = student('b', { categories: [{ code: 'economic-hardship' }] });
const ordinary = student('c');
const far = { datum: 'student.distance-km', atLeast: 5 };
const faraway = student('d', { data: { 'distance-km': 6 } });
const near = student('e', { data: { 'distance-km': 4 } });
const context = conditionContextOf({ students: [leftBehind, poor, ordinary, faraway, near] });
const distanceUnknown = unknown({ data: ['student.distance-km'] });

describe('the population of a clause about students', () => {
  it('is everybody where it says nothing', () => {
    expect(membershipOfStudent(ordinary, {}, autumn, context)).toEqual(TRUE);
  });

  it('is who stands in the list of the document, not who is only followed up', () => {
    expect(membershipOfStudent(leftBehind, { listed: true }, autumn, context)).toEqual(TRUE);
    expect(membershipOfStudent(poor, { listed: true }, autumn, context)).toEqual(FALSE);
    expect(membershipOfStudent(ordinary, { listed: true }, autumn, context)).toEqual(FALSE);
  });

  it('is who stands in one of the categories that it names', () => {
    expect(membershipOfStudent(poor, { categories: ['poor'] }, autumn, context)).toEqual(TRUE);
    expect(membershipOfStudent(leftBehind, { categories: ['poor'] }, autumn, context)).toEqual(FALSE);
    expect(membershipOfStudent(leftBehind, { categories: ['poor', 'left'] }, autumn, context)).toEqual(TRUE);
  });

  it('is for whom its condition holds, and nobody knows of whom a datum is missing', () => {
    expect(membershipOfStudent(faraway, { where: far }, autumn, context)).toEqual(TRUE);
    expect(membershipOfStudent(near, { where: far }, autumn, context)).toEqual(FALSE);
    expect(membershipOfStudent(ordinary, { where: far }, autumn, context)).toEqual(distanceUnknown);
  });

  it('is who fulfils all that it asks; one thing that does not hold settles it', () => {
    const both = { listed: true, where: far } as const;
    expect(membershipOfStudent(leftBehind, both, autumn, context)).toEqual(distanceUnknown);
    expect(membershipOfStudent(ordinary, both, autumn, context)).toEqual(FALSE);
    expect(membershipOfStudent(faraway, both, autumn, context)).toEqual(FALSE);
    expect(membershipOfStudent(leftBehind, { listed: true, categories: ['poor'] }, autumn, context)).toEqual(FALSE);
  });

  it('may ask about whom else the duty concerns, such as the teacher who answers for the student', () => {
    const where = { datum: 'teacher.years', atLeast: 3 };
    const teacher: TeacherFact = { id: 't', roles: [], data: { years: 4 } };
    expect(membershipOfStudent(ordinary, { where }, autumn, context, { teacher })).toEqual(TRUE);
    expect(membershipOfStudent(ordinary, { where }, autumn, context)).toEqual(unknown({ data: ['teacher.years'] }));
  });
});

describe('the population of a clause about families', () => {
  it('is a family of which one child belongs to it', () => {
    expect(membershipOfStudents([ordinary, leftBehind], { listed: true }, autumn, context)).toEqual(TRUE);
    expect(membershipOfStudents([ordinary, poor], { listed: true }, autumn, context)).toEqual(FALSE);
    expect(membershipOfStudents([ordinary, near], { where: far }, autumn, context)).toEqual(distanceUnknown);
    expect(membershipOfStudents([ordinary, faraway], { where: far }, autumn, context)).toEqual(TRUE);
  });

  it('cannot be told by roles, which children do not have', () => {
    const roles = ['class-teacher' as const];
    expect(membershipOfStudents([ordinary], { roles }, autumn, context)).toEqual(unknown({ data: ['teacher.role'] }));
    expect(membershipOfStudents([ordinary], { roles, listed: true }, autumn, context)).toEqual(FALSE);
  });
});

describe('the population of a clause about staff', () => {
  const until = { role: 'subject-teacher', to: '2026-10-01' } as const;
  const later = { role: 'school-leader', from: '2027-03-01' } as const;
  const teacher: TeacherFact = { id: 't', roles: [until, later], data: { years: 4 } };

  it('is who holds one of its roles at some time of the span, or any role where it names none', () => {
    expect(holdsRole(teacher, ['subject-teacher'], autumn)).toBe(true);
    expect(holdsRole(teacher, ['school-leader'], autumn)).toBe(false);
    expect(holdsRole(teacher, ['counsellor'], autumn)).toBe(false);
    expect(holdsRole(teacher, undefined, autumn)).toBe(true);
    expect(holdsRole(teacher, undefined, { from: '2026-11-01', to: '2026-12-01' })).toBe(false);
    expect(holdsRole({ id: 'u', roles: [] }, undefined, autumn)).toBe(false);
  });

  it('is who fulfils its condition besides', () => {
    const where = { datum: 'teacher.years', atLeast: 5 };
    expect(membershipOfTeacher(teacher, {}, autumn, context)).toEqual(TRUE);
    expect(membershipOfTeacher(teacher, { where }, autumn, context)).toEqual(FALSE);
    expect(membershipOfTeacher({ ...teacher, data: {} }, { where }, autumn, context)).toEqual(
      unknown({ data: ['teacher.years'] }),
    );
    expect(membershipOfTeacher(teacher, { roles: ['school-leader'] }, autumn, context)).toEqual(FALSE);
  });

  it('cannot be told by categories, which are the students’', () => {
    const asked = unknown({ data: ['student.category'] });
    expect(membershipOfTeacher(teacher, { listed: true }, autumn, context)).toEqual(asked);
    expect(membershipOfTeacher(teacher, { categories: ['poor'] }, autumn, context)).toEqual(asked);
    expect(membershipOfTeacher(teacher, { listed: true, roles: ['counsellor'] }, autumn, context)).toEqual(FALSE);
  });
});

describe('the population of a clause about classes or the school', () => {
  const ofClass = { subject: { type: 'class', id: 'c1' } } as const;
  const ofSchool = { subject: { type: 'school', id: 's' } } as const;
  const large = { datum: 'class.size', atLeast: 5 };

  it('is every one where it says nothing', () => {
    expect(membershipOfGroup(ofClass, {}, autumn, context)).toEqual(TRUE);
    expect(membershipOfGroup(ofSchool, {}, autumn, context)).toEqual(TRUE);
  });

  it('is a class for which its condition holds', () => {
    expect(membershipOfGroup(ofClass, { where: large }, autumn, context)).toEqual(TRUE);
    expect(membershipOfGroup(ofClass, { where: { ...large, atLeast: 6 } }, autumn, context)).toEqual(FALSE);
    expect(membershipOfGroup(ofSchool, { where: large }, autumn, context)).toEqual(unknown({ data: ['class.size'] }));
  });

  it('is that of staff for a member of staff', () => {
    const teacher: TeacherFact = { id: 't', roles: [] };
    const ofTeacher = { subject: { type: 'teacher', id: 't' }, teacher } as const;
    expect(membershipOfGroup(ofTeacher, {}, autumn, context)).toEqual(FALSE);
  });

  it('cannot be told by roles or by categories', () => {
    expect(membershipOfGroup(ofClass, { roles: ['class-teacher'] }, autumn, context)).toEqual(
      unknown({ data: ['teacher.role'] }),
    );
    const category = unknown({ data: ['student.category'] });
    expect(membershipOfGroup(ofClass, { listed: true }, autumn, context)).toEqual(category);
    expect(membershipOfGroup(ofSchool, { categories: ['poor'] }, autumn, context)).toEqual(category);
  });
});
