import { describe, expect, it } from 'vitest';
import type { CountsAsRule, VisitCountRule } from '../policy/index.js';
import { inventedPolicies } from '../testing/invented-policies.js';
import { modeEffects } from './mode-effects.js';

const yearly: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'class-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'school-year',
  modes: ['home', 'agreed-place'],
  byVisitor: 'anyone',
};
const farAway = { datum: 'student.distance-km', above: 30 };
const elsewhere: VisitCountRule = {
  ...yearly,
  exceptions: [
    { id: 'far', when: farAway, modes: ['video'] },
    { id: 'boarding', when: { datum: 'student.boarding', is: true }, exempt: true },
    { id: 'other-visitor', when: { datum: 'student.new', is: true }, byVisitor: ['mentor'] },
  ],
};
const byPhone: CountsAsRule = { kind: 'counts-as', clauses: ['C1'], modes: ['phone'], circumstance: 'distance' };

const effectOf = (draft: Parameters<typeof modeEffects>[0], ...rules: (VisitCountRule | CountsAsRule)[]) =>
  modeEffects(draft, inventedPolicies(...rules.map((rule) => ['must', rule] as const)))[0];

describe('what a mode means for a clause', () => {
  it('counts for everybody where no exception says otherwise', () => {
    expect(effectOf({ mode: 'home' }, yearly)).toEqual({
      clause: 'invented/C1',
      subject: 'student',
      effect: 'counts',
      exceptions: [],
      branches: [],
    });
    expect(effectOf({ mode: 'letter' }, yearly)?.effect).toBe('not-counted');
  });

  it('counts for some where an exception lets it count for them alone', () => {
    expect(effectOf({ mode: 'video' }, elsewhere)).toMatchObject({ effect: 'counts-for-some', branches: ['far'] });
    expect(effectOf({ mode: 'phone' }, elsewhere)).toMatchObject({ effect: 'not-counted', branches: [] });
  });

  it('counts for some where an exception does not let it count for others', () => {
    expect(effectOf({ mode: 'home' }, elsewhere)).toMatchObject({ effect: 'counts-for-some', branches: ['far'] });
  });

  it('counts under a circumstance for everybody only where the clause that says so asks nothing of the student', () => {
    const given = { mode: 'phone', circumstance: 'distance' } as const;
    const exception = { circumstance: 'distance', clause: 'invented/C2' };
    expect(effectOf(given, yearly, byPhone)).toMatchObject({
      effect: 'counts-as',
      exceptions: [{ ...exception, conditional: false }],
    });
    expect(effectOf(given, yearly, { ...byPhone, where: farAway })).toMatchObject({
      effect: 'counts-for-some',
      exceptions: [{ ...exception, conditional: true }],
    });
    expect(effectOf({ mode: 'phone' }, yearly, { ...byPhone, where: farAway })?.effect).toBe('not-counted');
    expect(effectOf(given, yearly, { ...byPhone, where: farAway }, byPhone)?.effect).toBe('counts-as');
  });
});
