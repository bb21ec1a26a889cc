import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../pack.js';
import { findingOf, foundIn, ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';

const above = (rule: object, more: object = {}) =>
  typedPack('nation', [typedClause('N', rule)], { level: 'nation', ...more });
const plan = (rules: object[], more: object = {}, strength = 'must') =>
  typedPack(
    'plan',
    rules.map((rule, index) => typedClause(`A${index}`, rule, { strength })),
    { under: ['nation'], ...more },
  );
const looser = (own: PolicyPack, upper: PolicyPack) =>
  findingOf([own], 'looser-than-above', { known: [upper] }).map(({ severity, dimensions }) => [
    severity,
    ...(dimensions ?? []).map((one) => `${one.dimension}: ${one.own} < ${one.above}`),
  ]);
const team = (quantity: object, more: object = {}) => ({ kind: 'visit-team', modes: ['home'], quantity, ...more });
const limit = (more: object) => ({ kind: 'visit-limit', modes: ['home'], ...more });
const size = (bounds: object, atLeast: number, id = `of-${atLeast}`) => ({
  id,
  when: { datum: 'class.size', ...bounds },
  quantity: { atLeast },
});
const { quantity: _quantity, ...withoutNumber } = ONE_VISIT;

describe('a school’s plan under a must', () => {
  it.each<[string, object, object, string]>([
    [
      'more visits',
      { ...ONE_VISIT, quantity: { atMost: 3 } },
      { ...ONE_VISIT, quantity: { atMost: 2 } },
      'quantity: ≤ 3 / term < ≤ 2 / term',
    ],
    ['a longer period', { ...ONE_VISIT, per: 'school-year' }, ONE_VISIT, 'per: ≥ 1 / school-year < ≥ 1 / term'],
    ['a smaller team', team({ atLeast: 1 }), team({ atLeast: 2 }), 'team: atLeast 1 < atLeast 2'],
    [
      'a team without a capacity',
      team({ atLeast: 2 }),
      team({ atLeast: 2 }, { including: ['counsellor'] }),
      'team: atLeast 2 < atLeast 2, including counsellor',
    ],
    [
      'a later record',
      { kind: 'record-deadline', modes: ['home'], withinHours: 72 },
      { kind: 'record-deadline', modes: ['home'], withinHours: 48 },
      'deadline: withinHours 72 < withinHours 48',
    ],
    [
      'a shorter notice',
      { kind: 'visit-step', modes: ['home'], step: 'approval', before: { amount: 12, unit: 'hours' } },
      { kind: 'visit-step', modes: ['home'], step: 'approval', before: { amount: 1, unit: 'days' } },
      'step: 12 hours < 1 days',
    ],
    [
      'a longer evening',
      limit({ timeOfDay: { from: '18:00', to: '22:00' } }),
      limit({ timeOfDay: { from: '18:00', to: '21:00' } }),
      'limit: from 18:00, to 22:00 < from 18:00, to 21:00',
    ],
    [
      'longer visits',
      limit({ minutes: { atMost: 120 } }),
      limit({ minutes: { atMost: 90 } }),
      'limit: atMost 120 < atMost 90',
    ],
  ])('may not allow %s', (_name, own, upper, dimension) => {
    expect(looser(plan([own]), above(upper))).toEqual([['error', dimension]]);
  });

  it('may set a limit beside a demand that has none', () => {
    expect(looser(plan([{ ...ONE_VISIT, quantity: { atMost: 3 } }]), above(ONE_VISIT))).toEqual([]);
  });

  it('may not ask for a smaller share', () => {
    const share = (atLeast: number) => ({
      kind: 'visit-coverage',
      owedBy: 'class-teacher',
      subject: 'class',
      counting: 'students',
      population: {},
      share: { atLeast, rounding: 'up' },
      per: 'term',
      modes: ['home'],
      byVisitor: 'anyone',
    });
    expect(looser(plan([share(0.5)]), above(share(0.8)))).toEqual([['error', 'share: ≥ 50 % / term < ≥ 80 % / term']]);
    expect(looser(plan([share(0.9)]), above(share(0.8)))).toEqual([]);
  });

  it('may not say it in principle only', () => {
    expect(looser(plan([ONE_VISIT], {}, 'principle'), above(ONE_VISIT))).toEqual([
      ['error', 'strength: principle < must'],
    ]);
  });

  it('may not ask for less in one cohort, whatever it asks for in another', () => {
    const own = plan([{ ...withoutNumber, cohorts: [size({ atMost: 40 }, 3), size({ above: 40 }, 1)] }]);
    expect(looser(own, above({ ...ONE_VISIT, quantity: { atLeast: 2 } }))).toEqual([
      ['error', 'cohorts: ≥ 1 / term (of-1) < ≥ 2 / term'],
    ]);
    const asMuch = plan([{ ...withoutNumber, cohorts: [size({ atMost: 40 }, 3), size({ above: 40 }, 2)] }]);
    expect(looser(asMuch, above({ ...ONE_VISIT, quantity: { atLeast: 2 } }))).toEqual([]);
  });

  it('may not free somebody by an exception', () => {
    const exceptions = [{ id: 'far', when: { datum: 'student.distance-km', above: 50 }, exempt: true }];
    expect(looser(plan([{ ...ONE_VISIT, exceptions }]), above(ONE_VISIT))).toEqual([
      ['error', 'cohorts: ≥ 0 / term (far) < ≥ 1 / term'],
    ]);
  });

  it('may say less in a clause beside another that says as much', () => {
    const encouraged = typedClause('B', { ...ONE_VISIT, modes: ['home', 'phone'] }, { strength: 'encouraged' });
    const own = typedPack('plan', [typedClause('A', ONE_VISIT), encouraged], { under: ['nation'] });
    expect(looser(own, above(ONE_VISIT))).toEqual([]);
  });

  it('that repeats it for fewer people adds nothing, which is pointed out', () => {
    const own = plan([{ ...ONE_VISIT, population: { where: { datum: 'student.new', is: true } } }]);
    expect(foundIn([own], { known: [above(ONE_VISIT)] })).toEqual(['warning plan/clauses/0/rule narrower-than-above']);
  });

  it('is compared with documents at any distance above it', () => {
    const city = typedPack('city', [typedClause('C', team({ atLeast: 1 }, { modes: ['phone'] }))], {
      level: 'city',
      under: ['nation'],
    });
    const own = typedPack('plan', [typedClause('A', { ...ONE_VISIT, per: 'school-year' })], { under: ['city'] });
    expect(foundIn([own], { known: [city, above(ONE_VISIT)] })).toEqual([
      'error plan/clauses/0/rule looser-than-above',
    ]);
  });

  it('an authority that says less is pointed out', () => {
    const own = plan([{ ...ONE_VISIT, per: 'school-year' }], { level: 'city' });
    expect(foundIn([own], { known: [above(ONE_VISIT)] })).toEqual(['warning plan/clauses/0/rule looser-than-above']);
  });
});
