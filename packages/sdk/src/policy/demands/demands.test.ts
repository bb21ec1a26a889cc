import { describe, expect, it } from 'vitest';
import { inventedPolicies } from '../../testing/invented-policies.js';
import { evaluate } from '../evaluate.js';
import type { Facts, StudentFact } from '../facts.js';
import type { Strength } from '../pack.js';
import type { Rule, VisitCountRule } from '../rule.js';
import { demands, type VisitDemand } from './index.js';

const asOf = '2026-11-22T20:00:00+08:00';
const calendar: Facts['calendar'] = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      id: 'y',
      title: 'y',
      startDate: '2026-09-01',
      endDate: '2027-07-10',
      terms: [{ id: 't1', title: 't1', startDate: '2026-09-01', endDate: '2027-01-29' }],
    },
  ],
};
const student = (id: string, classId: string, more: Partial<StudentFact> = {}): StudentFact => ({
  id,
  familyId: 'A',
  enrolled: [],
  classes: [{ classId }],
  categories: [],
  ...more,
});
const facts: Facts = {
  calendar,
  schoolId: 's',
  students: [student('a', 'c1'), student('b', 'c2')],
  teachers: [
    { id: 't1', roles: [{ role: 'class-teacher', classId: 'c1' }] },
    { id: 't2', roles: [{ role: 'class-teacher', classId: 'c2' }] },
  ],
  visits: [],
  declines: [],
  emergencies: [],
};
const yearly: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'class-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'school-year',
  modes: ['home', 'agreed-place'],
  byVisitor: ['class-teacher'],
};
type Rules = readonly (readonly [Strength, Rule])[];

function demandsOf(rules: Rules, known: Partial<Facts> = {}): VisitDemand[] {
  const policies = inventedPolicies(...rules);
  const all = { ...facts, ...known };
  return demands(policies, all, evaluate(policies, all, asOf), asOf);
}

describe('demands on a planner', () => {
  it('are one visit for what students, siblings and their family are owed, in the time and by the people that answer all', () => {
    const found = demandsOf([
      ['must', yearly],
      ['principle', { ...yearly, subject: 'family', per: 'term', modes: ['home', 'phone'], byVisitor: 'anyone' }],
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'A/1',
      familyId: 'A',
      studentIds: ['a', 'b'],
      modes: ['home'],
      visitors: [
        { roles: ['class-teacher'], studentIds: ['a'] },
        { roles: ['class-teacher'], studentIds: ['b'] },
      ],
      window: { from: '2026-11-22', to: '2027-01-29' },
      strength: 'must',
      priority: 'usual',
    });
    expect(found[0]?.serves.map(({ clause, subject }) => `${clause} ${subject.type} ${subject.id}`)).toEqual([
      'invented/C2 family A',
      'invented/C1 student a',
      'invented/C1 student b',
    ]);
  });

  it('are as many days as a duty asks for visits', () => {
    const rules: Rules = [['must', { ...yearly, quantity: { atLeast: 3 } }]];
    expect(demandsOf(rules, { students: [student('a', 'c1')] })).toHaveLength(3);
  });

  it('leave a day of its own to each visit of a duty that joins visits which are due today', () => {
    const today = '2026-11-22' as const;
    const between = { between: { from: today, to: today } };
    const rules: Rules = [
      ['must', { ...yearly, per: between, modes: ['home'] }],
      ['must', { ...yearly, per: between, modes: ['phone'] }],
      ['must', { ...yearly, quantity: { atLeast: 2 }, modes: ['home', 'phone'] }],
    ];
    const found = demandsOf(rules, { students: [student('a', 'c1')] });
    const ends = found
      .filter(({ serves }) => serves.some(({ clause }) => clause === 'invented/C3'))
      .map(({ window }) => window.to);
    expect(ends.sort()).toEqual([today, '2027-07-10']);
  });

  it('are two visits where none answers both: one duty counts at home, the other by phone', () => {
    const rules: Rules = [
      ['must', { ...yearly, modes: ['home'] }],
      ['must', { ...yearly, modes: ['phone'] }],
    ];
    expect(demandsOf(rules, { students: [student('a', 'c1')] }).map(({ modes }) => modes)).toEqual([
      ['home'],
      ['phone'],
    ]);
  });

  it('never ask for what a family has declined', () => {
    const declines = [{ id: 'd', studentIds: ['a', 'b'], from: '2026-09-01' as const }];
    expect(demandsOf([['must', yearly]], { declines })).toEqual([]);
  });

  it.each([
    [
      'whoever is exempt: the student has left',
      { students: [student('a', 'c1', { enrolled: [{ to: '2026-10-01' }] })] },
    ],
    ['what is unknown: the calendar has no such period', { calendar: { ...calendar, schoolYears: [] } }],
  ])('never ask for a visit to %s', (_name, known) => {
    expect(demandsOf([['must', yearly]], known)).toEqual([]);
  });

  it('put some first and do not say why', () => {
    const policies = inventedPolicies(['must', yearly]);
    const [pack] = policies.packs;
    const title = { 'zh-CN': '留守', 'zh-Hant': '留守', en: 'left behind' };
    const list = [{ id: 'left', title, covers: ['left-behind'], attachesTo: 'student' as const }];
    const withList = { ...policies, packs: pack ? [{ ...pack, categories: { open: false, list } }] : [] };
    const students = [
      student('x', 'c1', { familyId: 'X' }),
      student('z', 'c2', { familyId: 'Z', categories: [{ code: 'left-behind' }] }),
    ];
    const all = { ...facts, students };
    const found = demands(withList, all, evaluate(withList, all, asOf), asOf);
    expect(found.map(({ familyId, priority }) => [familyId, priority])).toEqual([
      ['Z', 'first'],
      ['X', 'usual'],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/left|留守/);
  });

  it('say what has to be there first, with whom and for how long', () => {
    const found = demandsOf(
      [
        ['must', { ...yearly, modes: ['home'], preconditions: [{ code: 'consent' }] }],
        ['practice', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 }, including: ['counsellor'] }],
        ['encouraged', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 4 } }],
        ['must', { kind: 'visit-limit', modes: ['home'], minutes: { atLeast: 20, atMost: 90 } }],
      ],
      { students: [student('a', 'c1')], teachers: [] },
    );
    expect(found[0]?.missing).toEqual([
      { code: 'precondition', precondition: 'consent', count: 1 },
      { code: 'datum', name: 'class-teacher' },
    ]);
    expect(found[0]?.conditions).toEqual([
      {
        mode: 'home',
        team: { atLeast: 2, including: ['counsellor'] },
        minutes: { atLeast: 20, atMost: 90 },
        clauses: ['invented/C2', 'invented/C4'],
      },
    ]);
  });

  it('make good what follows an event, also when it is late', () => {
    const rules: Rules = [
      [
        'must',
        {
          kind: 'follow-up',
          owedBy: 'class-teacher',
          subject: 'student',
          population: {},
          event: 'absence',
          ladder: [
            {
              id: 'call',
              owedBy: 'class-teacher',
              within: { amount: 3, unit: 'days' },
              do: { visit: { modes: ['phone'], byVisitor: 'anyone' } },
            },
          ],
        },
      ],
    ];
    const events = [{ id: 'e', code: 'absence', studentId: 'a', date: '2026-11-02' as const }];
    const [demand] = demandsOf(rules, { events });
    expect(demand?.window).toEqual({ from: '2026-11-22', to: '2026-11-22' });
    expect(demand?.serves[0]?.late).toBe(true);
  });
});
