import { describe, expect, it } from 'vitest';
import { classTeacher, school, student, visit } from '../testing/small-school.js';
import { subjectIn, subjectsIn, type EvaluationScope } from './evaluated-subject.js';
import { indexFacts } from './fact-index.js';

const facts = school({
  students: [
    student('a', { familyId: 'lin' }),
    student('b', { familyId: 'lin', classes: [{ classId: 'c2' }] }),
    student('c', { classes: [] }),
  ],
  teachers: [classTeacher('t'), { id: 'u', roles: [{ role: 'subject-teacher' }] }],
  classes: [{ id: 'c0' }],
  visits: [
    visit('v3', '2026-11-03', ['a']),
    visit('v2', '2026-10-02', ['b', 'a']),
    visit('v1', '2026-10-02', ['b']),
    visit('v4', '2026-09-02', ['c'], { visitors: [{ personId: 'u', role: 'subject-teacher' }] }),
  ],
});
const index = indexFacts(facts);
const visitById = new Map(facts.visits.map((one) => [one.id, one]));

const namesOf = (scope?: EvaluationScope): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(subjectsIn(index, scope)).map(([type, some]) => [type, some.map(({ subject }) => subject.id)]),
  );

describe('whom verdicts are given on', () => {
  it('is everybody where no scope is named: facts in their order, families by their first child, classes in order', () => {
    expect(namesOf()).toEqual({
      student: ['a', 'b', 'c'],
      family: ['lin', 'family-c'],
      teacher: ['t', 'u'],
      visit: ['v3', 'v2', 'v1', 'v4'],
      class: ['c0', 'c1', 'c2'],
      school: ['s'],
    });
  });

  it('is with a scope only who is named, with the family and the visits, each once', () => {
    expect(namesOf({ studentIds: ['b', 'a', 'nobody'] })).toEqual({
      student: ['b', 'a'],
      family: ['lin'],
      teacher: [],
      visit: ['v1', 'v2', 'v3'],
      class: [],
      school: [],
    });
    expect(namesOf({ teacherIds: ['u', 'nobody'], classIds: ['c2', 'c9'], school: true })).toEqual({
      student: [],
      family: [],
      teacher: ['u'],
      visit: ['v4'],
      class: ['c2'],
      school: ['s'],
    });
    expect(namesOf({ school: false })).toEqual({
      student: [],
      family: [],
      teacher: [],
      visit: [],
      class: [],
      school: [],
    });
  });
});

describe('a subject', () => {
  const visitsOf = (type: 'student' | 'family' | 'teacher', id: string): string[] | undefined =>
    subjectIn(index, { type, id }, visitById)?.counted?.visits.map((one) => one.id);

  it('has its visits in order of time; a family those of its children, each once', () => {
    expect(visitsOf('student', 'a')).toEqual(['v2', 'v3']);
    expect(visitsOf('student', 'b')).toEqual(['v1', 'v2']);
    expect(visitsOf('family', 'lin')).toEqual(['v1', 'v2', 'v3']);
    expect(visitsOf('family', 'family-c')).toEqual(['v4']);
    expect(visitsOf('teacher', 't')).toEqual(['v1', 'v2', 'v3']);
  });

  it('brings whom it stands for', () => {
    const found = (type: Parameters<typeof subjectIn>[1]['type'], id: string) =>
      subjectIn(index, { type, id }, visitById);
    expect(found('family', 'lin')?.counted?.students.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(found('student', 'b')?.counted?.students.map(({ id }) => id)).toEqual(['b']);
    expect(found('teacher', 'u')?.counted).toMatchObject({ students: [], teacher: { id: 'u' } });
    expect(found('teacher', 'u')?.group).toMatchObject({ subject: { type: 'teacher', id: 'u' }, teacher: { id: 'u' } });
    expect(found('class', 'c2')).toEqual({
      subject: { type: 'class', id: 'c2' },
      group: { subject: { type: 'class', id: 'c2' } },
    });
    expect(found('school', 's')?.group).toEqual({ subject: { type: 'school', id: 's' } });
    expect(found('visit', 'v4')?.visit?.id).toBe('v4');
  });

  it.each(['student', 'family', 'teacher', 'visit', 'class', 'school'] as const)(
    'is none where the facts know no such %s',
    (type) => {
      expect(subjectIn(index, { type, id: 'nobody' }, visitById)).toBeUndefined();
    },
  );
});
