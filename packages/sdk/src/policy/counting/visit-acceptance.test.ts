import { describe, expect, it } from 'vitest';
import { classTeacher, documentOf, noonOf, school, student, visit } from '../../testing/small-school.js';
import { momentOf } from '../clause-evaluation.js';
import { compilePolicies } from '../compiled-policies.js';
import type { ClauseContext } from '../count-context.js';
import { indexFacts } from '../fact-index.js';
import type { Facts, VisitFact } from '../facts.js';
import { layerPolicies } from '../layering.js';
import type { Condition, CountsAsRule, Rule, VisitCountRule } from '../rule.js';
import { hasEnded, isByRightVisitor, isFiled, modeAnswer } from './visit-acceptance.js';

const yearly: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'class-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'school-year',
  modes: ['home'],
  byVisitor: ['class-teacher'],
};
const also = (circumstance: CountsAsRule['circumstance'], where?: Condition): CountsAsRule => ({
  kind: 'counts-as',
  clauses: ['c0'],
  modes: ['phone'],
  circumstance,
  ...(where && { where }),
});
const pupil = student('a', { data: { 'distance-km': 9 } });
const asOf = noonOf('2026-11-22');
const moment = momentOf(asOf, 'Asia/Shanghai');

function contextOf(rules: readonly Rule[], facts: Partial<Facts>): ClauseContext<Rule> {
  const policies = compilePolicies(layerPolicies([documentOf([yearly, ...rules])]));
  const [clause] = policies.clauses;
  if (!clause) throw new Error('a document without clauses');
  const index = indexFacts(school({ students: [pupil], ...facts }));
  return { rule: yearly, clause, policies, dueSoonDays: 0, index, moment };
}

/** How a visit by phone on 20 November counts. */
const byPhone = (rules: readonly Rule[], call: Partial<VisitFact>, facts: Partial<Facts> = {}, students = [pupil]) =>
  modeAnswer(visit('v', '2026-11-20', ['a'], { mode: 'phone', ...call }), students, ['home'], contextOf(rules, facts));

describe('the mode of a visit', () => {
  it('counts whatever the circumstance where the clause names it', () => {
    expect(byPhone([], { mode: 'home' })).toEqual({ counts: 'yes' });
    expect(byPhone([also('family-wish')], { mode: 'home', circumstance: 'family-wish' })).toEqual({ counts: 'yes' });
  });

  it('does not count where no clause names it', () => {
    expect(byPhone([], {})).toEqual({ counts: 'no' });
    expect(byPhone([also('family-wish')], { mode: 'letter', circumstance: 'family-wish' })).toEqual({ counts: 'no' });
  });

  it('counts under the circumstance that another clause names, which is told', () => {
    expect(byPhone([also('family-wish')], { circumstance: 'family-wish' })).toEqual({ counts: 'yes', by: 'own/c1' });
  });

  it('does not count under another circumstance; the one that would have helped is told', () => {
    const unless = { circumstance: 'family-wish', clause: 'own/c1' };
    expect(byPhone([also('family-wish')], {})).toEqual({ counts: 'no', unless });
    expect(byPhone([also('family-wish')], { circumstance: 'emergency' })).toEqual({ counts: 'no', unless });
  });

  it('counts as that of an emergency only on days of one that was declared', () => {
    const call = { circumstance: 'emergency' } as const;
    const during = (from: '2026-11-01' | '2026-11-21') =>
      byPhone([also('emergency')], call, { emergencies: [{ from }] });
    expect(during('2026-11-01')).toEqual({ counts: 'yes', by: 'own/c1' });
    expect(during('2026-11-21').counts).toBe('no');
    expect(byPhone([also('emergency')], call).counts).toBe('no');
  });

  it('counts under a condition that holds of one of the students', () => {
    const far = { datum: 'student.distance-km', atLeast: 5 };
    const wish = { circumstance: 'family-wish' } as const;
    expect(byPhone([also('family-wish', far)], wish)).toEqual({ counts: 'yes', by: 'own/c1' });
    expect(byPhone([also('family-wish', { ...far, atLeast: 10 })], wish).counts).toBe('no');
  });

  it('is unknown where nobody knows whether the condition holds, unless another clause lets it count', () => {
    const far = { datum: 'student.distance-km', atLeast: 5 };
    const nobodyKnows = [student('a')];
    const wish = { circumstance: 'family-wish' } as const;
    expect(byPhone([also('family-wish', far)], wish, {}, nobodyKnows)).toEqual({
      counts: 'unknown',
      answer: { is: 'unknown', data: ['student.distance-km'], categories: [] },
      unless: { circumstance: 'family-wish', clause: 'own/c1' },
    });
    expect(byPhone([also('family-wish', far), also('family-wish')], wish, {}, nobodyKnows)).toEqual({
      counts: 'yes',
      by: 'own/c2',
    });
  });
});

describe('a visit', () => {
  const evening = visit('v', '2026-11-22', ['a'], { endedAt: asOf, filedAt: asOf });

  it('has ended, and is filed, from that very moment on', () => {
    const before = momentOf('2026-11-22T11:59:59.999+08:00', 'Asia/Shanghai');
    expect([hasEnded(evening, moment), hasEnded(evening, before)]).toEqual([true, false]);
    expect([isFiled(evening, moment), isFiled(evening, before)]).toEqual([true, false]);
  });

  it('is not filed as long as no moment of filing is known', () => {
    const { filedAt: _never, ...open } = evening;
    expect(isFiled(open, moment)).toBe(false);
  });
});

describe('in whose presence a visit counts', () => {
  const teachers = [classTeacher('t'), classTeacher('u', { roles: [{ role: 'class-teacher', classId: 'c2' }] })];
  const sibling = student('b', { classes: [{ classId: 'c2' }] });
  const { index } = contextOf([], { teachers, students: [pupil, sibling] });
  const by = (personId: string, role: 'class-teacher' | 'subject-teacher' | 'counsellor' = 'class-teacher') =>
    visit('v', '2026-11-20', ['a', 'b'], { visitors: [{ personId, role }] });

  it('is anybody’s, where the clause says so', () => {
    expect(isByRightVisitor(by('stranger'), [pupil], 'anyone', index)).toBe(true);
  });

  it('is that of the own class teacher, whatever the record calls the visitor, and not a sibling’s', () => {
    expect(isByRightVisitor(by('t', 'subject-teacher'), [pupil], ['class-teacher'], index)).toBe(true);
    expect(isByRightVisitor(by('u'), [pupil], ['class-teacher'], index)).toBe(false);
    expect(isByRightVisitor(by('u'), [pupil, sibling], ['class-teacher'], index)).toBe(true);
    expect(isByRightVisitor(by('stranger'), [pupil], ['class-teacher'], index)).toBe(false);
  });

  it('is that of somebody who came in another capacity that the clause names', () => {
    expect(isByRightVisitor(by('stranger', 'counsellor'), [pupil], ['counsellor'], index)).toBe(true);
    expect(isByRightVisitor(by('stranger', 'subject-teacher'), [pupil], ['counsellor'], index)).toBe(false);
    expect(isByRightVisitor(by('u', 'class-teacher'), [pupil], ['counsellor'], index)).toBe(false);
  });
});
