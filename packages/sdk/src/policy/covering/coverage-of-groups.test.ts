import { describe, expect, it } from 'vitest';
import { askCoverage, classOf, oneCoverage } from '../../testing/coverage-questions.js';
import { classTeacher, student, visit } from '../../testing/small-school.js';
import type { VisitFact } from '../facts.js';
import type { VisitCoverageRule } from '../rule.js';

const by = (...personIds: string[]): Pick<VisitFact, 'visitors'> => ({
  visitors: personIds.map((personId) => ({ personId, role: 'subject-teacher' })),
});

describe('the coverage of a class', () => {
  it('is a share of its students', () => {
    const visits = [visit('v1', '2026-10-01', ['s1', 's2'])];
    expect(oneCoverage({ facts: { students: classOf(5), visits } })).toMatchObject({
      subject: { type: 'class', id: 'c1' },
      status: 'open',
      owedBy: 'school',
      need: 3,
      have: 2,
      outOf: 5,
      evidence: ['v1'],
      missing: [{ code: 'coverage', counting: 'students', count: 1 }],
      dueOn: '2027-07-10',
    });
    const more = [...visits, visit('v2', '2026-10-02', ['s3'])];
    expect(oneCoverage({ facts: { students: classOf(5), visits: more } })).toMatchObject({
      status: 'met',
      have: 3,
      missing: [],
    });
  });

  it('counts a student once, however often visited', () => {
    const visits = [
      visit('v1', '2026-10-01', ['s1']),
      visit('v2', '2026-10-02', ['s1']),
      visit('v3', '2026-10-02', ['s1']),
    ];
    expect(oneCoverage({ facts: { students: classOf(2), visits } })).toMatchObject({
      have: 1,
      evidence: ['v1', 'v2'],
      notCounted: [{ visitId: 'v3', reason: 'same-day' }],
    });
  });

  it('leaves out who is not in the class any more, or not yet', () => {
    const students = [
      student('here', { enrolled: [{ from: '2026-11-20' }] }),
      student('gone', { enrolled: [{ to: '2026-11-19' }] }),
      student('elsewhere', { classes: [{ classId: 'c1', to: '2026-11-19' }] }),
      student('to-come', { classes: [{ classId: 'c1', from: '2026-11-21' }] }),
    ];
    const visits = [visit('v1', '2026-10-01', ['gone', 'elsewhere', 'nobody'])];
    expect(oneCoverage({ facts: { students, visits } })).toMatchObject({ need: 1, have: 0, outOf: 1, evidence: [] });
    const [last] = askCoverage({ facts: { students, visits }, on: '2027-08-01' });
    expect(last).toMatchObject({ status: 'breached', outOf: 2 });
  });

  it('does not concern a class without students of the population', () => {
    expect(askCoverage({})).toEqual([]);
    expect(askCoverage({ rule: { population: { listed: true } }, facts: { students: classOf(2) } })).toEqual([]);
  });

  it('may be of the students of a population', () => {
    const left = student('left', { categories: [{ code: 'left-behind' }] });
    const former = student('former', { categories: [{ code: 'left-behind', to: '2026-11-19' }] });
    const facts = { students: [...classOf(3), left, former] };
    expect(oneCoverage({ rule: { population: { listed: true } }, facts })).toMatchObject({ outOf: 1 });
    const small = { where: { datum: 'class.size', atMost: 4 } };
    expect(askCoverage({ rule: { population: small }, facts })).toEqual([]);
    expect(askCoverage({ rule: { population: small }, facts: { students: classOf(4) } })).toMatchObject([{ outOf: 4 }]);
    const ofStaff = oneCoverage({ rule: { population: { roles: ['mentor'] } }, facts });
    expect(ofStaff).toMatchObject({ status: 'unknown', missing: [{ code: 'datum', name: 'teacher.role' }] });
  });

  it('may be a number of its families: a visit to a sibling elsewhere is one to the family', () => {
    const students = [
      student('a', { familyId: 'f' }),
      student('b', { familyId: 'f' }),
      student('elder', { familyId: 'f', classes: [{ classId: 'c2' }] }),
      student('c', { familyId: 'g' }),
    ];
    const rule: Partial<VisitCoverageRule> = { counting: 'families', quantity: { atLeast: 3 } };
    const visits = [visit('v1', '2026-10-01', ['elder']), visit('v2', '2026-10-01', ['a'])];
    const ofClass = askCoverage({ rule, facts: { students, visits } }).find(({ subject }) => subject.id === 'c1');
    expect(ofClass).toMatchObject({
      need: 2,
      have: 1,
      evidence: ['v1'],
      notCounted: [{ visitId: 'v2', reason: 'same-day' }],
    });
    expect(ofClass?.outOf).toBeUndefined();
  });

  it('may be a number of visits, which has no end', () => {
    const visits = [
      visit('v1', '2026-10-01', ['s1', 's2']),
      visit('v2', '2026-10-01', ['s2', 's1']),
      visit('v3', '2026-10-02', ['s1']),
      visit('v4', '2026-10-02', ['s2']),
    ];
    const rule: Partial<VisitCoverageRule> = { counting: 'visits', quantity: { atLeast: 4 } };
    expect(oneCoverage({ rule, facts: { students: classOf(2), visits } })).toMatchObject({
      need: 4,
      have: 3,
      evidence: ['v1', 'v3', 'v4'],
      missing: [{ code: 'coverage', counting: 'visits', count: 1 }],
    });
  });

  it('may be a number of its staff who visit its students', () => {
    const inClass = (id: string, classId = 'c1') => classTeacher(id, { roles: [{ role: 'subject-teacher', classId }] });
    const facts = {
      students: [...classOf(2), student('other', { classes: [{ classId: 'c2' }] })],
      teachers: [inClass('t'), inClass('u'), inClass('w', 'c2')],
      visits: [
        visit('v1', '2026-10-01', ['s1'], by('t', 'w', 'stranger')),
        visit('v2', '2026-10-02', ['other'], by('u')),
        visit('v3', '2026-10-01', ['s2'], by('t')),
        visit('v4', '2026-10-01', ['s2'], by('t')),
      ],
    };
    const rule: Partial<VisitCoverageRule> = { counting: 'teachers', share: { atLeast: 1, rounding: 'up' } };
    const [first] = askCoverage({ rule, facts });
    expect(first).toMatchObject({
      subject: { id: 'c1' },
      need: 2,
      have: 1,
      outOf: 2,
      evidence: ['v1', 'v3'],
      notCounted: [{ visitId: 'v4', reason: 'same-day' }],
    });
    const mentors = askCoverage({ rule: { ...rule, population: { roles: ['mentor'] } }, facts });
    expect(mentors).toEqual([]);
  });
});

describe('the coverage of the school', () => {
  it('is that of all its students', () => {
    const students = [...classOf(3), student('b', { classes: [] })];
    expect(oneCoverage({ rule: { subject: 'school' }, facts: { students } })).toMatchObject({
      subject: { type: 'school', id: 's' },
      outOf: 4,
      need: 2,
    });
  });

  it('may be of the staff in some roles who visit', () => {
    const leader = (id: string, to?: '2026-11-19') => ({ id, roles: [{ role: 'school-leader' as const, to }] });
    const facts = {
      students: classOf(2),
      teachers: [classTeacher('t'), leader('head'), leader('deputy'), leader('former', '2026-11-19')],
      visits: [visit('v1', '2026-10-01', ['s1'], { visitors: [{ personId: 'head', role: 'school-leader' }] })],
    };
    const rule: Partial<VisitCoverageRule> = {
      subject: 'school',
      counting: 'teachers',
      population: { roles: ['school-leader'] },
      share: { atLeast: 1, rounding: 'up' },
    };
    expect(oneCoverage({ rule, facts })).toMatchObject({ need: 2, have: 1, outOf: 2, evidence: ['v1'] });
  });

  it('asks in which capacity each of the staff visits', () => {
    const rule: Partial<VisitCoverageRule> = {
      subject: 'school',
      counting: 'teachers',
      quantity: { atLeast: 2 },
      byVisitor: ['school-leader'],
    };
    const visitors = [
      { personId: 't', role: 'class-teacher' as const },
      { personId: 'head', role: 'school-leader' as const },
    ];
    const facts = {
      students: classOf(1),
      teachers: [classTeacher('t'), classTeacher('head')],
      visits: [visit('v1', '2026-10-01', ['s1'], { visitors })],
    };
    expect(oneCoverage({ rule, facts })).toMatchObject({ have: 1, need: 2, evidence: ['v1'] });
  });
});

describe('the coverage of a member of staff', () => {
  const teachers = [
    classTeacher('t'),
    { id: 'mentor', roles: [{ role: 'mentor' as const }] },
    { id: 'former', roles: [{ role: 'mentor' as const, to: '2026-11-19' as const }] },
    { id: 'moved', roles: [{ role: 'mentor' as const, to: '2026-11-19' as const }, { role: 'counsellor' as const }] },
  ];
  const students = [...classOf(4), student('other', { classes: [{ classId: 'c2' }] })];
  const visits = [visit('v1', '2026-10-01', ['s1']), visit('v2', '2026-10-02', ['other'])];

  it('is a share of the students of the own classes', () => {
    const verdicts = askCoverage({ rule: { subject: 'teacher' }, facts: { teachers, students, visits } });
    expect(verdicts).toMatchObject([
      { subject: { type: 'teacher', id: 't' }, need: 2, have: 1, outOf: 4, evidence: ['v1'] },
    ]);
    const cohorts: VisitCoverageRule['cohorts'] = [
      { id: 'all', when: { datum: 'class.size', atLeast: 1 }, share: { atLeast: 1, rounding: 'up' } },
    ];
    expect(askCoverage({ rule: { subject: 'teacher', cohorts }, facts: { teachers, students, visits } })).toMatchObject(
      [{ need: 4, branch: 'all' }],
    );
    const asMentor: Partial<VisitCoverageRule> = { subject: 'teacher', population: { roles: ['mentor'] } };
    expect(askCoverage({ rule: asMentor, facts: { teachers, students, visits } })).toEqual([]);
  });

  it('is a number of any students, of own visits alone', () => {
    const rule: Partial<VisitCoverageRule> = { subject: 'teacher', quantity: { atLeast: 2 } };
    const facts = { teachers, students, visits: [...visits, visit('v3', '2026-10-03', ['s2'], by('mentor'))] };
    const of = (id: string) => askCoverage({ rule, facts }).find(({ subject }) => subject.id === id);
    expect(of('t')).toMatchObject({ status: 'met', have: 2, evidence: ['v1', 'v2'] });
    expect(of('mentor')).toMatchObject({ status: 'open', have: 1, evidence: ['v3'] });
  });

  it('ends with the role', () => {
    const rule: Partial<VisitCoverageRule> = {
      subject: 'teacher',
      population: { roles: ['mentor'] },
      quantity: { atLeast: 1 },
    };
    const found = askCoverage({
      rule,
      facts: { teachers, students, visits: [visit('v', '2026-10-01', ['s1'], by('x'))] },
    });
    expect(found.map(({ subject, status, reason }) => [subject.id, status, reason])).toEqual([
      ['mentor', 'open', undefined],
      ['former', 'exempt', 'left'],
      ['moved', 'exempt', 'no-longer-in-category'],
    ]);
    const done = askCoverage({
      rule,
      facts: { teachers, students, visits: [visit('v', '2026-10-01', ['s1'], by('former'))] },
    });
    expect(done.find(({ subject }) => subject.id === 'former')?.status).toBe('met');
  });

  it('asks about the teacher where the condition does', () => {
    const rule: Partial<VisitCoverageRule> = {
      subject: 'teacher',
      quantity: { atLeast: 1 },
      population: { where: { datum: 'teacher.party-member', is: true } },
    };
    const some = [
      classTeacher('yes', { data: { 'party-member': true } }),
      classTeacher('no', { data: { 'party-member': false } }),
    ];
    expect(askCoverage({ rule, facts: { teachers: some, students } }).map(({ subject }) => subject.id)).toEqual([
      'yes',
    ]);
  });
});
