import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../pack.js';
import type { ActivityCountRule, VisitCountRule, VisitCoverageRule } from '../rule.js';
import { ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';
import { compareActivities, compareCounts } from './compare-counts.js';
import type { NumberedRule } from './compare-numbers.js';
import type { Comparison } from './comparison.js';

const CATEGORIES = {
  categories: {
    open: false,
    list: [
      { id: 'poor', title: '贫困', attachesTo: 'student', covers: ['low-income', 'orphan'] },
      { id: 'left-behind', title: '留守', attachesTo: 'student', covers: ['left-behind'] },
      { id: 'new', title: '新生', attachesTo: 'student', covers: ['new-student'], listed: false },
    ],
  },
};

function packOf(rule: object, more: object = CATEGORIES): PolicyPack {
  return typedPack('pack', [typedClause('A', rule)], {
    vocabulary: { activities: ['talk', 'lecture', 'trip'].map((code) => ({ code, title: code })) },
    ...more,
  });
}

function numbered(rule: object): NumberedRule {
  const pack = packOf(rule);
  return { pack, rule: pack.clauses[0]?.rule as VisitCountRule | VisitCoverageRule };
}

const { quantity: _number, ...visits } = ONE_VISIT;
const count = (more: object) => ({ ...visits, quantity: { atLeast: 1 }, ...more });
const number = (quantity: object, more: object = {}) => ({ ...visits, quantity, ...more });
const share = (atLeast: number, more: object = {}) => ({
  kind: 'visit-coverage',
  owedBy: 'class-teacher',
  subject: 'class',
  counting: 'students',
  population: {},
  share: { atLeast, rounding: 'up' },
  per: 'term',
  modes: ['home'],
  byVisitor: 'anyone',
  ...more,
});
const reaching = (quantity: object, more: object = {}) => {
  const { share: _share, ...rest } = share(1, more);
  return { ...rest, quantity };
};

function inRespect(own: object, above: object, dimension: Comparison['dimension']): Comparison | undefined {
  return compareCounts(numbered(own), numbered(above))?.find((one) => one.dimension === dimension);
}

/** How the numbers of two rules stand to each other, one way and the other. */
function numbers(own: object, above: object): (string | undefined)[] {
  return [compareCounts(numbered(own), numbered(above)), compareCounts(numbered(above), numbered(own))].map(
    (compared) => compared?.[0]?.standing,
  );
}

describe('two numbers of visits', () => {
  it('are compared in number, modes, visitors and people', () => {
    expect(compareCounts(numbered(count({})), numbered(count({ per: 'school-year' })))).toEqual([
      { dimension: 'per', standing: 'stricter', own: '≥ 1 / term', above: '≥ 1 / school-year' },
      { dimension: 'modes', standing: 'same', own: 'home', above: 'home' },
      { dimension: 'byVisitor', standing: 'same', own: 'class-teacher', above: 'class-teacher' },
      { dimension: 'population', standing: 'same', own: '{}', above: '{}' },
    ]);
  });

  it('of other subjects are not compared, and neither is a number of visits with one of people reached', () => {
    expect(compareCounts(numbered(count({})), numbered(count({ subject: 'family' })))).toBeUndefined();
    expect(compareCounts(numbered(count({})), numbered(reaching({ atLeast: 1 })))).toBeUndefined();
    expect(
      compareCounts(numbered(reaching({ atLeast: 1 })), numbered(reaching({ atLeast: 1 }, { counting: 'families' }))),
    ).toBeUndefined();
  });

  it.each([
    ['more', number({ atLeast: 2 }), number({ atLeast: 1 })],
    ['as many in a shorter period', number({ atLeast: 2 }), number({ atLeast: 2 }, { per: 'school-year' })],
    [
      'as many a year, each in a term of its own',
      number({ atLeast: 1 }),
      number({ atLeast: 2 }, { per: 'school-year' }),
    ],
    ['a lower limit', number({ atMost: 2 }), number({ atMost: 3 })],
    ['a limit as well, and more', number({ atLeast: 2, atMost: 4 }), number({ atLeast: 1 })],
    ['an exact number where another allows more', number({ exactly: 2 }), number({ atLeast: 2, atMost: 3 })],
  ])('of which one asks for %s: it asks for more', (_name, own, above) => {
    expect(numbers(own, above)[0]).toBe('stricter');
  });

  it.each([
    ['fewer', number({ atLeast: 1 }), number({ atLeast: 2 })],
    ['as many in a longer period', number({ atLeast: 1 }, { per: 'school-year' }), number({ atLeast: 1 })],
    ['a higher limit', number({ atMost: 3 }), number({ atMost: 2 })],
    ['no limit', number({ atLeast: 2 }), number({ atLeast: 2, atMost: 4 })],
    ['a higher limit in each shorter period', number({ atMost: 5 }), number({ atMost: 4 })],
  ])('of which one asks for %s: it asks for less', (_name, own, above) => {
    expect(numbers(own, above)[0]).toBe('looser');
  });

  it.each([
    ['more, but in a longer period', number({ atLeast: 6 }, { per: 'school-year' }), number({ atLeast: 1 })],
    ['only a limit beside a demand', number({ atMost: 3 }), number({ atLeast: 1 })],
    ['an open number beside a number', number({ atLeast: 'open' }), number({ atLeast: 1 })],
    ['a number beside an open one', number({ atLeast: 1 }), number({ atLeast: 'open' })],
    ['periods that have no common measure', count({ per: { campaign: 'autumn' } }), count({})],
  ])('of which one asks for %s stand side by side', (_name, own, above) => {
    expect(numbers(own, above)[0]).toBe('apart');
  });

  it('are the same where both are open, or where only one sets a limit beside the same demand', () => {
    expect(numbers(number({ atLeast: 'open' }), number({ atLeast: 'open' }))).toEqual(['same', 'same']);
    expect(numbers(number({ atLeast: 2, atMost: 4 }), number({ atLeast: 2 }))).toEqual(['same', 'looser']);
  });

  it('weigh a limit by the length of its period', () => {
    const [aTerm, aYear] = [
      number({ atLeast: 1, atMost: 2 }),
      number({ atLeast: 1, atMost: 5 }, { per: 'school-year' }),
    ];
    expect(inRespect(aTerm, aYear, 'per')).toMatchObject({ standing: 'stricter', own: '≥ 1 ≤ 2 / term' });
    expect(numbers(aYear, aTerm)[0]).toBe('looser');
  });

  it.each([
    [{ exactly: 2 }, '= 2 / term'],
    [{ exactly: 0 }, '= 0 / term'],
    [{ atMost: 3 }, '≤ 3 / term'],
    [{ atLeast: 2 }, '≥ 2 / term'],
    [{ atLeast: 2, atMost: 3 }, '≥ 2 ≤ 3 / term'],
  ])('are put as they are written: %j', (quantity, text) => {
    expect(inRespect(number(quantity), number({ atLeast: 1 }), 'quantity')?.own).toBe(text);
  });
});

describe('two shares', () => {
  it('are compared as parts of a hundred, and by their period', () => {
    expect(inRespect(share(0.8), share(0.5), 'share')).toMatchObject({
      standing: 'stricter',
      own: '≥ 80 % / term',
      above: '≥ 50 % / term',
    });
    expect(numbers(share(0.5), share(0.8))[0]).toBe('looser');
    expect(numbers(share(0.8, { per: 'school-year' }), share(0.8))[0]).toBe('looser');
    expect(numbers(share(0.8, { per: { campaign: 'autumn' } }), share(0.8))[0]).toBe('apart');
  });

  it('stand beside a number, which is no share', () => {
    expect(numbers(share(0.5), reaching({ atLeast: 20 }))).toEqual(['apart', 'apart']);
    expect(inRespect(reaching({ atLeast: 20 }), share(0.5), 'share')?.own).toBe('≥ 20 / term');
  });
});

describe('two rules with cohorts', () => {
  const size = (bounds: object, asked: object, id: string) => ({
    id,
    when: { datum: 'class.size', ...bounds },
    ...asked,
  });
  const cohorts = (...list: object[]) => ({ ...visits, cohorts: list });

  it('are as strict as their least strict pair', () => {
    const own = cohorts(
      size({ atMost: 30 }, { quantity: { atLeast: 5 } }, 'small'),
      size({ above: 30 }, { quantity: { atLeast: 1 } }, 'large'),
    );
    expect(inRespect(own, number({ atLeast: 2 }), 'cohorts')).toEqual({
      dimension: 'cohorts',
      standing: 'looser',
      own: '≥ 1 / term (large)',
      above: '≥ 2 / term',
    });
    expect(inRespect(own, number({ atLeast: 1 }), 'cohorts')).toMatchObject({ standing: 'stricter' });
    expect(inRespect(number({ atLeast: 6 }), own, 'cohorts')).toMatchObject({
      standing: 'stricter',
      own: '≥ 6 / term',
    });
  });

  it('stand side by side where in no case both say something', () => {
    const small = cohorts(size({ atMost: 30 }, { quantity: { atLeast: 1 } }, 'small'));
    const large = cohorts(size({ above: 30 }, { quantity: { atLeast: 1 } }, 'large'));
    expect(compareCounts(numbered(small), numbered(large))?.[0]).toEqual({
      dimension: 'quantity',
      standing: 'apart',
      own: '',
      above: '',
    });
  });
});

describe('what two rules accept', () => {
  it('is stricter where fewer modes count, and looser where more do', () => {
    const [home, more] = [count({}), count({ modes: ['home', 'video'] })];
    expect(inRespect(home, more, 'modes')).toMatchObject({ standing: 'stricter', own: 'home', above: 'home, video' });
    expect(inRespect(more, home, 'modes')?.standing).toBe('looser');
    expect(inRespect(more, count({ modes: ['phone'] }), 'modes')?.standing).toBe('apart');
  });

  it('is looser where anybody may visit', () => {
    const [anyone, teacher] = [count({ byVisitor: 'anyone' }), count({})];
    expect(inRespect(anyone, teacher, 'byVisitor')).toMatchObject({ standing: 'looser', own: 'anyone' });
    expect(inRespect(teacher, anyone, 'byVisitor')?.standing).toBe('stricter');
    expect(inRespect(anyone, anyone, 'byVisitor')?.standing).toBe('same');
  });
});

describe('whom two rules speak of', () => {
  const of = (population: object) => count({ population });
  const standing = (own: object, above: object) => inRespect(of(own), of(above), 'population')?.standing;
  const here = { datum: 'student.boarding', is: true };
  const far = { datum: 'student.distance-km', above: 5 };

  it.each([
    ['everybody', {}, {}, 'same'],
    ['everybody, and a list', {}, { listed: true }, 'stricter'],
    ['a list, and everybody', { listed: true }, {}, 'looser'],
    ['the list, and some of it', { listed: true }, { categories: ['poor'] }, 'stricter'],
    ['some of the list, and all of it', { categories: ['poor'] }, { listed: true }, 'looser'],
    ['the list, and all that is in it', { listed: true }, { categories: ['poor', 'left-behind'] }, 'same'],
    ['the list, and what is beside it', { listed: true }, { categories: ['new'] }, 'apart'],
    ['other parts of the list', { categories: ['poor'] }, { categories: ['left-behind'] }, 'apart'],
    ['fewer roles', { roles: ['class-teacher'] }, { roles: ['class-teacher', 'counsellor'] }, 'looser'],
    ['roles, and everybody', { roles: ['class-teacher'] }, {}, 'looser'],
    ['everybody, and roles', {}, { roles: ['class-teacher'] }, 'stricter'],
    ['a condition, and everybody', { where: here }, {}, 'looser'],
    ['everybody, and a condition', {}, { where: here }, 'stricter'],
    ['the same condition', { where: here }, { where: { ...here } }, 'same'],
    ['other conditions', { where: here }, { where: far }, 'apart'],
    ['fewer of the list, whatever else', { listed: true, where: here }, { categories: ['poor'] }, 'apart'],
  ])('%s', (_name, own, above, expected) => {
    expect(standing(own, above)).toBe(expected);
  });

  it('is put into words', () => {
    expect(inRespect(of({ categories: ['poor', 'new'] }), of({}), 'population')).toMatchObject({
      own: 'categories poor, new',
      above: '{}',
    });
  });
});

describe('two numbers of activities', () => {
  const activity = (more: object): ActivityCountRule => {
    const rule = {
      kind: 'activity-count',
      owedBy: 'school',
      subject: 'school',
      population: {},
      activities: ['talk'],
      quantity: { atLeast: 1 },
      per: 'term',
      ...more,
    };
    return packOf(rule).clauses[0]?.rule as ActivityCountRule;
  };

  it('are not compared where they are of other subjects or have no activity in common', () => {
    expect(compareActivities(activity({}), activity({ subject: 'class' }))).toBeUndefined();
    expect(compareActivities(activity({}), activity({ activities: ['lecture'] }))).toBeUndefined();
  });

  it('are compared by number and period where they have one in common', () => {
    const own = activity({ activities: ['talk', 'trip'], quantity: { atLeast: 2 } });
    expect(compareActivities(own, activity({ activities: ['talk', 'lecture'], per: 'school-year' }))).toEqual([
      { dimension: 'quantity', standing: 'stricter', own: '≥ 2 / term', above: '≥ 1 / school-year' },
    ]);
    expect(compareActivities(activity({ per: { campaign: 'autumn' } }), activity({}))?.[0]?.standing).toBe('apart');
  });
});
