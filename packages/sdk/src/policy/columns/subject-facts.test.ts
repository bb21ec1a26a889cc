import { describe, expect, it } from 'vitest';
import type { Facts, StudentFact, VisitFact } from '../facts.js';
import { factsOfSubjects } from './subject-facts.js';

const student = (id: string, familyId: string, classId: string): StudentFact => ({
  id,
  familyId,
  enrolled: [],
  classes: [{ classId }],
  categories: [],
});
const visit = (id: string, studentId: string, personId: string): VisitFact => ({
  id,
  date: '2026-10-10',
  studentIds: [studentId],
  mode: 'home',
  visitors: [{ personId, role: 'class-teacher' }],
  endedAt: '2026-10-10T20:00:00+08:00',
  steps: [],
  topics: [],
  conduct: [],
});
const facts: Facts = {
  calendar: { timeZone: 'Asia/Shanghai', schoolYears: [] },
  schoolId: 's',
  students: [student('a', 'A', 'c1'), student('b', 'A', 'c2'), student('c', 'C', 'c3')],
  teachers: ['c1', 'c2', 'c3'].map((classId) => ({ id: `t-${classId}`, roles: [{ role: 'class-teacher', classId }] })),
  visits: [visit('1', 'a', 't-c1'), visit('2', 'b', 't-c2'), visit('3', 'c', 't-c3'), visit('4', 'c', 't-c1')],
  declines: [
    { id: 'x', studentIds: ['b'] },
    { id: 'y', studentIds: ['c'] },
  ],
  emergencies: [{ from: '2026-10-01' }],
};

const idsOf = (part: Facts): Record<string, string[]> => ({
  students: part.students.map(({ id }) => id),
  teachers: part.teachers.map(({ id }) => id),
  visits: part.visits.map(({ id }) => id),
  declines: part.declines.map(({ id }) => id),
});

describe('the facts of some subjects', () => {
  it('are those of the whole family, with the class teachers of its children', () => {
    const part = factsOfSubjects(facts, { studentIds: ['a'] });
    expect(idsOf(part)).toEqual({
      students: ['a', 'b'],
      teachers: ['t-c1', 't-c2'],
      visits: ['1', '2'],
      declines: ['x'],
    });
    expect([part.calendar, part.emergencies]).toEqual([facts.calendar, facts.emergencies]);
  });

  it('are those of classmates too, without their visits: a class has a size', () => {
    const classmate = student('d', 'D', 'c2');
    const part = factsOfSubjects(
      { ...facts, students: [...facts.students, classmate], visits: [...facts.visits, visit('5', 'd', 't-c2')] },
      { studentIds: ['a'] },
    );
    expect(idsOf(part)).toMatchObject({ students: ['a', 'b', 'd'], visits: ['1', '2'] });
  });

  it('are those of whoever was visited together with the family, and of the class of that student', () => {
    const together = { ...visit('6', 'a', 't-c1'), studentIds: ['a', 'c'] };
    const part = factsOfSubjects({ ...facts, visits: [together, visit('7', 'c', 't-c3')] }, { studentIds: ['a'] });
    expect(idsOf(part)).toEqual({
      students: ['a', 'b', 'c'],
      teachers: ['t-c1', 't-c2', 't-c3'],
      visits: ['6'],
      declines: ['x', 'y'],
    });
  });

  it('are the visits that a member of staff made, and every student who might have been visited', () => {
    expect(idsOf(factsOfSubjects(facts, { teacherIds: ['t-c1'] }))).toEqual({
      students: ['a', 'b', 'c'],
      teachers: ['t-c1', 't-c2', 't-c3'],
      visits: ['1', '4'],
      declines: ['x', 'y'],
    });
  });

  it('are the families of a class, and its staff where it has no student', () => {
    expect(idsOf(factsOfSubjects(facts, { classIds: ['c2'] }))).toEqual({
      students: ['a', 'b'],
      teachers: ['t-c1', 't-c2'],
      visits: ['1', '2'],
      declines: ['x'],
    });
    expect(idsOf(factsOfSubjects({ ...facts, students: [] }, { classIds: ['c3'] }))['teachers']).toEqual(['t-c3']);
  });

  it('are all facts where the school is asked about', () => {
    expect(factsOfSubjects(facts, { school: true })).toBe(facts);
    expect(idsOf(factsOfSubjects(facts, { school: false }))).toMatchObject({ students: [], visits: [] });
  });
});
