import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleSheet } from '../test/samples.js';
import { sendJson, sendProblem, startLocalServer, type LocalServer } from '../test/local-server.js';
import {
  createHomevisitClient,
  isForbiddenError,
  isServerError,
  type HomevisitClient,
  type VerdictQuery,
} from './index.js';

let server: LocalServer;
let client: HomevisitClient;
beforeEach(async () => {
  server = await startLocalServer();
  server.handle(({ text }, response) => sendJson(response, sampleSheet(queryIn(text).subjects)));
  client = createHomevisitClient({
    baseUrl: server.baseUrl,
    getToken: () => 'token',
    retries: 0,
  });
});
afterEach(() => server.stop());

function queryIn(text: string): VerdictQuery {
  return JSON.parse(text) as VerdictQuery;
}

function student(number: number) {
  return { type: 'student' as const, id: `student-${number}` };
}

function idsIn(sheet: { subjects: readonly { subject: { id: string } }[] }): string[] {
  return sheet.subjects.map(({ subject }) => subject.id);
}

describe('verdict queries of one moment', () => {
  it('of three hundred badges become one request of distinct subjects', async () => {
    const sheets = await Promise.all(
      Array.from({ length: 300 }, (_, index) => client.queryVerdicts({ subjects: [student(index % 250)] })),
    );
    expect(server.requests).toHaveLength(1);
    expect(queryIn(server.requests[0]?.text ?? '').subjects).toHaveLength(250);
    sheets.forEach((sheet, index) => expect(idsIn(sheet)).toEqual([`student-${index % 250}`]));
  });

  it('made in later microtasks of the same task still share it', async () => {
    const first = client.queryVerdicts({ subjects: [student(1)] });
    await Promise.resolve();
    await Promise.resolve();
    const second = client.queryVerdicts({ subjects: [student(2)] });
    await Promise.all([first, second]);
    expect(server.requests).toHaveLength(1);
  });

  it('are split into requests of at most two thousand subjects, and a caller gets its part of each', async () => {
    const subjects = Array.from({ length: 4500 }, (_, index) => student(index));
    const [all, last] = await Promise.all([
      client.queryVerdicts({ subjects }),
      client.queryVerdicts({ subjects: [student(4499), student(0)] }),
    ]);
    expect(server.requests.map(({ text }) => queryIn(text).subjects.length)).toEqual([2000, 2000, 500]);
    expect(idsIn(all)).toEqual(subjects.map(({ id }) => id));
    expect(idsIn(last)).toEqual(['student-4499', 'student-0']);
    expect(Object.keys(last.clauses)).toEqual(['demo/D1']);
  });

  it('about different days do not share a request', async () => {
    await Promise.all([
      client.queryVerdicts({ subjects: [student(1)] }),
      client.queryVerdicts({ subjects: [student(1)], asOf: '2026-11-01' }),
    ]);
    expect(server.requests.map(({ text }) => queryIn(text).asOf)).toEqual([undefined, '2026-11-01']);
  });

  it('tell a student from a teacher with the same identifier', async () => {
    const [ofStudent, ofTeacher] = await Promise.all([
      client.queryVerdicts({ subjects: [{ type: 'student', id: '7' }] }),
      client.queryVerdicts({ subjects: [{ type: 'teacher', id: '7' }] }),
    ]);
    expect(ofStudent.subjects.map(({ subject }) => subject.type)).toEqual(['student']);
    expect(ofTeacher.subjects.map(({ subject }) => subject.type)).toEqual(['teacher']);
  });

  it('leave out what the server leaves out', async () => {
    server.handle((_, response) => sendJson(response, sampleSheet([student(1)])));
    const [known, unknown] = await Promise.all([
      client.queryVerdicts({ subjects: [student(1)] }),
      client.queryVerdicts({ subjects: [student(2)] }),
    ]);
    expect(idsIn(known)).toEqual(['student-1']);
    expect(idsIn(unknown)).toEqual([]);
  });

  it('fail together when their request fails', async () => {
    server.handle((_, response) => sendProblem(response, 500));
    const results = await Promise.allSettled([1, 2].map((id) => client.queryVerdicts({ subjects: [student(id)] })));
    expect(results.map((result) => result.status === 'rejected' && isServerError(result.reason))).toEqual([true, true]);
    expect(server.requests).toHaveLength(1);
  });

  it('are answered for all but the caller who asked for somebody who may not be seen', async () => {
    server.handle(({ text }, response) => {
      const { subjects } = queryIn(text);
      const errors = subjects.flatMap(({ id }, index) =>
        id === 'student-7' ? [{ pointer: `/subjects/${index}/id`, code: 'not-permitted' }] : [],
      );
      if (errors.length > 0) sendProblem(response, 403, { code: 'subject-not-permitted', errors });
      else sendJson(response, sampleSheet(subjects));
    });
    const queries = Array.from({ length: 20 }, (_, index) => [student(index)]);
    const mixed = [student(7), student(500)];
    const results = await Promise.allSettled([...queries, mixed].map((subjects) => client.queryVerdicts({ subjects })));
    results.forEach((result, index) => {
      if (index === 7 || index === 20) {
        expect(result.status === 'rejected' && isForbiddenError(result.reason)).toBe(true);
      } else {
        expect(result.status === 'fulfilled' && idsIn(result.value)).toEqual([`student-${index}`]);
      }
    });
    expect(server.requests).toHaveLength(2);
    expect(queryIn(server.requests[1]?.text ?? '').subjects.map(({ id }) => id)).not.toContain('student-500');
  });

  it('fail together when the operation as a whole is refused, without another request', async () => {
    server.handle((_, response) => sendProblem(response, 403, { code: 'person-not-on-staff' }));
    const results = await Promise.allSettled([1, 2].map((id) => client.queryVerdicts({ subjects: [student(id)] })));
    expect(results.every((result) => result.status === 'rejected' && isForbiddenError(result.reason))).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('wait as long as the host has asked for', async () => {
    client = createHomevisitClient({
      baseUrl: server.baseUrl,
      getToken: () => 'token',
      batchDelay: 40,
    });
    const first = client.queryVerdicts({ subjects: [student(1)] });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await Promise.all([first, client.queryVerdicts({ subjects: [student(2)] })]);
    expect(server.requests).toHaveLength(1);
  });
});

describe('verdict queries of a page that mounts over several frames', () => {
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('become one request of a thousand subjects', async () => {
    const answers: Promise<unknown>[] = [];
    for (let frame = 0; frame < 5; frame += 1) {
      for (let row = 0; row < 200; row += 1) {
        answers.push(client.queryVerdicts({ subjects: [student(frame * 200 + row)] }));
      }
      await pause(1);
    }
    await Promise.all(answers);
    expect(server.requests.map(({ text }) => queryIn(text).subjects.length)).toEqual([1000]);
  });

  it('do not keep the first one waiting for as long as others come', async () => {
    client = createHomevisitClient({ baseUrl: server.baseUrl, getToken: () => 'token', batchDelay: 20 });
    let answered = false;
    const first = client.queryVerdicts({ subjects: [student(0)] }).then(() => {
      answered = true;
    });
    const later: Promise<unknown>[] = [];
    for (let number = 1; !answered && number < 200; number += 1) {
      later.push(client.queryVerdicts({ subjects: [student(number)] }));
      await pause(5);
    }
    expect(answered).toBe(true);
    // What comes after it is another request, however soon the answer was there.
    later.push(client.queryVerdicts({ subjects: [student(200)] }));
    await Promise.all([first, ...later]);
    expect(server.requests.length).toBeGreaterThan(1);
  });

  it('are sent with the end of the task where the host wants no wait', async () => {
    client = createHomevisitClient({ baseUrl: server.baseUrl, getToken: () => 'token', batchDelay: 0 });
    const first = client.queryVerdicts({ subjects: [student(1)] });
    await pause(5);
    await Promise.all([first, client.queryVerdicts({ subjects: [student(2)] })]);
    expect(server.requests).toHaveLength(2);
  });
});

describe('a caller that leaves', () => {
  it('before the request is sent is not asked for', async () => {
    const controller = new AbortController();
    const left = client.queryVerdicts({ subjects: [student(1)] }, { signal: controller.signal });
    const stays = client.queryVerdicts({ subjects: [student(2)] });
    controller.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    expect(idsIn(await stays)).toEqual(['student-2']);
    expect(queryIn(server.requests[0]?.text ?? '').subjects).toEqual([student(2)]);
  });

  it('while the request is under way does not end it for the others', async () => {
    let answer = (): void => undefined;
    server.handle(({ text }, response) => {
      answer = () => sendJson(response, sampleSheet(queryIn(text).subjects));
    });
    const controller = new AbortController();
    const left = client.queryVerdicts({ subjects: [student(1)] }, { signal: controller.signal });
    const stays = client.queryVerdicts({ subjects: [student(2)] });
    await expect.poll(() => server.requests).toHaveLength(1);
    controller.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    answer();
    expect(idsIn(await stays)).toEqual(['student-2']);
    expect(server.abandoned).toBe(0);
  });

  it('as the last one ends the request', async () => {
    server.handle(() => undefined);
    const controllers = [new AbortController(), new AbortController()];
    const work = controllers.map(({ signal }, id) => client.queryVerdicts({ subjects: [student(id)] }, { signal }));
    await expect.poll(() => server.requests).toHaveLength(1);
    for (const controller of controllers) controller.abort(new Error('left'));
    await Promise.allSettled(work);
    await expect.poll(() => server.abandoned).toBe(1);
  });

  it('as the last one before the request is sent causes none, and a later query is answered', async () => {
    const controller = new AbortController();
    const left = client.queryVerdicts({ subjects: [student(1)] }, { signal: controller.signal });
    controller.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    expect(idsIn(await client.queryVerdicts({ subjects: [student(3)] }))).toEqual(['student-3']);
    expect(server.requests.map(({ text }) => queryIn(text).subjects)).toEqual([[student(3)]]);
  });
});
