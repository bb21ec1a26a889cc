import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, FALSE, known, notOf, TRUE, unknown, unknownOf, type Answer } from './answer.js';

const open = unknown({ data: ['student.distance-km'] });
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom(TRUE, FALSE),
  fc
    .record({ data: fc.subarray(['class.size', 'student.grade']), categories: fc.subarray(['upper:own', 'who-knows']) })
    .map(unknown),
);
const answers = fc.array(anyAnswer, { maxLength: 4 });

describe('answers in three-valued logic', () => {
  it.each([
    [TRUE, TRUE, TRUE, TRUE],
    [TRUE, FALSE, FALSE, TRUE],
    [FALSE, FALSE, FALSE, FALSE],
    [TRUE, open, open, TRUE],
    [FALSE, open, FALSE, open],
    [open, open, open, open],
  ])('joins %j and %j to %j by all, to %j by any', (one, other, all, any) => {
    expect(allOf([one, other])).toEqual(all);
    expect(allOf([other, one])).toEqual(all);
    expect(anyOf([one, other])).toEqual(any);
    expect(anyOf([other, one])).toEqual(any);
  });

  it('holds of nothing by any, and of everything by all', () => {
    expect(allOf([])).toEqual(TRUE);
    expect(anyOf([])).toEqual(FALSE);
  });

  it('turns what is known round, and leaves what is unknown', () => {
    expect(notOf(TRUE)).toEqual(FALSE);
    expect(notOf(FALSE)).toEqual(TRUE);
    expect(notOf(open)).toEqual(open);
    expect(known(true)).toEqual(TRUE);
    expect(known(false)).toEqual(FALSE);
  });

  it('names everything that is missing, each once and in order', () => {
    const joined = unknownOf([
      unknown({ data: ['student.grade'], categories: ['b'] }),
      TRUE,
      unknown({ data: ['class.size', 'student.grade'], categories: ['a'] }),
    ]);
    expect(joined).toEqual({ is: 'unknown', data: ['class.size', 'student.grade'], categories: ['a', 'b'] });
    expect(unknownOf([TRUE, FALSE])).toBeUndefined();
  });

  it('follows the laws of De Morgan and of the double negation', () => {
    fc.assert(
      fc.property(answers, (some) => {
        expect(notOf(allOf(some))).toEqual(anyOf(some.map(notOf)));
        expect(notOf(anyOf(some))).toEqual(allOf(some.map(notOf)));
        expect(some.map(notOf).map(notOf)).toEqual(some);
      }),
    );
  });

  it('does not depend on order or on saying a thing twice', () => {
    fc.assert(
      fc.property(answers, (some) => {
        const twice = [...some, ...some].reverse();
        expect(allOf(twice)).toEqual(allOf(some));
        expect(anyOf(twice)).toEqual(anyOf(some));
      }),
    );
  });

  it('never takes back what it knew when something unknown becomes known', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (some, later) => {
        const informed = some.map((answer) => (answer.is === 'unknown' ? known(later) : answer));
        for (const join of [allOf, anyOf]) {
          const before = join(some);
          if (before.is !== 'unknown') expect(join(informed)).toEqual(before);
        }
      }),
    );
  });
});
