import { describe, expect, it } from 'vitest';
import type { Roster } from '../model/roster.js';
import type { VisitRecord } from '../model/visit.js';
import { buildFacts, visitFactOf } from './build-facts.js';

const person = (id: string) => ({ id, givenName: 'x', familyName: 'y', enabled: true });
const roster: Roster = {
  orgs: [{ id: 's', name: 'School', type: 'school' }],
  academicSessions: [],
  classes: [
    { id: 'home', title: '1-1', classType: 'homeroom', schoolId: 's', grades: ['1'], termIds: [] },
    { id: 'maths', title: 'maths', classType: 'scheduled', schoolId: 's', grades: ['1'], termIds: [] },
    { id: 'elsewhere', title: '9-9', classType: 'homeroom', schoolId: 'other', grades: ['9'], termIds: [] },
  ],
  people: ['a', 'b', 'c', 'teacher', 'maths-teacher', 'head', 'stranger'].map(person),
  roles: [
    { personId: 'a', orgId: 's', role: 'student', roleType: 'primary', beginDate: '2026-09-01' },
    { personId: 'c', orgId: 's', role: 'student', roleType: 'primary', beginDate: '2026-09-01', endDate: '2026-12-31' },
    { personId: 'head', orgId: 's', role: 'principal', roleType: 'primary' },
    { personId: 'stranger', orgId: 'other', role: 'principal', roleType: 'primary' },
  ],
  enrollments: [
    {
      id: 'e1',
      classId: 'home',
      schoolId: 's',
      personId: 'a',
      role: 'student',
      primary: true,
      beginDate: '2026-10-01',
    },
    { id: 'e2', classId: 'home', schoolId: 's', personId: 'b', role: 'student', primary: true },
    { id: 'e3', classId: 'home', schoolId: 's', personId: 'teacher', role: 'teacher', primary: true },
    { id: 'e4', classId: 'maths', schoolId: 's', personId: 'maths-teacher', role: 'teacher', primary: true },
    { id: 'e5', classId: 'elsewhere', schoolId: 'other', personId: 'z', role: 'student', primary: true },
  ],
  relationships: [],
  attentionFlags: [{ studentId: 'a', category: 'left-behind', from: '2026-09-01', source: 'register' }],
  families: [{ id: 'f', studentIds: ['a', 'b'], guardianIds: [], origin: 'derived' }],
};
const visit: VisitRecord = {
  id: 'v',
  schoolId: 's',
  studentIds: ['a'],
  format: 'individual',
  mode: 'home',
  startedAt: '2026-10-10T17:30:00Z',
  endedAt: '2026-10-10T18:30:00Z',
  visitors: [{ personId: 'teacher', role: 'class-teacher' }],
  outline: 'a private outline',
  safetyReport: { reportedAt: '2026-10-10T09:00:00Z', place: 'a private place', expectedMinutes: 60, reachable: true },
  findings: { 'family-situation': 'a private finding', support: '   ' },
  filedAt: '2026-10-10T19:00:00Z',
  filedBy: 'teacher',
};
const calendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [{ id: 'y', title: 'y', startDate: '2026-09-01', endDate: '2027-07-10', terms: [] }],
} as const;
const facts = buildFacts({
  roster,
  schoolId: 's',
  calendar,
  visits: [visit],
  declines: [
    { id: 'd', schoolId: 's', studentIds: ['b'], declinedAt: '2026-10-31T16:30:00Z', reason: 'other', offered: [] },
  ],
  emergencies: [],
});

describe('facts', () => {
  it('hold the students of the school, by class enrolment or by role, and nobody else', () => {
    expect(facts.students.map((student) => student.id)).toEqual(['a', 'b', 'c']);
    expect(facts.students[0]).toEqual({
      id: 'a',
      familyId: 'f',
      enrolled: [{ from: '2026-10-01' }],
      classes: [{ classId: 'home', from: '2026-10-01' }],
      categories: [{ code: 'left-behind', from: '2026-09-01' }],
    });
    expect(facts.students[2]).toMatchObject({
      familyId: 'family-of-c',
      enrolled: [{ from: '2026-09-01', to: '2026-12-31' }],
      classes: [],
    });
  });

  it('take the primary teacher of a homeroom class, and of no other, as class teacher', () => {
    expect(Object.fromEntries(facts.teachers.map((one) => [one.id, one.roles.map((held) => held.role)]))).toEqual({
      head: ['school-leader'],
      teacher: ['class-teacher'],
      'maths-teacher': ['subject-teacher'],
    });
  });

  it('put a visit on the day that it was at the school, and keep no text of it', () => {
    const fact = visitFactOf(visit, 'Asia/Shanghai');
    expect(fact.date).toBe('2026-10-11');
    expect(fact.steps).toEqual(['outline', 'safety-report', 'reachable']);
    expect(fact.topics).toEqual(['family-situation']);
    expect(JSON.stringify(facts)).not.toContain('private');
  });

  it('let a refusal hold to the end of the school year', () => {
    expect(facts.declines).toEqual([{ id: 'd', studentIds: ['b'], from: '2026-11-01', to: '2027-07-10' }]);
  });
});
