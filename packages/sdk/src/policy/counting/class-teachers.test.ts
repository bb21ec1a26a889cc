import { describe, expect, it } from 'vitest';
import { school, student } from '../../testing/small-school.js';
import { indexFacts } from '../fact-index.js';
import type { StudentFact, TeacherFact } from '../facts.js';
import { classTeachersOf } from './class-teachers.js';

const day = '2026-11-22';
const namesOf = (teachers: readonly TeacherFact[], classes: StudentFact['classes']): string[] => {
  const one = student('a', { classes });
  const index = indexFacts(school({ students: [one], teachers }));
  return classTeachersOf(one, day, index).map(({ id }) => id);
};
const teacher = (id: string, ...roles: TeacherFact['roles']): TeacherFact => ({ id, roles });

describe('the class teachers of a student on a day', () => {
  it('are those of the class in which the student is on that day', () => {
    const teachers = [
      teacher('of-c1', { role: 'class-teacher', classId: 'c1' }),
      teacher('of-c2', { role: 'class-teacher', classId: 'c2' }),
    ];
    expect(namesOf(teachers, [{ classId: 'c1' }])).toEqual(['of-c1']);
    expect(
      namesOf(teachers, [
        { classId: 'c1', to: '2026-11-21' },
        { classId: 'c2', from: '2026-11-22' },
      ]),
    ).toEqual(['of-c2']);
    expect(namesOf(teachers, [])).toEqual([]);
  });

  it('are those who are it on that day', () => {
    const teachers = [
      teacher('before', { role: 'class-teacher', classId: 'c1', to: '2026-11-21' }),
      teacher('since', { role: 'class-teacher', classId: 'c1', from: '2026-11-22' }),
      teacher('later', { role: 'class-teacher', classId: 'c1', from: '2026-11-23' }),
    ];
    expect(namesOf(teachers, [{ classId: 'c1' }])).toEqual(['since']);
  });

  it('are no others who teach the class, nor class teachers of another class who teach this one', () => {
    const teachers = [
      teacher('subject', { role: 'subject-teacher', classId: 'c1' }),
      teacher('both', { role: 'class-teacher', classId: 'c2' }, { role: 'subject-teacher', classId: 'c1' }),
      teacher('also', { role: 'subject-teacher', classId: 'c2' }, { role: 'class-teacher', classId: 'c1' }),
    ];
    expect(namesOf(teachers, [{ classId: 'c1' }])).toEqual(['also']);
  });
});
