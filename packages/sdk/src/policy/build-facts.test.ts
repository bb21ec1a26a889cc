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
  people: [
    ...['teacher', 'maths-teacher', 'head', 'stranger', 'a'].map(person),
    { ...person('b'), grades: ['2'] },
    { ...person('c'), grades: ['2', '3'] },
  ],
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

  it('keep when a visit started, which steps were taken and, as far as known, when', () => {
    expect(visitFactOf(visit, 'Asia/Shanghai')).toMatchObject({
      startedAt: '2026-10-10T17:30:00Z',
      endedAt: '2026-10-10T18:30:00Z',
      filedAt: '2026-10-10T19:00:00Z',
      stepsAt: { 'safety-report': '2026-10-10T09:00:00Z' },
    });
    const { outline: _none, safetyReport: _neither, ...bare } = visit;
    expect(visitFactOf(bare, 'Asia/Shanghai')).toMatchObject({ steps: [], stepsAt: {} });
    const report = { reportedAt: '2026-10-10T09:00:00Z', place: 'p', expectedMinutes: 60, reachable: false } as const;
    const whole: VisitRecord = {
      ...visit,
      appointment: { agreedAt: '2026-10-08T09:00:00Z', channel: 'phone' },
      consent: { givenAt: '2026-10-08T09:05:00Z' },
      approval: { approvedAt: '2026-10-09T09:00:00Z' },
      safetyReport: { ...report, backAt: '2026-10-10T18:50:00Z' },
    };
    const fact = visitFactOf(whole, 'Asia/Shanghai');
    expect(fact.steps).toEqual(['appointment', 'consent', 'approval', 'outline', 'safety-report', 'return-report']);
    expect(fact.stepsAt).toEqual({
      appointment: '2026-10-08T09:00:00Z',
      consent: '2026-10-08T09:05:00Z',
      approval: '2026-10-09T09:00:00Z',
      'safety-report': '2026-10-10T09:00:00Z',
      'return-report': '2026-10-10T18:50:00Z',
    });
  });

  it('take a grade from the roster where it gives exactly one', () => {
    expect(facts.students.map(({ data }) => data)).toEqual([undefined, { grade: '2' }, undefined]);
    expect(facts.classes).toEqual([{ id: 'home', data: { grade: '1' } }]);
  });

  it('take over what the school says besides, before what the roster says', () => {
    const more = {
      school: { data: { type: 'primary' } },
      preconditions: [{ id: 'p', code: 'consent', studentIds: ['a'], outcome: 'given' }],
      events: [{ id: 'e', code: 'absence', studentId: 'a', date: '2026-11-02' }],
      activities: [{ id: 'm', code: 'meeting', date: '2026-11-02' }],
      submissions: [{ id: 's', code: 'plan', submittedAt: '2026-11-02T08:00:00Z' }],
    } as const;
    const sources = { roster, schoolId: 's', calendar, visits: [], declines: [], emergencies: [] };
    const rich = buildFacts({
      ...sources,
      ...more,
      studentData: { a: { 'distance-km': 12 }, b: { grade: '3' } },
      classData: { home: { size: 45 }, maths: { size: 10 } },
      teacherData: { head: { trained: true } },
    });
    expect(rich).toMatchObject(more);
    expect(rich.students.map(({ data }) => data)).toEqual([{ 'distance-km': 12 }, { grade: '3' }, undefined]);
    expect(rich.classes).toEqual([{ id: 'home', data: { grade: '1', size: 45 } }]);
    expect(rich.teachers.map(({ id, data }) => [id, data])).toContainEqual(['head', { trained: true }]);
    for (const key of Object.keys(more)) expect(facts).not.toHaveProperty(key);
  });

  it('let a refusal hold to the end of the school year', () => {
    expect(facts.declines).toEqual([{ id: 'd', studentIds: ['b'], from: '2026-11-01', to: '2027-07-10' }]);
  });
});
