import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Database } from '../database/database.js';
import { select } from '../database/select.js';
import { withSchool } from '../database/school-transaction.js';
import { declareEmergency } from '../facts/emergencies.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const count = z.object({ count: z.number() });

describe.each(backends)('filing a visit, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const rowsIn = async (school: TestSchool, table: string): Promise<number> => {
    const [row] = await withSchool(database, school.schoolId, (transaction) =>
      select(transaction, count, `SELECT count(*) AS count FROM ${table}`),
    );
    return row!.count;
  };

  const verdictOf = async (school: TestSchool, studentId: string, clause: string) => {
    const { answer } = await school.call('queryVerdicts', {
      by: { as: 'head' },
      body: { subjects: [{ type: 'student', id: studentId }] },
    });
    return answer.subjects[0]!.verdicts.find((verdict) => verdict.clause === clause);
  };

  it('answers with the record and a fresh sheet that names the visit as evidence', async () => {
    const school = await createTestSchool(database);
    expect(await verdictOf(school, 'student-1-2', 'moe/M1')).not.toMatchObject({ status: 'met' });

    const { status, answer } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-2']),
    });

    expect(status).toBe(200);
    expect(answer.visit).toMatchObject({
      schoolId: school.schoolId,
      filedBy: 'teacher-1',
      filedAt: school.now,
      studentIds: ['student-1-2'],
    });
    const answered = answer.sheet.subjects[0]!.verdicts.find(({ clause }) => clause === 'moe/M1');
    expect(answered).toMatchObject({ status: 'met', evidence: [answer.visit.id] });
    const after = await school.call('queryVerdicts', {
      by: { as: 'teacher-1' },
      body: { subjects: [{ type: 'student', id: 'student-1-2' }] },
    });
    expect(after.answer).toEqual(answer.sheet);
  });

  it('stores and returns when the family agreed and the school approved', async () => {
    const school = await createTestSchool(database);
    const steps = {
      consent: { givenAt: '2026-11-19T20:00:00+08:00' },
      approval: { approvedAt: '2026-11-20T09:00:00+08:00' },
    } as const;
    const by = { as: 'teacher-1' } as const;
    const filed = await school.call('fileVisit', { by, body: visitDraftOf(['student-1-2'], steps) });
    expect(filed.answer.visit).toMatchObject(steps);
    const { answer } = await school.call('listVisits', { by, path: { studentId: 'student-1-2' } });
    expect(answer.visits).toEqual([filed.answer.visit]);
  });

  it('leaves a duty open and says why when the visit does not answer it', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-2'], { mode: 'phone', circumstanceNote: '家长要求' }),
    });
    const family = answer.sheet.subjects[0]!.verdicts.find(({ clause }) => clause === 'hebei/H1');
    expect(family).toMatchObject({ notCounted: [{ visitId: answer.visit.id, reason: 'mode' }] });
    expect(family?.status).not.toBe('met');
    // The sheet holds every clause that it speaks of, also the one under which the visit would have counted.
    const unless = family!.notCounted[0]!.unless!.clause;
    expect(Object.keys(answer.sheet.clauses)).toEqual(expect.arrayContaining(['hebei/H1', unless]));
  });

  it('counts a remote visit in an emergency that was declared for the school', async () => {
    const school = await createTestSchool(database);
    await declareEmergency(database, school.schoolId, { id: 'flu', from: '2026-11-01' });
    const { answer } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-2'], { mode: 'phone', circumstance: 'emergency' }),
    });
    const family = answer.sheet.subjects[0]!.verdicts.find(({ clause }) => clause === 'hebei/H1');
    expect(family).toMatchObject({ status: 'met', evidence: [answer.visit.id] });
    await declareEmergency(database, school.schoolId, { id: 'flu', from: '2026-11-01', to: '2026-11-20' });
    expect(await verdictOf(school, 'student-1-2', 'hebei/H1')).not.toMatchObject({ status: 'met' });
    await expect(
      declareEmergency(database, school.schoolId, { id: 'flu', from: '2026-11-02', to: '2026-11-01' }),
    ).rejects.toThrow(RangeError);
  });

  it('serves the whole family: a sibling in another class may be named, and its class teacher sees the record', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-1', 'student-2-1'], {
        familyPresent: [{ guardianId: 'guardian', relation: '母亲' }],
      }),
    });
    // The other class is not the caller's, so its verdicts are not in the sheet.
    expect(answer.sheet.subjects.map(({ subject }) => subject.id)).toEqual(['student-1-1']);
    const seen = await school.call('listVisits', { by: { as: 'teacher-2' }, path: { studentId: 'student-2-1' } });
    expect(seen.answer.visits).toEqual([answer.visit]);
    expect(await verdictOf(school, 'student-2-1', 'hebei/H1')).toMatchObject({ evidence: [answer.visit.id] });
  });

  it('refreshes the badge of a sibling who was not named, where the caller may see it', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('fileVisit', { by: { as: 'head' }, body: visitDraftOf(['student-1-1']) });
    expect(answer.sheet.subjects.map(({ subject }) => subject.id)).toEqual(['student-1-1', 'student-2-1']);
  });

  it('is refused, and nothing is kept, where the record contradicts itself or lies in the future', async () => {
    const school = await createTestSchool(database);
    const { problem } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-2'], {
        startedAt: '2026-11-22T19:00:00+08:00',
        endedAt: '2026-11-22T21:00:00+08:00',
        appointment: { agreedAt: '2026-11-22T19:30:00+08:00', channel: 'phone' },
      }),
    });
    expect(problem).toMatchObject({ status: 422, code: 'visit-not-acceptable' });
    expect(problem.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/endedAt', code: 'in-future' },
        { pointer: '/appointment/agreedAt', code: 'after-start' },
      ]),
    );
    expect(await rowsIn(school, 'visit_event')).toBe(0);
    expect(await rowsIn(school, 'idempotency_record')).toBe(0);
  });

  it('is refused with the clauses that ask for what is missing', async () => {
    const school = await createTestSchool(database);
    const { problem } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-2'], { findings: {} }),
    });
    expect(problem.code).toBe('visit-not-acceptable');
    const clauses = problem.errors!.flatMap((fault) => fault.clauses ?? []);
    expect(clauses.length).toBeGreaterThan(0);
    expect(problem.errors!.every(({ pointer }) => pointer.startsWith('/findings'))).toBe(true);
  });

  it('is refused where a visitor is not on the staff, or a guardian not of the family', async () => {
    const school = await createTestSchool(database);
    const { problem } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-2'], {
        visitors: [{ personId: 'guardian', role: 'class-teacher' }],
        familyPresent: [{ relation: '祖母' }, { guardianId: 'guardian', relation: '母亲' }],
      }),
    });
    expect(problem).toMatchObject({
      status: 422,
      code: 'visit-not-acceptable',
      errors: [
        { pointer: '/visitors/0/personId', code: 'not-on-staff' },
        { pointer: '/familyPresent/1/guardianId', code: 'not-of-the-family' },
      ],
    });
  });

  it('keeps the record as an event and as a projection, and notes its requests', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-2'], { requests: [{ text: '希望多沟通' }, { text: '作业量' }] }),
    });
    const [event] = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query('SELECT event.document AS event, visit.document AS visit FROM visit_event event, visit'),
    );
    expect(event).toEqual({ event: answer.visit, visit: answer.visit });
    const { answer: listed } = await school.call('listRequests', { by: { as: 'head' } });
    expect(listed.requests).toMatchObject([
      { text: '希望多沟通', from: 'visit-record', status: 'open', visitId: answer.visit.id, receivedAt: school.now },
      { text: '作业量' },
    ]);
  });
});
