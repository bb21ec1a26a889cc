import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('filing a visit, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('answers with the record and a fresh sheet that names the visit as evidence', async () => {
    const school = await createTestSchool(database);
    const subjects = [{ type: 'student' as const, id: 'student-1-1' }];
    const before = await school.call('queryVerdicts', { by: { as: 'teacher-1' }, body: { subjects } });
    const owed = before.answer.subjects[0]!.verdicts.filter(({ status }) => status !== 'met');
    expect(owed.map(({ clause }) => clause)).toContain('moe/M1');

    const { status, answer } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-1']),
    });

    expect(status).toBe(200);
    expect(answer.visit).toMatchObject({
      schoolId: school.schoolId,
      filedBy: 'teacher-1',
      filedAt: school.now,
      studentIds: ['student-1-1'],
    });
    const answered = answer.sheet.subjects[0]!.verdicts.find(({ clause }) => clause === 'moe/M1');
    expect(answered).toMatchObject({ status: 'met', evidence: [answer.visit.id] });
    const after = await school.call('queryVerdicts', { by: { as: 'teacher-1' }, body: { subjects } });
    expect(after.answer).toEqual(answer.sheet);
  });
});
