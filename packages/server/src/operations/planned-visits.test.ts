import { visitPlan, type VisitPlan } from '@homevisit/client/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const TEACHER = { as: 'teacher-1' } as const;
const OTHER = { as: 'teacher-2' } as const;

function planOf(changes: Partial<VisitPlan> = {}): VisitPlan {
  return {
    studentIds: ['student-1-2'],
    format: 'individual',
    mode: 'home',
    visitors: [{ personId: 'teacher-1', role: 'class-teacher' }],
    on: '2026-11-25',
    ...changes,
  };
}

const at = (time: string) => `2026-11-22T${time}:00+08:00` as const;

describe.each(backends)('planned visits, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const fresh = async (): Promise<void> => {
    school = await createTestSchool(database);
  };
  const plan = async (changes: Partial<VisitPlan> = {}) =>
    (await school.call('planVisit', { by: TEACHER, body: planOf(changes) })).answer;
  function happen(
    visitId: string,
    body: { type: 'agree' | 'outline' | 'report-out' | 'set-out' | 'come-back'; at: ReturnType<typeof at> },
  ) {
    return school.call('recordVisitEvent', { by: TEACHER, path: { visitId }, body });
  }

  it('begin their course when they are planned, and say what can happen next', async () => {
    await fresh();
    const planned = await plan({ place: '虚构路 1 号', purpose: '了解家庭情况' });
    expect(planned).toMatchObject({
      plannedBy: 'teacher-1',
      schoolId: school.schoolId,
      on: '2026-11-25',
      course: { state: 'planned', history: [] },
      students: [{ id: 'student-1-2', classTitle: '三(1)班' }],
    });
    expect(planned.possibleEvents).toContain('set-out');
    expect(planned.possibleEvents).not.toContain('come-back');
    const read = await school.call('getPlannedVisit', { by: TEACHER, path: { visitId: planned.id } });
    expect(read.answer).toEqual(planned);
    expect(read.headers.get('etag')).toBe(`"${planned.version}"`);
  });

  it('answer a caller who has that version already with nothing', async () => {
    await fresh();
    const { id, version } = await plan();
    const request = await school.request('getPlannedVisit', {
      by: TEACHER,
      path: { visitId: id },
      headers: { 'If-None-Match': `"${version}"` },
    });
    const response = await school.server.fetch(request);
    expect([response.status, await response.text()]).toEqual([304, '']);
  });

  it('take their course event by event, each kept as it came', async () => {
    await fresh();
    const { id } = await plan();
    for (const [type, time] of [
      ['agree', '20:01'],
      ['outline', '20:02'],
      ['report-out', '20:03'],
      ['set-out', '20:04'],
      ['come-back', '20:05'],
    ] as const) {
      expect((await happen(id, { type, at: at(time) })).status, type).toBe(200);
    }
    const { answer } = await school.call('getPlannedVisit', { by: TEACHER, path: { visitId: id } });
    expect(answer.course.state).toBe('back');
    const kinds = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query(`SELECT kind, document->>'type' AS type FROM planned_visit_event ORDER BY sequence`),
    );
    expect(kinds.map(({ kind, type }) => type ?? kind)).toEqual([
      'planned',
      'agree',
      'outline',
      'report-out',
      'set-out',
      'come-back',
    ]);
  });

  it('refuse what cannot happen now, and show how they stand', async () => {
    await fresh();
    const { id } = await plan();
    const { problem } = await happen(id, { type: 'come-back', at: at('20:01') });
    expect(problem).toMatchObject({
      status: 409,
      code: 'visit-event-not-possible',
      errors: [{ pointer: '/type', code: 'not-possible-now' }],
      current: { body: { id, course: { state: 'planned' } } },
    });
  });

  it('note in the access log whom a refusal has shown', async () => {
    await fresh();
    const { id } = await plan();
    await happen(id, { type: 'come-back', at: at('20:01') });
    const rows = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query(`SELECT subject_ids FROM access_log WHERE operation = 'recordVisitEvent'`),
    );
    expect(rows).toEqual([{ subject_ids: ['student-1-2', 'teacher-1'] }]);
  });

  it('are put off with a reason, and moved to another day', async () => {
    await fresh();
    const { id } = await plan();
    const put = await school.call('recordVisitEvent', {
      by: TEACHER,
      path: { visitId: id },
      body: { type: 'postpone', at: at('20:01'), reason: 'weather', until: '2026-12-02' },
    });
    expect(put.answer).toMatchObject({ on: '2026-12-02', course: { state: 'postponed' } });
    const again = await school.call('recordVisitEvent', {
      by: TEACHER,
      path: { visitId: id },
      body: { type: 'plan-again', at: at('20:02'), on: '2026-12-03' },
    });
    expect(again.answer).toMatchObject({ on: '2026-12-03', course: { state: 'planned' } });
  });

  it('are changed only over the version that was seen', async () => {
    await fresh();
    const { id, version } = await plan();
    const change = (ifMatch: string | undefined, place: string) =>
      school.call('changePlannedVisit', {
        by: TEACHER,
        path: { visitId: id },
        body: planOf({ place, on: '2027-01-01' }),
        ...(ifMatch !== undefined && { ifMatch }),
      });
    expect((await change(undefined, '甲')).problem).toMatchObject({ status: 428, code: 'version-missing' });
    const changed = await change(version, '甲');
    // The day changes by an event, which names its reason.
    expect(changed.answer).toMatchObject({ place: '甲', on: '2026-11-25' });
    const late = await change(version, '乙');
    expect(late.problem).toMatchObject({
      status: 412,
      code: 'version-not-current',
      current: { version: changed.answer.version, body: { place: '甲' } },
    });
  });

  it('are listed by day, page by page, each once', async () => {
    await fresh();
    const days = ['2026-11-29', '2026-11-25', '2026-11-27', '2026-11-25', '2026-11-26'] as const;
    for (const on of days) await plan({ on });
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const { answer } = await school.call('listPlannedVisits', {
        by: TEACHER,
        query: { limit: '2', ...(cursor !== undefined && { cursor }) },
      });
      seen.push(...answer.plannedVisits.map(({ on }) => on));
      cursor = answer.next;
      pages += 1;
    } while (cursor !== undefined);
    expect(seen).toEqual([...days].sort());
    expect(pages).toBe(3);
  });

  it('are found by days, by who makes them and by who is out', async () => {
    await fresh();
    const own = await plan();
    await plan({ on: '2026-12-20' });
    const withOther = await plan({ visitors: [{ personId: 'teacher-2', role: 'subject-teacher' }] });
    await happen(own.id, { type: 'set-out', at: at('20:01') });
    const ids = async (by: typeof TEACHER | typeof OTHER | { as: 'head' }, query: Record<string, string>) =>
      (await school.call('listPlannedVisits', { by, query })).answer.plannedVisits.map(({ id }) => id);
    expect(await ids(OTHER, {})).toEqual([withOther.id]);
    expect(await ids({ as: 'head' }, {})).toEqual([]);
    expect(await ids({ as: 'head' }, { scope: 'school', to: '2026-11-30' })).toEqual([own.id, withOther.id].sort());
    expect(await ids({ as: 'head' }, { scope: 'school', state: 'under-way' })).toEqual([own.id]);
  });

  it.each([
    ['a broken cursor', { cursor: 'nonsense' }],
    ['a limit that is none', { limit: '0' }],
    ['a day that is none', { from: '2026-02-30' }],
  ])('refuse %s', async (_, query) => {
    await fresh();
    const { problem } = await school.call('listPlannedVisits', { by: TEACHER, query: query as object });
    expect(problem).toMatchObject({ status: 400, code: 'query-not-valid' });
  });

  it('become a record of the same id, and end their course, whatever was reported before', async () => {
    await fresh();
    const { id } = await plan();
    await happen(id, { type: 'set-out', at: at('20:01') });
    const filed = await school.call('fileVisit', {
      by: TEACHER,
      query: { plannedVisitId: id },
      body: visitDraftOf(['student-1-2']),
    });
    expect(filed.answer.visit.id).toBe(id);
    const { answer } = await school.call('getVisit', { by: TEACHER, path: { visitId: id } });
    expect(answer.course?.state).toBe('filed');
    expect(Object.keys(answer.course?.steps ?? {})).toEqual(
      expect.arrayContaining(['planned', 'under-way', 'back', 'recorded', 'filed']),
    );
    const again = await school.call('fileVisit', {
      by: TEACHER,
      query: { plannedVisitId: id },
      body: visitDraftOf(['student-1-2']),
    });
    expect(again.problem).toMatchObject({
      status: 409,
      code: 'visit-filed-already',
      current: { body: { visit: { id } } },
    });
  });

  it('may be recorded by a visitor of another class, for their students only', async () => {
    await fresh();
    const { id } = await plan({ visitors: [{ personId: 'teacher-2', role: 'subject-teacher' }] });
    const record = (studentIds: string[]) =>
      school.call('fileVisit', { by: OTHER, query: { plannedVisitId: id }, body: visitDraftOf(studentIds) });
    expect((await record(['student-1-3'])).problem).toMatchObject({ code: 'subject-not-permitted' });
    expect((await record(['student-1-2'])).status).toBe(200);
  });

  it.each([
    ['another teacher', OTHER],
    ['somebody of another school', undefined],
  ])('are not there for %s', async (_, by) => {
    await fresh();
    const { id, version } = await plan();
    const asking = by ? school : await createTestSchool(database);
    const caller = by ?? TEACHER;
    const read = await asking.call('getPlannedVisit', { by: caller, path: { visitId: id } });
    const event = await asking.call('recordVisitEvent', {
      by: caller,
      path: { visitId: id },
      body: { type: 'agree', at: at('20:01') },
    });
    const change = await asking.call('changePlannedVisit', {
      by: caller,
      path: { visitId: id },
      body: planOf({ studentIds: ['student-2-2'] }),
      ifMatch: version,
    });
    for (const { problem } of [read, event, change]) {
      expect(problem).toMatchObject({ status: 404, code: 'visit-not-found' });
    }
  });

  it('name only students whom the planner may see, and visitors of the staff', async () => {
    await fresh();
    const foreign = await school.call('planVisit', { by: TEACHER, body: planOf({ studentIds: ['student-2-2'] }) });
    expect(foreign.problem).toMatchObject({ code: 'subject-not-permitted' });
    const stranger = await school.call('planVisit', {
      by: TEACHER,
      body: planOf({ visitors: [{ personId: 'student-1-1', role: 'class-teacher' }] }),
    });
    expect(stranger.problem.errors).toEqual([{ pointer: '/visitors/0/personId', code: 'not-on-staff' }]);
  });

  it('have a plan that the contract takes back', async () => {
    await fresh();
    const planned = await plan({ startsAt: '2026-11-25T19:00:00+08:00', expectedMinutes: 45 });
    expect(visitPlan.parse(planned)).toEqual(planOf({ startsAt: '2026-11-25T19:00:00+08:00', expectedMinutes: 45 }));
  });
});
