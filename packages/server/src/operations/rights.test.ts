import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const student = (id: string) => ({ type: 'student' as const, id });
const teacher = (id: string) => ({ type: 'teacher' as const, id });

describe.each(backends)('who may see and do what, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  let visitId: string;
  beforeAll(async () => {
    database = await open();
    school = await createTestSchool(database);
    const filed = await school.call('fileVisit', { by: { as: 'head' }, body: visitDraftOf(['student-2-2']) });
    visitId = filed.answer.visit.id;
  });
  afterAll(() => database.close());

  const asTeacher = { as: 'teacher-1' } as const;
  const asHead = { as: 'head' } as const;

  describe('a class teacher', () => {
    it('has the own homeroom classes', async () => {
      const { answer } = await school.call('getSession', { by: asTeacher });
      expect(answer).toMatchObject({
        person: { id: 'teacher-1', displayName: '甲师1' },
        role: 'teacher',
        school: { id: school.schoolId, name: `虚构学校 ${school.schoolId}`, timeZone: 'Asia/Shanghai' },
        classIds: ['class-1'],
      });
      const { answer: listed } = await school.call('listClasses', { by: asTeacher });
      expect(listed.classes.map(({ id }) => id)).toEqual(['class-1']);
    });

    it('sees the students of the own class, with brothers and sisters, without categories', async () => {
      const { answer, text } = await school.call('listStudents', { by: asTeacher, path: { classId: 'class-1' } });
      expect(answer.students.map(({ id }) => id)).toEqual(['student-1-1', 'student-1-2', 'student-1-3']);
      expect(answer.students[0]!.siblings).toEqual([
        { id: 'student-2-1', displayName: '乙测21', classTitle: '三(2)班' },
      ]);
      expect(text).not.toContain('left-behind');
    });

    it.each(['class-2', 'no-such-class'])('is told of %s only that it was not found', async (classId) => {
      const { problem } = await school.call('listStudents', { by: asTeacher, path: { classId } });
      expect(problem).toMatchObject({ status: 404, code: 'class-not-found' });
    });

    it.each(['student-2-2', 'no-such-student'])(
      'is told of the visits to %s only that it was not found',
      async (studentId) => {
        const { problem } = await school.call('listVisits', { by: asTeacher, path: { studentId } });
        expect(problem).toMatchObject({ status: 404, code: 'student-not-found' });
      },
    );

    it('learns nothing from asking for the verdicts of others, whether they exist or not', async () => {
      const ask = (id: string) =>
        school.call('queryVerdicts', { by: asTeacher, body: { subjects: [student('student-1-1'), student(id)] } });
      const [foreign, unknown] = [await ask('student-2-2'), await ask('no-such-student')];
      expect(foreign.problem).toMatchObject({
        status: 403,
        code: 'subject-not-permitted',
        errors: [{ pointer: '/subjects/1/id', code: 'not-permitted' }],
      });
      expect(unknown.text).toBe(foreign.text);
    });

    it('may ask how the own duties stand, not those of a colleague', async () => {
      const ask = (id: string) => school.call('queryVerdicts', { by: asTeacher, body: { subjects: [teacher(id)] } });
      expect((await ask('teacher-1')).answer.subjects[0]!.subject).toEqual(teacher('teacher-1'));
      expect((await ask('teacher-2')).problem.code).toBe('subject-not-permitted');
    });

    it.each([
      ['a student of another class', ['student-2-2'], [0]],
      ['nobody who exists', ['no-such-student'], [0]],
      ['a sibling alone', ['student-2-1'], [0]],
      ['a student of another family beside an own one', ['student-1-2', 'student-2-1'], [1]],
      ['somebody who is no student', ['student-1-2', 'teacher-2'], [1]],
    ])('may record nothing about %s', async (_, studentIds, places) => {
      const expected = {
        status: 403,
        code: 'subject-not-permitted',
        errors: places.map((index) => ({ pointer: `/studentIds/${index}`, code: 'not-permitted' })),
      };
      const filed = await school.call('fileVisit', { by: asTeacher, body: visitDraftOf(studentIds) });
      expect(filed.problem).toMatchObject(expected);
      const declined = await school.call('recordDecline', {
        by: asTeacher,
        body: { studentIds, reason: 'not-said', offered: [] },
      });
      expect(declined.problem).toMatchObject(expected);
    });

    it.each(['visit of another class', 'no such visit'])('makes no link for a %s', async (which) => {
      const { problem } = await school.call('createFeedbackLink', {
        by: asTeacher,
        path: { visitId: which === 'no such visit' ? 'nothing' : visitId },
      });
      expect(problem).toMatchObject({ status: 404, code: 'visit-not-found' });
    });

    it('sees the visits of the own students by whoever made them', async () => {
      const { answer } = await school.call('listVisits', {
        by: { as: 'teacher-2' },
        path: { studentId: 'student-2-2' },
      });
      expect(answer.visits.map(({ id }) => id)).toEqual([visitId]);
    });
  });

  describe('a leader', () => {
    it('sees every class, student, visit and colleague of the school', async () => {
      const { answer: listed } = await school.call('listClasses', { by: asHead });
      expect(listed.classes.map(({ id }) => id)).toEqual(['class-1', 'class-2']);
      const subjects = [student('student-1-1'), student('student-2-2'), teacher('teacher-2'), student('student-1-1')];
      const { answer: sheet } = await school.call('queryVerdicts', { by: asHead, body: { subjects } });
      // Each once, in the order in which they were named.
      expect(sheet.subjects.map(({ subject }) => subject)).toEqual(subjects.slice(0, 3));
      const visits = await school.call('listVisits', { by: asHead, path: { studentId: 'student-2-2' } });
      expect(visits.answer.visits).toHaveLength(1);
    });

    it('is told nothing of whom the school does not have', async () => {
      const { problem } = await school.call('queryVerdicts', { by: asHead, body: { subjects: [teacher('guardian')] } });
      expect(problem.code).toBe('subject-not-permitted');
    });
  });

  it('gives colleagues with the capacities in which they may visit now', async () => {
    const { answer } = await school.call('listStaff', { by: asTeacher });
    expect(answer.staff).toEqual([
      { id: 'teacher-1', displayName: '甲师1', roles: ['subject-teacher', 'class-teacher'] },
      { id: 'teacher-2', displayName: '甲师2', roles: ['subject-teacher', 'class-teacher'] },
      { id: 'head', displayName: '甲长', roles: ['school-leader'] },
    ]);
  });

  it.each(['former', 'student-1-1'] as const)('lets nobody in who is not on the staff today: %s', async (as) => {
    const { problem } = await school.call('getSession', { by: { as } });
    expect(problem).toMatchObject({ status: 403, code: 'person-not-on-staff' });
  });

  it('lets nobody in from another school, even with a token of the same host', async () => {
    const account = { personId: 'head', schoolId: 'school-without-roster', role: 'leader' } as const;
    const { problem } = await school.call('getCoverage', { by: { account } });
    expect(problem.code).toBe('person-not-on-staff');
  });

  it('keeps two schools apart that have the same ids', async () => {
    const other = await createTestSchool(database);
    const account = { personId: 'head', schoolId: other.schoolId, role: 'leader' } as const;
    // The token is one of this host's, and so for the server of this host, but for the other school.
    const { answer } = await school.call('listVisits', { by: { account }, path: { studentId: 'student-2-2' } });
    expect(answer.visits).toEqual([]);
    const { problem } = await school.call('createFeedbackLink', { by: { account }, path: { visitId } });
    expect(problem.code).toBe('visit-not-found');
  });

  it('ends with the day on which a class is handed over', async () => {
    const own = await createTestSchool(database);
    own.now = '2026-08-31T12:00:00+08:00';
    expect((await own.call('getSession', { by: { as: 'former' } })).status).toBe(200);
    own.now = '2026-09-01T00:00:00+08:00';
    expect((await own.call('getSession', { by: { as: 'former' } })).status).toBe(403);
  });

  describe('the access log', () => {
    const logged = (own: TestSchool) =>
      withSchool(database, own.schoolId, (transaction) =>
        transaction.query('SELECT actor_type, actor_id, operation, subject_ids FROM access_log ORDER BY id'),
      );

    it('notes who saw whose data and why, also of siblings, and no names', async () => {
      const own = await createTestSchool(database);
      await own.call('listStudents', { by: asTeacher, path: { classId: 'class-1' } });
      await own.call('queryVerdicts', { by: asHead, body: { subjects: [student('student-1-2')] } });
      const rows = await logged(own);
      expect(rows).toEqual([
        {
          actor_type: 'account',
          actor_id: 'teacher-1',
          operation: 'listStudents',
          subject_ids: ['student-1-1', 'student-2-1', 'student-1-2', 'student-1-3'],
        },
        { actor_type: 'account', actor_id: 'head', operation: 'queryVerdicts', subject_ids: ['student-1-2'] },
      ]);
      expect(JSON.stringify(rows)).not.toMatch(/[甲乙]/);
    });

    it('notes nothing of what holds no student, and of what was refused', async () => {
      const own = await createTestSchool(database);
      await own.call('getSession', { by: asHead });
      await own.call('getPolicies', { by: asHead });
      await own.call('listClasses', { by: asHead });
      await own.call('listVisits', { by: asTeacher, path: { studentId: 'student-2-2' } });
      expect(await logged(own)).toEqual([]);
    });

    it('notes an answer that is given again', async () => {
      const own = await createTestSchool(database);
      const call = { by: asTeacher, body: visitDraftOf(['student-1-2']), key: 'once' };
      await own.call('fileVisit', call);
      await own.call('fileVisit', call);
      expect(await logged(own)).toMatchObject([
        { operation: 'fileVisit', subject_ids: ['student-1-2'] },
        { operation: 'fileVisit', subject_ids: ['student-1-2'] },
      ]);
    });
  });
});
