import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, StudentFact } from '../facts.js';
import type { Condition } from '../rule.js';
import { classTeacher, conditionContextOf, oneYear, schoolYear, student } from '../../testing/small-school.js';
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

describe('the class of a condition', () => {
  const classes = [
    { id: 'c1', data: { grade: '1' } },
    { id: 'c2', data: { grade: '2' } },
  ];
  const inGrade = (grade: string): Condition => ({ datum: 'class.grade', is: grade });

  it('is the homeroom class of the last day that is asked about', () => {
    const moved: Partial<StudentFact> = {
      classes: [
        { classId: 'c1', to: '2026-10-14' },
        { classId: 'c2', from: '2026-10-15' },
      ],
    };
    expect(askStudent(inGrade('2'), moved, { classes })).toEqual(TRUE);
    const before = { student: student('a', moved), span: { from: '2026-09-01', to: '2026-10-14' } } as const;
    expect(ask(inGrade('1'), before, { classes })).toEqual(TRUE);
  });

  it('is the one that came last where a student stands in two', () => {
    for (const places of [
      [{ classId: 'c1' }, { classId: 'c2', from: '2026-09-02' }],
      [
        { classId: 'c2', from: '2026-09-02' },
        { classId: 'c1', from: '2026-09-01' },
      ],
    ] as const) {
      expect(askStudent(inGrade('2'), { classes: places }, { classes })).toEqual(TRUE);
    }
    const together = [{ classId: 'c2' }, { classId: 'c1' }];
    expect(askStudent(inGrade('1'), { classes: together }, { classes })).toEqual(TRUE);
  });

  it('is unknown for a student who is in none', () => {
    expect(askStudent(inGrade('1'), { classes: [] }, { classes })).toEqual(without('class.grade'));
    expect(askStudent({ datum: 'class.size', atMost: 40 }, { classes: [] })).toEqual(without('class.size'));
  });

  it('is the own class of a class teacher, and no class that somebody teaches a subject in', () => {
    const teacher = classTeacher('t', { roles: [{ role: 'class-teacher', classId: 'c2' }] });
    expect(ask(inGrade('2'), { teacher }, { classes })).toEqual(TRUE);
    const other = classTeacher('t', { roles: [{ role: 'subject-teacher', classId: 'c2' }] });
    expect(ask(inGrade('2'), { teacher: other }, { classes })).toEqual(without('class.grade'));
    const former = classTeacher('t', { roles: [{ role: 'class-teacher', classId: 'c2', to: '2026-10-14' }] });
    expect(ask(inGrade('2'), { teacher: former }, { classes })).toEqual(without('class.grade'));
  });

  it('has the size that the school gives', () => {
    const facts = { classes: [{ id: 'c1', data: { size: 41 } }] };
    expect(ask({ datum: 'class.size', is: 41 }, { classId: 'c1' }, facts)).toEqual(TRUE);
  });

  it('otherwise has as many students as are in it on the day and belong to the school', () => {
    const students = [
      student('here'),
      student('since-today', { classes: [{ classId: 'c1', from: '2026-10-15' }] }),
      student('enrolled', { enrolled: [{ from: '2026-10-15', to: '2026-10-15' }] }),
      student('from-tomorrow', { classes: [{ classId: 'c1', from: '2026-10-16' }] }),
      student('left-the-class', { classes: [{ classId: 'c1', to: '2026-10-14' }] }),
      student('left-the-school', { enrolled: [{ to: '2026-10-14' }] }),
      student('elsewhere', { classes: [{ classId: 'c2' }] }),
    ];
    expect(ask({ datum: 'class.size', is: 3 }, { classId: 'c1' }, { students })).toEqual(TRUE);
    expect(ask({ datum: 'class.size', is: 1 }, { classId: 'c2' }, { students })).toEqual(TRUE);
    expect(ask({ datum: 'class.size', is: 0 }, { classId: 'c3' }, { students, classes: [{ id: 'c3' }] })).toEqual(TRUE);
    expect(ask({ datum: 'class.size', is: 0 }, { classId: 'nowhere' }, { students })).toEqual(without('class.size'));
  });
});

describe('the grade of a student', () => {
  const first: Condition = { datum: 'student.grade', is: '1' };

  it('is what the roster says of the student, and otherwise that of the class', () => {
    const classes = [{ id: 'c1', data: { grade: '1' } }];
    expect(askStudent(first, {}, { classes })).toEqual(TRUE);
    expect(askStudent(first, { data: { grade: '2' } }, { classes })).toEqual(FALSE);
    expect(askStudent(first, {})).toEqual(without('student.grade'));
  });

  it('is a first or a last one as the school says', () => {
    const facts: Partial<Facts> = { school: { startingGrades: ['1'], graduatingGrades: ['6', '9'] } };
    const starting: Condition = { datum: 'student.starting-grade', is: true };
    const graduating: Condition = { datum: 'student.graduating-grade', is: true };
    expect(askStudent(starting, { data: { grade: '1' } }, facts)).toEqual(TRUE);
    expect(askStudent(starting, { data: { grade: 1 } }, facts)).toEqual(TRUE);
    expect(askStudent(starting, { data: { grade: '6' } }, facts)).toEqual(FALSE);
    expect(askStudent(graduating, { data: { grade: '6' } }, facts)).toEqual(TRUE);
    expect(askStudent(graduating, { data: { grade: '1' } }, facts)).toEqual(FALSE);
    expect(askStudent(starting, {}, facts)).toEqual(without('student.starting-grade'));
    expect(askStudent(graduating, { data: { grade: '6' } }, { school: {} })).toEqual(
      without('student.graduating-grade'),
    );
    expect(askStudent(starting, { data: { grade: '6', 'starting-grade': true } }, facts)).toEqual(TRUE);
    expect(ask(starting, { classId: 'c1' }, facts)).toEqual(without('student.starting-grade'));
  });
});

describe('a new student', () => {
  const isNew: Condition = { datum: 'student.new', is: true };
  const since = (...days: (`${number}-${number}-${number}` | undefined)[]): Partial<StudentFact> => ({
    enrolled: days.map((from) => ({ from })),
  });

  it.each([
    ['2026-09-01', TRUE],
    ['2026-10-14', TRUE],
    ['2026-08-31', FALSE],
  ] as const)('came on %s to a school whose calendar begins in 2026: %j', (from, answer) => {
    expect(askStudent(isNew, since(from))).toEqual(answer);
  });

  it.each([
    ['2026-07-11', TRUE],
    ['2026-07-10', FALSE],
  ] as const)('came on %s, in or before the holidays that the calendar knows: %j', (from, answer) => {
    for (const years of [
      [2024, 2025, 2026, 2027],
      [2027, 2026, 2025, 2024],
    ]) {
      const calendar = { ...oneYear, schoolYears: years.map(schoolYear) };
      expect(askStudent(isNew, since(from), { calendar })).toEqual(answer);
    }
  });

  it('is one who was never here before', () => {
    expect(askStudent(isNew, since('2026-09-01', '2023-09-01'))).toEqual(FALSE);
    expect(askStudent(isNew, since('2026-09-03', '2026-09-02'))).toEqual(TRUE);
  });

  it('is unknown without the start of every enrolment, and outside the calendar', () => {
    expect(askStudent(isNew, {})).toEqual(without('student.new'));
    expect(askStudent(isNew, since(undefined))).toEqual(without('student.new'));
    expect(askStudent(isNew, since('2026-09-01', undefined))).toEqual(without('student.new'));
    expect(askStudent(isNew, since(undefined, '2026-09-01'))).toEqual(without('student.new'));
    const early = { student: student('a', since('2026-03-01')), span: dayOf('2026-08-31') };
    expect(ask(isNew, early)).toEqual(without('student.new'));
  });

  it('is whoever the school says is one', () => {
    expect(askStudent(isNew, { ...since('2020-09-01'), data: { new: true } })).toEqual(TRUE);
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
