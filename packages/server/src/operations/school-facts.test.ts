import type { SchoolFactDraft } from '@homevisit/client/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';

const HEAD = { as: 'head' } as const;
const TEACHER = { as: 'teacher-1' } as const;

/** The test school lies in Fengnan, whose plan speaks of parents' meetings. */
const MEETING_CLAUSE = 'fengnan/F3';

const meeting: SchoolFactDraft = { kind: 'activity', code: 'parents-meeting', date: '2026-10-12' };

describe.each(backends)('what a school records beside visits, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const fresh = async (): Promise<void> => {
    school = await createTestSchool(database);
  };
  const record = (body: SchoolFactDraft, by: typeof HEAD | typeof TEACHER = HEAD) =>
    school.call('recordSchoolFact', { by, body });
  const meetings = async () => {
    const { answer } = await school.call('queryVerdicts', {
      by: HEAD,
      body: { subjects: [{ type: 'class', id: 'class-1' }] },
    });
    const [verdict] = answer.subjects[0]!.verdicts.filter(({ clause }) => clause === MEETING_CLAUSE);
    return { status: verdict?.status, have: verdict?.have };
  };

  it('answers a clause that was unknown before', async () => {
    await fresh();
    expect(await meetings()).toMatchObject({ status: 'unknown' });
    await record(meeting);
    expect(await meetings()).toEqual({ status: 'open', have: 1 });
    await record({ ...meeting, date: '2026-11-12', classIds: ['class-1'] });
    expect(await meetings()).toEqual({ status: 'met', have: 2 });
  });

  it('is known to another server at once, and to one that starts anew', async () => {
    await fresh();
    await meetings();
    await record(meeting);
    const told = await meetings();
    await withSchool(database, school.schoolId, (transaction) =>
      transaction.query('UPDATE school SET reference_revision = reference_revision + 1'),
    );
    expect(await meetings()).toEqual(told);
  });

  it('counts no longer once it is retracted, and stays in the list with the reason', async () => {
    await fresh();
    const { answer } = await record(meeting);
    await record({ ...meeting, date: '2026-11-12' });
    expect(await meetings()).toMatchObject({ status: 'met' });
    const retracted = await school.call('retractSchoolFact', {
      by: HEAD,
      path: { factId: answer.id },
      body: { reason: '记错了' },
    });
    expect(retracted.answer.retracted).toMatchObject({ reason: '记错了', by: { personId: 'head' } });
    expect(await meetings()).toEqual({ status: 'open', have: 1 });
    const { facts } = (await school.call('listSchoolFacts', { by: HEAD, query: {} })).answer;
    expect(facts.map((fact) => fact.retracted?.reason)).toEqual([undefined, '记错了']);
    const again = await school.call('retractSchoolFact', {
      by: HEAD,
      path: { factId: answer.id },
      body: { reason: '再次' },
    });
    expect(again.problem).toMatchObject({ status: 409, code: 'school-fact-final' });
  });

  it('gives the calendar its working time, the last one recorded', async () => {
    await fresh();
    const working: SchoolFactDraft = {
      kind: 'working-time',
      weekdays: [1, 2, 3, 4, 5],
      from: '08:00',
      to: '17:30',
      holidays: [{ from: '2026-10-01', to: '2026-10-07' }],
      makeUpDays: ['2026-10-10'],
    };
    const calendar = async () => (await school.call('getSession', { by: TEACHER })).answer.calendar;
    expect((await calendar())?.workingTime).toBeUndefined();
    await record(working);
    await record({ ...working, to: '18:00' });
    expect((await calendar())?.workingTime).toMatchObject({ weekdays: [1, 2, 3, 4, 5], to: '18:00' });
  });

  it('is listed page by page, the latest first', async () => {
    await fresh();
    for (const date of ['2026-10-01', '2026-10-02', '2026-10-03'] as const) await record({ ...meeting, date });
    const first = await school.call('listSchoolFacts', { by: HEAD, query: { limit: '2' } });
    const next = first.answer.next;
    const second = await school.call('listSchoolFacts', {
      by: HEAD,
      query: { limit: '2', ...(next && { cursor: next }) },
    });
    const dates = [...first.answer.facts, ...second.answer.facts].map(({ fact }) => 'date' in fact && fact.date);
    expect(dates).toEqual(['2026-10-03', '2026-10-02', '2026-10-01']);
    expect(second.answer.next).toBeUndefined();
  });

  it.each<[string, SchoolFactDraft]>([
    ['the whole school', meeting],
    ['another class', { ...meeting, classIds: ['class-2'] }],
    [
      'somebody else',
      { kind: 'submission', code: 'plan', submittedAt: '2026-11-01T08:00:00+08:00', teacherId: 'head' },
    ],
    ['a student of another class', { kind: 'event', code: 'absence', studentId: 'student-2-2', date: '2026-11-01' }],
    ['a student who does not exist', { kind: 'event', code: 'absence', studentId: 'nobody', date: '2026-11-01' }],
  ])('is not recorded by a teacher for %s', async (_, fact) => {
    await fresh();
    expect((await record(fact, TEACHER)).problem).toMatchObject({ status: 403, code: 'subject-not-permitted' });
  });

  it('is recorded by a teacher for the own class and its students, and seen by nobody of another class', async () => {
    await fresh();
    expect((await record({ ...meeting, classIds: ['class-1'] }, TEACHER)).status).toBe(200);
    const absence: SchoolFactDraft = { kind: 'event', code: 'absence', studentId: 'student-1-2', date: '2026-11-01' };
    expect((await record(absence, TEACHER)).status).toBe(200);
    const seen = await school.call('listSchoolFacts', { by: { as: 'teacher-2' }, query: { kind: 'event' } });
    expect(seen.answer.facts).toEqual([]);
    const own = await school.call('listSchoolFacts', { by: TEACHER, query: { kind: 'event' } });
    expect(own.answer.facts).toHaveLength(1);
  });

  it('names only people and classes of the roster', async () => {
    await fresh();
    const { problem } = await record({ ...meeting, classIds: ['class-1', 'class-9'] });
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/classIds/1', code: 'not-allowed' }] });
  });
});
