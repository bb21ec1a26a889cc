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

  it('are the visits that a member of staff made, to whomever', () => {
    expect(idsOf(factsOfSubjects(facts, { teacherIds: ['t-c1'] }))).toEqual({
      students: [],
      teachers: ['t-c1'],
      visits: ['1', '4'],
      declines: [],
    });
  });
});
