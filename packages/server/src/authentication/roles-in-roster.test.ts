import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type Caller, type TestSchool } from '../testing/test-school.js';

describe.each(backends)('roles that the roster gives, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
    school = await createTestSchool(database, { roles: 'roster' });
  });
  afterAll(() => database.close());

  const by = (personId: string, role: 'teacher' | 'leader' | 'authority'): { by: Caller } => ({
    by: { account: { personId, schoolId: school.schoolId, role } },
  });

  it('make a school leader a leader, whatever the token says', async () => {
    const { answer } = await school.call('getSession', by('head', 'teacher'));
    expect(answer.role).toBe('leader');
    const { status } = await school.call('listAccessLog', by('head', 'teacher'));
    expect(status).toBe(200);
  });

  it('make everybody else on the staff a teacher, who sees the own class and nothing that is for leaders', async () => {
    const { answer } = await school.call('getSession', by('teacher-1', 'leader'));
    expect(answer.role).toBe('teacher');
    const { answer: list } = await school.call('listClasses', by('teacher-1', 'leader'));
    expect(list.classes.map(({ id }) => id)).toEqual(['class-1']);
    const refused = await school.call('listAccessLog', by('teacher-1', 'leader'));
    expect([refused.status, refused.problem.code]).toEqual([403, 'role-not-permitted']);
  });

  it.each(['former', 'student-1-1', 'nobody'])('leave out %s, who is not on the staff', async (personId) => {
    const { status, problem } = await school.call('getSession', by(personId, 'leader'));
    expect([status, problem.code]).toEqual([403, 'person-not-on-staff']);
  });

  it('take from a token that somebody supervises the school, and nothing more', async () => {
    const { problem } = await school.call('listClasses', by('inspector', 'authority'));
    expect(problem.code).toBe('role-not-permitted');
    const { status } = await school.call('listMisconductReports', by('inspector', 'authority'));
    expect(status).toBe(200);
  });
});
