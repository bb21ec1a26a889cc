import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('visits that are still to be made, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
    school = await createTestSchool(database);
  });
  afterAll(() => database.close());

  const asTeacher = { as: 'teacher-1' } as const;
  const asHead = { as: 'head' } as const;

  it('are those of the own class, each with days, modes, visitors and the clauses that ask for it', async () => {
    const { answer } = await school.call('listDemands', { by: asTeacher });
    expect(new Set(answer.demands.flatMap(({ studentIds }) => studentIds))).toEqual(
      new Set(['student-1-1', 'student-1-2', 'student-1-3']),
    );
    for (const { modes, conditions, window, serves } of answer.demands) {
      expect(modes.length).toBeGreaterThan(0);
      expect(conditions.map(({ mode }) => mode)).toEqual(modes);
      expect(window.from <= window.to).toBe(true);
      for (const { clause } of serves) expect(answer.clauses).toHaveProperty([clause]);
    }
  });

  it('name no brother or sister of another class, whom the leader sees in the same visit', async () => {
    const { answer, text } = await school.call('listDemands', { by: asTeacher });
    expect(text).not.toContain('student-2-1');
    const own = answer.demands.find(({ studentIds }) => studentIds.includes('student-1-1'));
    const whole = await school.call('listDemands', { by: asHead, query: { limit: '200' } });
    const together = whole.answer.demands.find(({ familyId }) => familyId === own?.familyId);
    expect(together?.studentIds).toEqual(['student-1-1', 'student-2-1']);
  });

  it('say nothing of the categories of a student', async () => {
    const { text } = await school.call('listDemands', { by: asHead, query: { limit: '200' } });
    expect(text).not.toContain('categories');
  });

  it('are fewer after a visit, and after a refusal, which demands nothing', async () => {
    const own = await createTestSchool(database);
    const open = async () => {
      const { answer } = await own.call('listDemands', { by: asTeacher });
      return new Set(answer.demands.flatMap(({ studentIds }) => studentIds));
    };
    await own.call('recordDecline', {
      by: asTeacher,
      body: { studentIds: ['student-1-3'], reason: 'not-said', offered: [] },
    });
    expect(await open()).not.toContain('student-1-3');
    const servedBefore = (await own.call('listDemands', { by: asTeacher })).answer.demands;
    await own.call('fileVisit', { by: asTeacher, body: visitDraftOf(['student-1-2']) });
    const served = (await own.call('listDemands', { by: asTeacher })).answer.demands;
    const of = (demands: typeof served) =>
      demands.filter(({ studentIds }) => studentIds.includes('student-1-2')).flatMap(({ serves }) => serves).length;
    expect(of(served)).toBeLessThan(of(servedBefore));
  });

  it('are cut into pages of one moment: what is filed between them moves nothing', async () => {
    const own = await createTestSchool(database, { studentsPerClass: 6 });
    const whole = await own.call('listDemands', { by: asHead, query: { limit: '200' } });
    const first = await own.call('listDemands', { by: asHead, query: { limit: '3' } });
    const seen = first.answer.demands.map(({ id }) => id);
    own.now = '2026-11-22T20:05:00+08:00';
    await own.call('fileVisit', { by: asHead, body: visitDraftOf(['student-2-5']) });
    for (let next = first.answer.next; next !== undefined;) {
      const page = await own.call('listDemands', { by: asHead, query: { limit: '3', cursor: next } });
      expect(page.answer.asOf).toBe(first.answer.asOf);
      seen.push(...page.answer.demands.map(({ id }) => id));
      next = page.answer.next;
    }
    expect(seen).toEqual(whole.answer.demands.map(({ id }) => id));
  });

  it.each([
    [asTeacher, 'class-2'],
    [asHead, 'no-such-class'],
  ])('are not told to %o of %s', async (by, classId) => {
    const { problem } = await school.call('listDemands', { by, query: { classId } });
    expect(problem).toMatchObject({ status: 404, code: 'class-not-found' });
  });

  it.each([{ cursor: 'x' }, { limit: '0' }, { limit: '201' }])(
    'refuse what the contract does not know: %o',
    async (query) => {
      const { problem } = await school.call('listDemands', { by: asTeacher, query });
      expect(problem).toMatchObject({ status: 400, code: 'query-not-valid' });
    },
  );

  it('are noted in the access log with the students who are named', async () => {
    const own = await createTestSchool(database);
    await own.call('listDemands', { by: asTeacher });
    const [row] = await withSchool(database, own.schoolId, (transaction) =>
      transaction.query('SELECT actor_id, operation, subject_ids FROM access_log'),
    );
    expect(row).toMatchObject({ actor_id: 'teacher-1', operation: 'listDemands' });
    expect(row?.['subject_ids']).toEqual(expect.arrayContaining(['student-1-1', 'student-1-2', 'student-1-3']));
    expect(row?.['subject_ids']).not.toContain('student-2-1');
  });
});
