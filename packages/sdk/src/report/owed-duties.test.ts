import { describe, expect, it } from 'vitest';
import type { Verdict, VerdictSubject } from '../policy/verdict.js';
import type { VisitFact } from '../policy/facts.js';
import { countDuties, filterDuties, gatherDuties } from './owed-duties.js';

const duty = (type: VerdictSubject['type'], id: string, changes: Partial<Verdict> = {}): Verdict => ({
  clause: 'invented/one',
  subject: { type, id },
  strength: 'must',
  status: 'open',
  need: 1,
  have: 0,
  dueOn: '2027-01-20',
  evidence: [],
  notCounted: [],
  missing: [],
  applied: [],
  ...changes,
});
const student = (id: string, familyId: string) => ({ id, familyId, enrolled: [], classes: [], categories: [] });
const visit = (id: string, studentIds: string[]): VisitFact => ({
  id,
  date: '2026-10-10',
  studentIds,
  mode: 'home',
  visitors: [],
  endedAt: '2026-10-10T20:00:00+08:00',
  steps: [],
  topics: [],
  conduct: [],
});
const facts = {
  students: [student('a', 'lin'), student('b', 'lin'), student('c', 'wang')],
  visits: [visit('alone', ['c']), visit('together', ['a', 'c'])],
};
const everybody = (): boolean => true;
const named = (verdicts: readonly Verdict[], isShown: (id: string) => boolean = everybody) =>
  gatherDuties(verdicts, facts, isShown).map(({ subject, studentIds, duties }) => [
    `${subject.type} ${subject.id}`,
    studentIds,
    duties.length,
  ]);

describe('duties by whom they concern', () => {
  it('stand under the student where only one is concerned, through the family or a visit too', () => {
    expect(named([duty('student', 'c'), duty('family', 'wang'), duty('visit', 'alone')])).toEqual([
      ['student c', ['c'], 3],
    ]);
  });

  it('stand under the family or the visit where several students are concerned', () => {
    expect(named([duty('family', 'lin'), duty('visit', 'together'), duty('student', 'a')])).toEqual([
      ['family lin', ['a', 'b'], 1],
      ['visit together', ['a', 'c'], 1],
      ['student a', ['a'], 1],
    ]);
  });

  it('name nobody whom the reader may not see', () => {
    expect(named([duty('family', 'lin'), duty('visit', 'together'), duty('student', 'c')], (id) => id === 'a')).toEqual(
      [['student a', ['a'], 2]],
    );
  });

  it('keep those of a class, a school and a member of staff', () => {
    expect(named([duty('class', '5-1'), duty('school', 's'), duty('teacher', 't')], () => false)).toEqual([
      ['class 5-1', [], 1],
      ['school s', [], 1],
      ['teacher t', [], 1],
    ]);
  });
});

describe('what to do next', () => {
  it('is overdue before due soon before open, a must before a principle, and then the earlier day', () => {
    const verdicts = [
      duty('student', 'late', { status: 'open', dueOn: '2027-03-01' }),
      duty('student', 'early', { status: 'open', dueOn: '2027-01-05' }),
      duty('student', 'principle', { status: 'open', strength: 'principle', dueOn: '2027-01-01' }),
      duty('student', 'soon', { status: 'due-soon' }),
      duty('student', 'overdue', { status: 'overdue', strength: 'principle' }),
    ];
    const all = gatherDuties(
      verdicts,
      { students: verdicts.map(({ subject }) => student(subject.id, subject.id)), visits: [] },
      everybody,
    );
    expect(filterDuties(all, 'to-do').map(({ subject }) => subject.id)).toEqual([
      'overdue',
      'soon',
      'early',
      'late',
      'principle',
    ]);
  });

  it('leaves out what is done, declined or unknown, and shows it where it is asked for', () => {
    const all = gatherDuties(
      [
        duty('student', 'a', { status: 'declined' }),
        duty('student', 'a', { status: 'open', clause: 'invented/two' }),
        duty('student', 'b', { status: 'met' }),
        duty('student', 'c', { status: 'unknown' }),
      ],
      facts,
      everybody,
    );
    const shown = (filter: Parameters<typeof filterDuties>[1]) =>
      filterDuties(all, filter).map(({ subject, duties }) => [subject.id, duties.map(({ status }) => status)]);
    expect(shown('to-do')).toEqual([['a', ['open']]]);
    expect(shown('declined')).toEqual([['a', ['declined']]]);
    expect(shown('unknown')).toEqual([['c', ['unknown']]]);
    expect(countDuties(all)).toMatchObject({ 'to-do': 1, open: 1, overdue: 0, declined: 1, met: 1, unknown: 1 });
  });

  it('keeps the order of those who stand alike', () => {
    const all = gatherDuties([duty('student', 'c'), duty('student', 'a'), duty('student', 'b')], facts, everybody);
    expect(filterDuties(all, 'to-do').map(({ subject }) => subject.id)).toEqual(['c', 'a', 'b']);
  });
});
