import { routes } from '@homevisit/client/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('what somebody owes, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
    school = await createTestSchool(database);
  });
  afterAll(() => database.close());

  const asTeacher = { as: 'teacher-1' } as const;
  const asHead = { as: 'head' } as const;

  it('names the students of the own class, with document and section of each duty', async () => {
    const { answer } = await school.call('listDuties', { by: asTeacher });
    const students = answer.entries.flatMap(({ studentIds }) => studentIds);
    expect(new Set(students)).toEqual(new Set(['student-1-1', 'student-1-2', 'student-1-3']));
    expect(answer.entries[0]).toMatchObject({ classTitle: '三(1)班' });
    for (const { duties } of answer.entries) {
      for (const { clause, status } of duties) {
        expect(answer.clauses).toHaveProperty([clause]);
        expect(['overdue', 'due-soon', 'open']).toContain(status);
      }
    }
  });

  it('names no brother or sister of another class beside the own student', async () => {
    const { answer, text } = await school.call('listDuties', { by: asTeacher });
    expect(text).not.toContain('student-2-1');
    const own = answer.entries.find(({ subject }) => subject.id === 'student-1-1');
    expect(own).toMatchObject({ subject: { type: 'student' }, displayName: '乙测11' });
    expect(own?.duties.some(({ subject }) => subject.type === 'family')).toBe(true);
  });

  it('names the family once for a leader, who sees all its children', async () => {
    const { answer } = await school.call('listDuties', { by: asHead, query: { limit: '200' } });
    const family = answer.entries.filter(({ subject }) => subject.type === 'family');
    expect(family).toMatchObject([
      { displayName: '乙测11、乙测21', classTitle: '三(1)班、三(2)班', studentIds: ['student-1-1', 'student-2-1'] },
    ]);
    expect(answer.entries.some(({ subject }) => subject.type === 'teacher' && subject.id === 'head')).toBe(true);
  });

  it('is for a class teacher what class teachers and teachers owe, not what the head owes', async () => {
    const { answer } = await school.call('listDuties', { by: asTeacher, query: { limit: '200' } });
    const owing = new Set(answer.entries.flatMap(({ duties }) => duties.map(({ owedBy }) => owedBy)));
    expect(owing).toContain('class-teacher');
    expect(owing).not.toContain('school-leader');
  });

  it('is cut into pages of one moment: what is filed between them moves nothing', async () => {
    const own = await createTestSchool(database, { studentsPerClass: 6 });
    const whole = await own.call('listDuties', { by: asHead, query: { limit: '200' } });
    const keyOf = ({ subject }: { subject: { type: string; id: string } }) => `${subject.type} ${subject.id}`;
    const first = await own.call('listDuties', { by: asHead, query: { limit: '4' } });
    expect(first.answer.entries).toHaveLength(4);
    own.now = '2026-11-22T20:05:00+08:00';
    await own.call('fileVisit', { by: asHead, body: visitDraftOf(['student-2-5']) });
    const seen = first.answer.entries.map(keyOf);
    for (let next = first.answer.next; next !== undefined;) {
      const page = await own.call('listDuties', { by: asHead, query: { limit: '4', cursor: next } });
      expect(page.answer.asOf).toBe(first.answer.asOf);
      seen.push(...page.answer.entries.map(keyOf));
      next = page.answer.next;
    }
    expect(seen).toEqual(whole.answer.entries.map(keyOf));
  });

  it('is less after a visit, which stands among what is done', async () => {
    const own = await createTestSchool(database);
    const before = await own.call('listDuties', { by: asTeacher });
    await own.call('fileVisit', { by: asTeacher, body: visitDraftOf(['student-1-3']) });
    const after = await own.call('listDuties', { by: asTeacher });
    expect(after.answer.counts['to-do']).toBeLessThan(before.answer.counts['to-do']);
    const done = await own.call('listDuties', { by: asTeacher, query: { show: 'met' } });
    expect(done.answer.entries.flatMap(({ studentIds }) => studentIds)).toContain('student-1-3');
  });

  it('keeps a refusal apart, without blame: it is neither owed nor missed', async () => {
    const own = await createTestSchool(database);
    await own.call('recordDecline', {
      by: asTeacher,
      body: { studentIds: ['student-1-3'], reason: 'not-said', offered: [] },
    });
    const page = await own.call('listDuties', { by: asTeacher, query: { show: 'declined' } });
    expect(page.answer.entries.flatMap(({ studentIds }) => studentIds)).toEqual(['student-1-3']);
    const toDo = await own.call('listDuties', { by: asTeacher });
    const visits = toDo.answer.entries
      .filter(({ studentIds }) => studentIds.includes('student-1-3'))
      .flatMap(({ duties }) => duties.flatMap(({ missing }) => missing))
      .filter(({ code }) => code === 'visits');
    expect(visits).toEqual([]);
  });

  it.each([
    [asTeacher, 'class-2'],
    [asTeacher, 'no-such-class'],
    [asHead, 'no-such-class'],
  ])('is not told to %o of %s', async (by, classId) => {
    const { problem } = await school.call('listDuties', { by, query: { classId } });
    expect(problem).toMatchObject({ status: 404, code: 'class-not-found' });
  });

  it.each([{ cursor: 'x' }, { cursor: '1~yesterday' }, { limit: '0' }, { limit: '201' }])(
    'refuses what the contract does not know: %o',
    async (query) => {
      const { problem } = await school.call('listDuties', { by: asTeacher, query });
      expect(problem).toMatchObject({ status: 400, code: 'query-not-valid' });
    },
  );

  it('is no matter of a family', () => {
    expect(routes.listDuties.rights).toEqual(['teacher', 'leader']);
  });

  it('is noted in the access log with the students who are named', async () => {
    const own = await createTestSchool(database);
    await own.call('listDuties', { by: asTeacher });
    const [row] = await withSchool(database, own.schoolId, (transaction) =>
      transaction.query('SELECT actor_id, operation, subject_ids FROM access_log'),
    );
    expect(row).toMatchObject({ actor_id: 'teacher-1', operation: 'listDuties' });
    expect(row?.['subject_ids']).toEqual(expect.arrayContaining(['student-1-1', 'student-1-2', 'student-1-3']));
    expect(row?.['subject_ids']).not.toContain('student-2-1');
  });
});
