import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, StudentFact } from '../facts.js';
import type { Condition } from '../rule.js';
import { classTeacher, conditionContextOf, student } from '../../testing/small-school.js';
import { allOf, anyOf, FALSE, notOf, TRUE, unknown, type Answer } from './answer.js';
import { dayOf, type ConditionScope } from './condition-scope.js';
import { evaluateCondition, holdsOfOne } from './evaluate-condition.js';

const day = dayOf('2026-10-15');
const without = (...data: string[]): Answer => unknown({ data });

function ask(condition: Condition, scope: Partial<ConditionScope>, facts: Partial<Facts> = {}): Answer {
  const index = { students: scope.student ? [scope.student] : [], ...facts };
  return evaluateCondition(condition, { span: day, ...scope }, conditionContextOf(index));
}

const askStudent = (condition: Condition, more: Partial<StudentFact>, facts: Partial<Facts> = {}): Answer =>
  ask(condition, { student: student('a', more) }, facts);

describe('a condition on a datum', () => {
  const far = (distance: number): Partial<StudentFact> => ({ data: { 'distance-km': distance } });
  const distance = (bounds: Omit<Condition, 'datum'>): Condition => ({ datum: 'student.distance-km', ...bounds });

  it.each([
    [{ atLeast: 5 }, 5, TRUE],
    [{ atLeast: 5 }, 4.9, FALSE],
    [{ atMost: 5 }, 5, TRUE],
    [{ atMost: 5 }, 5.1, FALSE],
    [{ above: 5 }, 5.1, TRUE],
    [{ above: 5 }, 5, FALSE],
    [{ below: 5 }, 4.9, TRUE],
    [{ below: 5 }, 5, FALSE],
    [{ is: 5 }, 5, TRUE],
    [{ is: 5 }, 6, FALSE],
    [{ in: [1, 5] }, 5, TRUE],
    [{ in: [1, 5] }, 2, FALSE],
    [{ in: ['far', 5] }, 5, TRUE],
    [{ in: ['far', 5] }, 6, FALSE],
    [{ above: 2, atMost: 5 }, 5, TRUE],
    [{ above: 2, atMost: 5 }, 2, FALSE],
    [{ above: 2, atMost: 5 }, 6, FALSE],
  ])('of %j holds of %d as %j', (bounds, value, answer) => {
    expect(askStudent(distance(bounds), far(value))).toEqual(answer);
  });

  it('is unknown where nobody knows the datum, and names it', () => {
    expect(askStudent(distance({ atLeast: 5 }), {})).toEqual(without('student.distance-km'));
    expect(askStudent({ datum: 'student.residence', is: 'town' }, far(3))).toEqual(without('student.residence'));
  });

  it('is unknown and not false where the value is of another type', () => {
    for (const bounds of [{ atLeast: 5 }, { atMost: 5 }, { above: 5 }, { below: 5 }, { is: 5 }, { in: [5, 6] }]) {
      expect(askStudent(distance(bounds), { data: { 'distance-km': 'far' } })).toEqual(without('student.distance-km'));
    }
    expect(askStudent({ datum: 'student.boarding', is: 'yes' }, { data: { boarding: true } })).toEqual(
      without('student.boarding'),
    );
  });

  it('tells false from missing', () => {
    expect(askStudent({ datum: 'student.boarding', is: true }, { data: { boarding: false } })).toEqual(FALSE);
    expect(askStudent({ datum: 'student.visits', is: 0 }, { data: { visits: 0 } })).toEqual(TRUE);
  });

  it('does not take what every object has for a datum', () => {
    expect(askStudent({ datum: 'student.constructor', is: 'x' }, { data: {} })).toEqual(without('student.constructor'));
  });

  it('asks the one whose datum it is', () => {
    const facts: Partial<Facts> = {
      classes: [{ id: 'c1', data: { new: true } }],
      school: { data: { locality: 'rural' } },
    };
    expect(askStudent({ datum: 'class.new', is: true }, {}, facts)).toEqual(TRUE);
    expect(askStudent({ datum: 'school.locality', is: 'rural' }, {}, facts)).toEqual(TRUE);
    expect(askStudent({ datum: 'school.type', is: 'primary' }, {}, facts)).toEqual(without('school.type'));
    expect(askStudent({ datum: 'teacher.party-member', is: true }, {}, facts)).toEqual(without('teacher.party-member'));
    expect(
      ask(
        { datum: 'teacher.party-member', is: true },
        { teacher: classTeacher('t', { data: { 'party-member': true } }) },
      ),
    ).toEqual(TRUE);
    expect(ask({ datum: 'student.boarding', is: true }, { classId: 'c1' }, facts)).toEqual(without('student.boarding'));
  });
});

describe('a condition on categories', () => {
  const span = { from: '2026-10-01', to: '2026-10-15' } as const;
  const held = (code: string, from?: `2026-${number}-${number}`, to?: `2026-${number}-${number}`) => ({
    categories: [{ code, from, to }],
  });
  const inLeft: Condition = { category: ['left'] };
  const of = (condition: Condition, more: Partial<StudentFact>): Answer =>
    ask(condition, { student: student('a', more), span });

  it('holds where the category does on some day of the span', () => {
    expect(of(inLeft, held('left-behind'))).toEqual(TRUE);
    expect(of(inLeft, held('own:left', '2026-10-15'))).toEqual(TRUE);
    expect(of(inLeft, held('left-behind', undefined, '2026-10-01'))).toEqual(TRUE);
    expect(of(inLeft, held('left-behind', '2026-10-16'))).toEqual(FALSE);
    expect(of(inLeft, held('left-behind', undefined, '2026-09-30'))).toEqual(FALSE);
  });

  it('knows narrower codes, and takes no other category for it', () => {
    expect(of({ category: ['poor'] }, held('registered-poverty'))).toEqual(TRUE);
    expect(of({ category: ['poor', 'left'] }, held('left-behind'))).toEqual(TRUE);
    expect(of(inLeft, held('registered-poverty'))).toEqual(FALSE);
    expect(of({ listed: true }, held('left-behind'))).toEqual(TRUE);
    expect(of({ listed: true }, held('registered-poverty'))).toEqual(FALSE);
  });

  it('is unknown where only a category that no pack knows could be meant', () => {
    expect(of(inLeft, held('who-knows'))).toEqual(unknown({ categories: ['who-knows'] }));
    expect(of({ listed: true }, held('who-knows'))).toEqual(unknown({ categories: ['who-knows'] }));
    expect(of(inLeft, held('who-knows', '2026-10-16'))).toEqual(FALSE);
    expect(of(inLeft, { categories: [{ code: 'who-knows' }, { code: 'left-behind' }] })).toEqual(TRUE);
  });

  it('is unknown where the document has no such category', () => {
    expect(of({ category: ['typo'] }, held('orphan'))).toEqual(unknown({ categories: ['own:typo'] }));
    expect(of({ category: ['typo', 'left'] }, held('left-behind'))).toEqual(TRUE);
  });

  it('is unknown of anybody but students', () => {
    for (const condition of [inLeft, { listed: true } as const]) {
      expect(ask(condition, { teacher: classTeacher('t') })).toEqual(without('student.category'));
      expect(ask(condition, { classId: 'c1' })).toEqual(without('student.category'));
    }
  });
});

describe('a condition of several', () => {
  const boards: Condition = { datum: 'student.boarding', is: true };
  const far: Condition = { datum: 'student.distance-km', above: 5 };
  const left: Condition = { listed: true };
  const leaf = fc.constantFrom(boards, far, left, { datum: 'school.type', is: 'primary' });
  const tree = fc.letrec<{ one: Condition }>((tie) => ({
    one: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie('one').map((not): Condition => ({ not })),
    ),
  })).one;
  const someStudent = fc
    .record({
      boarding: fc.constantFrom({}, { boarding: true }, { boarding: false }),
      distance: fc.constantFrom({}, { 'distance-km': 9 }, { 'distance-km': 'far' }),
      categories: fc.subarray([{ code: 'left-behind' }, { code: 'who-knows' }]),
    })
    .map(({ boarding, distance, categories }) => ({ categories, data: { ...boarding, ...distance } }));

  it('is that of its parts', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), someStudent, (parts, more) => {
        const answers = parts.map((part) => askStudent(part, more));
        expect(askStudent({ all: parts }, more)).toEqual(allOf(answers));
        expect(askStudent({ any: parts }, more)).toEqual(anyOf(answers));
        expect(askStudent({ not: { all: parts } }, more)).toEqual(notOf(allOf(answers)));
      }),
    );
  });

  it('never changes what it knew when a missing datum is given', () => {
    fc.assert(
      fc.property(tree, someStudent, fc.boolean(), (condition, more, boarding) => {
        const before = askStudent(condition, more);
        const given = { ...more, data: { boarding, ...more.data } };
        if (before.is !== 'unknown') expect(askStudent(condition, given)).toEqual(before);
      }),
    );
  });
});

describe('a condition on a family', () => {
  const boards: Condition = { datum: 'student.boarding', is: true };
  const ofFamily = (...children: StudentFact[]): Answer => holdsOfOne(boards, children, day, conditionContextOf());
  const yes = student('yes', { data: { boarding: true } });
  const no = student('no', { data: { boarding: false } });
  const unclear = student('unclear');

  it('holds where it holds of one child, whatever is unknown of the others', () => {
    expect(ofFamily(no, unclear, yes)).toEqual(TRUE);
  });

  it('is unknown where it holds of none for certain and one is unknown', () => {
    expect(ofFamily(no, unclear)).toEqual(without('student.boarding'));
    expect(ofFamily(no, no)).toEqual(FALSE);
  });
});
