import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.js';
import { indexVerdicts } from './verdict-index.js';
import type { Verdict, VerdictSubject } from './verdict.js';

const verdict = (clause: string, type: VerdictSubject['type'], id: string): Verdict => ({
  clause,
  subject: { type, id },
  strength: 'must',
  status: 'open',
  need: 1,
  have: 0,
  evidence: [],
  notCounted: [],
  missing: [],
  applied: [],
});
const visit = (id: string, studentIds: string[], visitors: string[]): Facts['visits'][number] => ({
  id,
  date: '2026-10-10',
  studentIds,
  mode: 'home',
  visitors: visitors.map((personId) => ({ personId, role: 'class-teacher' })),
  endedAt: '2026-10-10T12:00:00Z',
  steps: [],
  topics: [],
  conduct: [],
});
const student = (id: string, familyId: string): Facts['students'][number] => ({
  id,
  familyId,
  enrolled: [],
  classes: [],
  categories: [],
});

// A student, a family, a teacher and a visit share an id on purpose: ids are unique only among their own kind.
const facts: Facts = {
  calendar: { timeZone: 'Asia/Shanghai', schoolYears: [] },
  schoolId: 'school',
  students: [student('one', 'lin'), student('two', 'lin'), student('lin', 'wang')],
  teachers: [],
  visits: [
    visit('v1', ['one', 'two'], ['zhao', 'qian']),
    visit('v2', ['one'], ['zhao']),
    // Somebody who is named twice in one visit is there once.
    visit('v3', ['lin', 'lin'], ['qian', 'qian']),
  ],
  declines: [],
  emergencies: [],
};
const verdicts = [
  verdict('visit-1', 'visit', 'v1'),
  verdict('visit-2', 'visit', 'v2'),
  verdict('visit-3', 'visit', 'v3'),
  verdict('visit-3-too', 'visit', 'v3'),
  verdict('family-lin', 'family', 'lin'),
  verdict('family-wang', 'family', 'wang'),
  verdict('student-one', 'student', 'one'),
  verdict('student-one-too', 'student', 'one'),
  verdict('student-lin', 'student', 'lin'),
  verdict('teacher-zhao', 'teacher', 'zhao'),
  verdict('teacher-one', 'teacher', 'one'),
];
const index = indexVerdicts(verdicts, facts);
const clauses = (some: readonly Verdict[]): string[] => some.map((one) => one.clause);

describe('the verdicts of a student', () => {
  it('are the own ones, then those of the family, then those of visits, each in their order', () => {
    expect(clauses(index.ofStudent('one'))).toEqual([
      'student-one',
      'student-one-too',
      'family-lin',
      'visit-1',
      'visit-2',
    ]);
  });

  it('are shared with a sibling only where they are the family’s or of a visit to both', () => {
    expect(clauses(index.ofStudent('two'))).toEqual(['family-lin', 'visit-1']);
  });

  it('are never those of somebody else with the same id', () => {
    expect(clauses(index.ofStudent('lin'))).toEqual(['student-lin', 'family-wang', 'visit-3', 'visit-3-too']);
  });

  it('are none for a student whom nobody knows', () => {
    expect(index.ofStudent('nobody')).toEqual([]);
  });
});

describe('the verdicts of a member of staff', () => {
  it('are the own duties, then those of visits that they made, each visit once', () => {
    expect(clauses(index.ofTeacher('zhao'))).toEqual(['teacher-zhao', 'visit-1', 'visit-2']);
    expect(clauses(index.ofTeacher('qian'))).toEqual(['visit-1', 'visit-3', 'visit-3-too']);
  });

  it('are none for somebody whom nobody knows', () => {
    expect(index.ofTeacher('nobody')).toEqual([]);
  });

  it('give a family its own, those of the children named, and each visit once', () => {
    const index = indexVerdicts(verdicts, facts);
    const named = index.ofFamily('lin', ['one']).map(({ clause }) => clause);
    expect(named).toEqual(['family-lin', 'student-one', 'student-one-too', 'visit-1', 'visit-2']);
    const both = index.ofFamily('lin', ['one', 'two']).map(({ clause }) => clause);
    expect(both.filter((clause) => clause === 'visit-1')).toEqual(['visit-1']);
  });

  it('give of a subject what is said of exactly that one', () => {
    const index = indexVerdicts([...verdicts, verdict('class-duty', 'class', 'lin')], facts);
    expect(index.of({ type: 'class', id: 'lin' }).map(({ clause }) => clause)).toEqual(['class-duty']);
    expect(index.of({ type: 'school', id: 'lin' })).toEqual([]);
  });
});
