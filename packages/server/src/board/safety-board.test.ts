import { boardMessage, type SafetyBoard, type VisitPlan } from '@homevisit/client/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { readEventStream, type ReadingStream } from '../testing/event-stream.js';
import { problemIn } from '../testing/problem-in.js';
import { createTestSchool, type Caller, type TestSchool } from '../testing/test-school.js';
import { happened, HOME_VISIT, planned } from '../testing/visits-under-way.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const head = { as: 'head' } as const;
const teacher = { as: 'teacher-1' } as const;
const other = { as: 'teacher-2' } as const;

describe.each(backends)('the safety board, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  let streams: ReadingStream[];
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    school = await createTestSchool(database);
    streams = [];
  });
  afterEach(async () => {
    for (const stream of streams) await stream.close();
    school.server.endStreams();
  });

  const answered = async (by: Caller, headers: Record<string, string> = {}, of = school): Promise<Response> => {
    const request = await of.request('getSafetyBoard', { by, headers });
    return of.server.fetch(new Request(`${request.url}/events`, { headers: request.headers }));
  };
  const follow = async (by: Caller = head, lastId?: string, of = school): Promise<ReadingStream> => {
    const response = await answered(by, lastId === undefined ? {} : { 'Last-Event-ID': lastId }, of);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const stream = readEventStream(response);
    streams.push(stream);
    return stream;
  };
  const told = async (stream: ReadingStream) => {
    const message = await stream.next();
    if (message === undefined) throw new Error('The stream has ended');
    return { id: message.id, ...boardMessage.parse(message) };
  };
  const boardOf = async (by: Caller): Promise<SafetyBoard> => (await school.call('getSafetyBoard', { by })).answer;
  const out = async (changes = {}): Promise<string> => {
    const id = await planned(school, changes);
    await happened(school, id, 'set-out');
    return id;
  };

  it('says who is out, of which class, since when and until when, and nothing of the family', async () => {
    const visitId = await out();
    const { answer, text } = await school.call('getSafetyBoard', { by: head });
    expect(answer.visits).toEqual([
      {
        visitId,
        visitors: [{ personId: 'teacher-1', displayName: '甲师1' }],
        classTitles: ['三(1)班'],
        mode: 'home',
        setOutAt: school.now,
        expectedBackAt: new Date(Date.parse(school.now) + 45 * 60_000).toISOString(),
      },
    ]);
    for (const secret of ['student-1-2', '乙测12', '文昌路', '了解学习', 'left-behind'])
      expect(text).not.toContain(secret);
  });

  it('shows a leader the school and a teacher whom that teacher may see', async () => {
    const own = await out();
    const foreign = await out({ studentIds: ['student-2-2'], visitors: [{ personId: 'head', role: 'school-leader' }] });
    const ids = async (by: Caller) => (await boardOf(by)).visits.map(({ visitId }) => visitId);
    expect(await ids(head)).toEqual([own, foreign]);
    expect(await ids(teacher)).toEqual([own]);
    expect(await ids(other)).toEqual([foreign]);
  });

  it('leaves out calls, plans and whoever is back', async () => {
    await planned(school);
    await out({ mode: 'phone' });
    const back = await out();
    await happened(school, back, 'come-back');
    expect((await boardOf(head)).visits).toEqual([]);
  });

  it('tells whoever follows it what changes, as it changes', async () => {
    const stream = await follow();
    expect(await told(stream)).toMatchObject({ event: 'board', data: { visits: [] } });
    const visitId = await out();
    expect(await told(stream)).toMatchObject({ event: 'out', data: { visitId, setOutAt: school.now } });
    await happened(school, visitId, 'come-back');
    expect(await told(stream)).toMatchObject({ event: 'back', data: { visitId } });
    const filed = await out();
    expect(await told(stream)).toMatchObject({ event: 'out', data: { visitId: filed } });
    await school.call('fileVisit', {
      by: head,
      query: { plannedVisitId: filed },
      body: visitDraftOf(['student-1-2'], {
        startedAt: '2026-11-22T18:00:00+08:00',
        endedAt: '2026-11-22T19:00:00+08:00',
      }),
    });
    expect(await told(stream)).toMatchObject({ event: 'back', data: { visitId: filed } });
  });

  it('does not tell a teacher of visits that the teacher may not see', async () => {
    const stream = await follow(teacher);
    await told(stream);
    await out({ studentIds: ['student-2-2'], visitors: [{ personId: 'teacher-2', role: 'class-teacher' }] });
    const own = await out();
    expect(await told(stream)).toMatchObject({ event: 'out', data: { visitId: own } });
  });

  it('goes on where a lost connection broke, from the stored events', async () => {
    const first = await follow();
    const { id } = await told(first);
    await first.close();
    const [gone, still] = [await out(), await out({ studentIds: ['student-1-3'] })];
    await happened(school, gone, 'come-back');
    const second = await follow(head, id);
    const messages = [await told(second), await told(second)];
    expect(messages).toMatchObject([
      { event: 'out', data: { visitId: still } },
      { event: 'back', data: { visitId: gone } },
    ]);
    await second.close();
    // Lost between the two: only the second one is told again.
    const third = await follow(head, messages[0]!.id);
    expect(await told(third)).toEqual({ ...messages[1], data: { ...messages[1]!.data, asOf: school.now } });
    await third.close();
    const fourth = await follow(head, messages[1]!.id);
    expect(await fourth.block()).toMatch(/^retry: \d+$/);
    expect(await fourth.block()).toBe(': nothing new');
  });

  it.each(['', 'x', '5', '5.xyz', '999999.0123456789ab', '-1.0123456789ab', "1'; DROP TABLE visit; --"])(
    'is told whole to whoever comes back with “%s”',
    async (lastId) => {
      const visitId = await out();
      expect(await told(await follow(head, lastId))).toMatchObject({ event: 'board', data: { visits: [{ visitId }] } });
    },
  );

  it('is told whole again once a plan is changed, and to another reader with somebody’s place in it', async () => {
    const visitId = await planned(school);
    const stream = await follow(teacher);
    const { id } = await told(stream);
    expect(await told(await follow(other, id))).toMatchObject({ event: 'board' });
    const { version } = (await school.call('getPlannedVisit', { by: head, path: { visitId } })).answer;
    const body: VisitPlan = { ...HOME_VISIT, visitors: [{ personId: 'teacher-2', role: 'subject-teacher' }] };
    await school.call('changePlannedVisit', { by: head, path: { visitId }, ifMatch: version, body });
    expect(await told(stream)).toMatchObject({ event: 'board' });
  });

  it('tells what another process has written', async () => {
    const elsewhere = await createTestSchool(database, { schoolId: school.schoolId, streaming: { poll: 20 } });
    const stream = await follow(head, undefined, elsewhere);
    await told(stream);
    const visitId = await out();
    expect(await told(stream)).toMatchObject({ event: 'out', data: { visitId } });
    elsewhere.server.endStreams();
  });

  it('ends with the token of whoever follows it', async () => {
    const stream = await follow();
    await told(stream);
    school.now = '2026-11-22T20:05:01+08:00';
    await out();
    expect(await stream.next()).toBeUndefined();
  });

  it('ends for whoever leaves the school', async () => {
    school.now = '2026-08-31T23:58:00+08:00';
    const stream = await follow({ as: 'former' });
    await told(stream);
    school.now = '2026-09-01T00:00:30+08:00';
    await out();
    expect(await stream.next()).toBeUndefined();
    expect((await problemIn(await answered({ as: 'former' }))).code).toBe('person-not-on-staff');
  });

  it('says that it is alive while nothing happens', async () => {
    const quiet = await createTestSchool(database, { streaming: { heartbeat: 20 } });
    const stream = await follow(head, undefined, quiet);
    await told(stream);
    expect(await stream.block()).toBe(': still here');
    quiet.server.endStreams();
    expect(await stream.next()).toBeUndefined();
  });

  it('ends where something goes wrong inside, which the log says and nobody else', async () => {
    let isBroken = false;
    const breakable: Database = {
      ...database,
      transaction: (work) => (isBroken ? Promise.reject(new TypeError('王小明')) : database.transaction(work)),
    };
    const broken = await createTestSchool(database, {
      schoolId: school.schoolId,
      database: breakable,
      streaming: { heartbeat: 20 },
    });
    const stream = await follow(head, undefined, broken);
    await told(stream);
    isBroken = true;
    expect(await stream.next()).toBeUndefined();
    const failure = broken.log.find(({ level }) => level === 'error');
    expect(failure).toMatchObject({ event: 'failure', error: { name: 'TypeError' } });
    expect(JSON.stringify(failure)).not.toContain('王小明');
    broken.server.endStreams();
  });

  it('ends when the process is about to stop, and takes nobody then', async () => {
    const stream = await follow();
    await told(stream);
    school.server.endStreams();
    expect(await stream.next()).toBeUndefined();
    const { code, status } = await problemIn(await answered(head));
    expect([code, status]).toEqual(['database-unavailable', 503]);
  });

  it('is followed by one person ten times at most, and given free by each that goes', async () => {
    for (let index = 0; index < 10; index += 1) await follow();
    expect((await problemIn(await answered(head))).code).toBe('too-many-requests');
    await follow(teacher);
    await streams[0]!.close();
    await follow();
  });

  it('is nobody’s who is not signed in at the school', async () => {
    expect((await problemIn(await answered({ authorization: undefined }))).code).toBe('credentials-missing');
    expect((await problemIn(await answered({ as: 'student-1-1' }))).code).toBe('person-not-on-staff');
    const authority = { account: { personId: 'bureau', schoolId: school.schoolId, role: 'authority' } } as const;
    expect((await problemIn(await answered(authority))).code).toBe('role-not-permitted');
    expect((await school.call('getSafetyBoard', { by: authority })).problem.code).toBe('role-not-permitted');
  });

  it('notes who has looked at whom', async () => {
    await out();
    await told(await follow(teacher));
    const { entries } = (await school.call('listAccessLog', { by: head })).answer;
    expect(entries.filter(({ operation }) => operation === 'watchSafetyBoard')).toMatchObject([
      { actor: { id: 'teacher-1' }, subjects: [{ id: 'teacher-1' }] },
    ]);
  });
});
