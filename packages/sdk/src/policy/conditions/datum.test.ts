import { describe, expect, it } from 'vitest';
import type { Facts, StudentFact } from '../facts.js';
import type { Condition } from '../rule.js';
import { classTeacher, conditionContextOf, oneYear, schoolYear, student } from '../../testing/small-school.js';
import { FALSE, TRUE, unknown, type Answer } from './answer.js';
import { dayOf, type ConditionScope } from './condition-scope.js';
import { evaluateCondition } from './evaluate-condition.js';

const day = dayOf('2026-10-15');
const without = (...data: string[]): Answer => unknown({ data });

function ask(condition: Condition, scope: Partial<ConditionScope>, facts: Partial<Facts> = {}): Answer {
  const index = { students: scope.student ? [scope.student] : [], ...facts };
  return evaluateCondition(condition, { span: day, ...scope }, conditionContextOf(index));
}

const askStudent = (condition: Condition, more: Partial<StudentFact>, facts: Partial<Facts> = {}): Answer =>
  ask(condition, { student: student('a', more) }, facts);

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
