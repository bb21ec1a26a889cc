import type { VerdictQuery } from '@homevisit/client/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type Caller, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

type Subject = VerdictQuery['subjects'][number];

describe.each(backends)('verdicts on every kind of subject, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
    school = await createTestSchool(database);
    await school.call('fileVisit', { by: { as: 'teacher-1' }, body: visitDraftOf(['student-1-2']) });
  });
  afterAll(() => database.close());

  const asTeacher = { as: 'teacher-1' } as const;
  const asHead = { as: 'head' } as const;
  const ask = (by: Caller, ...subjects: Subject[]) => school.call('queryVerdicts', { by, body: { subjects } });
  const group = (type: Subject['type'], id: string): Subject => ({ type, id });

  it('count the students of a class, each once, and send no verdict on any of them', async () => {
    const { answer, text } = await ask(asTeacher, group('class', 'class-1'));
    const [entry] = answer.subjects;
    expect(entry?.standings?.students).toBe(3);
    const { byStatus } = entry!.standings!;
    expect(Object.values(byStatus).reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(entry?.verdicts.every(({ subject }) => subject.type === 'class')).toBe(true);
    expect(text).not.toContain('student-1-');
  });

  it('count a student in the class as the own badge shows it', async () => {
    const { answer } = await ask(asTeacher, group('class', 'class-1'));
    const students = ['student-1-1', 'student-1-2', 'student-1-3'].map((id) => group('student', id));
    const single = await ask(asTeacher, ...students);
    const open = single.answer.subjects.filter(({ verdicts }) =>
      verdicts.some(({ status }) => status === 'open' || status === 'due-soon' || status === 'overdue'),
    );
    const { byStatus } = answer.subjects[0]!.standings!;
    expect(byStatus.open + byStatus['due-soon'] + byStatus.overdue).toBe(open.length);
  });

  it('answer for a school of two thousand students in a few kilobytes', async () => {
    const large = await createTestSchool(database, { classes: 40, studentsPerClass: 50 });
    const { answer, text } = await large.call('queryVerdicts', {
      by: asHead,
      body: { subjects: [group('school', large.schoolId)] },
    });
    expect(answer.subjects[0]?.standings?.students).toBe(2000);
    expect(text.length).toBeLessThan(60_000);
  });

  it('hold of a family what concerns the children whom the caller may see', async () => {
    const family = group('family', 'family-siblings');
    const concerned = async (by: Caller) => {
      const { answer } = await ask(by, family);
      return new Set(answer.subjects[0]!.verdicts.map(({ subject }) => `${subject.type} ${subject.id}`));
    };
    expect(await concerned(asTeacher)).toEqual(new Set(['family family-siblings', 'student student-1-1']));
    expect(await concerned(asHead)).toEqual(
      new Set(['family family-siblings', 'student student-1-1', 'student student-2-1']),
    );
  });

  it.each<[string, Caller, Subject]>([
    ['a teacher a class of a colleague', asTeacher, group('class', 'class-2')],
    ['a teacher a class that does not exist', asTeacher, group('class', 'nothing')],
    ['a teacher a family of another class', asTeacher, group('family', 'family-student-2-2')],
    ['a teacher a family that does not exist', asTeacher, group('family', 'nothing')],
    ['a leader another school', asHead, group('school', 'another')],
    ['a leader a class that does not exist', asHead, group('class', 'nothing')],
    ['a leader a student under the name of a class', asHead, group('class', 'student-1-1')],
  ])('refuse %s, and say of no one whether it exists', async (_, by, subject) => {
    const { problem } = await ask(by, subject);
    expect(problem).toMatchObject({
      status: 403,
      code: 'subject-not-permitted',
      errors: [{ pointer: '/subjects/0/id', code: 'not-permitted' }],
    });
  });

  it('refuse a teacher the own school', async () => {
    expect((await ask(asTeacher, group('school', school.schoolId))).problem.code).toBe('subject-not-permitted');
  });

  it('keep subjects of different kinds with the same id apart, each once, in the order of the question', async () => {
    const subjects = [group('teacher', 'teacher-1'), group('class', 'class-1'), group('teacher', 'teacher-1')];
    const { answer } = await ask(asTeacher, ...subjects);
    expect(answer.subjects.map(({ subject }) => subject)).toEqual(subjects.slice(0, 2));
  });

  it('note students in the access log only where their verdicts leave the server', async () => {
    const own = await createTestSchool(database);
    await own.call('queryVerdicts', {
      by: asHead,
      body: { subjects: [group('class', 'class-1'), group('family', 'family-siblings')] },
    });
    const [row] = await withSchool(database, own.schoolId, (transaction) =>
      transaction.query('SELECT subject_ids FROM access_log'),
    );
    expect(row).toEqual({ subject_ids: ['student-1-1', 'student-2-1'] });
  });
});
