import { connect } from 'node:net';
import { EventEmitter, once } from 'node:events';
import { createFamilyClient, createHomevisitClient, type ValidationError } from '@homevisit/client';
import { endpoints } from '@homevisit/client/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { listen, remoteAddressOf, type Listener } from './listen.js';

describe.each(backends)('the backend behind a socket, with the typed client, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  let listener: Listener;
  beforeAll(async () => {
    database = await open();
    school = await createTestSchool(database, { clientAddress: remoteAddressOf });
    listener = await listen({ fetch: (request) => school.server.fetch(request), port: 0 });
  });
  afterAll(async () => {
    await listener.close();
    await database.close();
  });

  async function clientOf(as: 'teacher-1' | 'head') {
    const request = await school.request('getSession', { by: { as } });
    const token = request.headers.get('authorization')!.replace('Bearer ', '');
    return createHomevisitClient({ baseUrl: `${listener.address}/api`, getToken: () => token });
  }

  it('serves the whole walk: teacher, family, leader', async () => {
    const teacher = await clientOf('teacher-1');
    expect((await teacher.getSession()).classIds).toEqual(['class-1']);
    expect(endpoints.getPolicies.answer.parse(await teacher.getPolicies()).packs.map(({ id }) => id)).toEqual([
      'moe',
      'hebei',
      'fengnan',
    ]);
    const [group] = await teacher.listClasses();
    const students = await teacher.listStudents(group!.id);
    const subjects = students.map(({ id }) => ({ type: 'student' as const, id }));
    expect((await teacher.queryVerdicts({ subjects })).subjects).toHaveLength(students.length);
    const sheets: unknown[] = [];
    teacher.onVerdictsChanged((sheet) => sheets.push(sheet));
    const { visit, sheet } = await teacher.fileVisit(visitDraftOf(['student-1-2']));
    expect(sheets).toEqual([sheet]);
    const link = await teacher.createFeedbackLink(visit.id);

    const family = createFamilyClient({ baseUrl: `${listener.address}/api`, token: link.token });
    expect((await family.getFamilyVisit()).visitId).toBe(visit.id);
    await family.sendFeedback({ ratings: { listened: 5 }, request: '谢谢老师' });

    const leader = await clientOf('head');
    expect((await leader.listRequests()).map(({ text }) => text)).toEqual(['谢谢老师']);
    expect((await leader.getCoverage()).measures.length).toBeGreaterThan(0);
  });

  it('tells the client where a draft is at fault', async () => {
    const teacher = await clientOf('teacher-1');
    const failure = await teacher
      .fileVisit(visitDraftOf(['student-1-2'], { endedAt: '2026-11-22T23:00:00+08:00' }))
      .catch((error: unknown) => error as ValidationError);
    expect(failure).toMatchObject({
      code: 'homevisit.validation',
      status: 422,
      problemCode: 'visit-not-acceptable',
      errors: [{ pointer: '/endedAt', code: 'in-future' }],
    });
  });

  it('knows the address that a request came from', async () => {
    const seen: (string | undefined)[] = [];
    const other = await listen({
      fetch: (request) => {
        seen.push(remoteAddressOf(request));
        return new Response('');
      },
      port: 0,
    });
    await fetch(other.address);
    await other.close();
    expect(seen).toEqual(['127.0.0.1']);
    expect(remoteAddressOf(new Request('https://campus.example'))).toBeUndefined();
  });

  it('lets what is under way finish before it ends, and cuts off who never does', async () => {
    const gate = new EventEmitter();
    const other = await listen({
      fetch: async () => {
        const released = once(gate, 'release');
        gate.emit('start');
        await released;
        return new Response('finished');
      },
      port: 0,
    });
    const started = once(gate, 'start');
    const answer = fetch(other.address, { headers: { connection: 'close' } });
    const silent = connect(Number(new URL(other.address).port), '127.0.0.1');
    silent.on('error', () => undefined);
    const cut = new Promise((resolve) => silent.once('close', resolve));
    await Promise.all([once(silent, 'connect'), started]);
    const closed = other.close(300);
    await expect(fetch(other.address)).rejects.toThrow();
    gate.emit('release');
    expect(await (await answer).text()).toBe('finished');
    await Promise.all([closed, cut]);
  });
});
