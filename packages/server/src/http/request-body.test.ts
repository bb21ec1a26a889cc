import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { problemIn } from '../testing/problem-in.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('the body of a request, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
    school = await createTestSchool(database);
  });
  afterAll(() => database.close());

  /** A draft sent as the class teacher, with some of the request replaced. */
  async function sendDraft(body: BodyInit, headers: Record<string, string | undefined> = {}): Promise<Response> {
    const usual = await school.request('fileVisit', { by: { as: 'teacher-1' }, body: visitDraftOf(['student-1-3']) });
    const changed = new Headers(usual.headers);
    for (const [name, value] of Object.entries(headers)) {
      if (value === undefined) changed.delete(name);
      else changed.set(name, value);
    }
    return school.server.fetch(new Request(usual.url, { method: 'POST', headers: changed, body }));
  }

  it.each([undefined, 'text/plain', 'multipart/form-data; boundary=x', 'application/jsonp'])(
    'of type %j is not supported',
    async (type) => {
      const response = await sendDraft(new Blob(['{}']), { 'content-type': type });
      expect(await problemIn(response)).toMatchObject({ status: 415, code: 'content-type-not-supported' });
    },
  );

  it.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/vnd.homevisit+json'])(
    'of type %j is read',
    async (type) => {
      const response = await sendDraft(JSON.stringify(visitDraftOf(['student-1-3'])), { 'content-type': type });
      expect(response.status).toBe(200);
    },
  );

  it('that is no JSON is refused with the position and without what it said', async () => {
    const response = await sendDraft('{"note": "王小明", x}', { 'accept-language': 'en' });
    const refusal = await problemIn(response);
    expect(refusal).toMatchObject({ status: 400, code: 'body-malformed', detail: 'At character 16, counted from 0' });
    expect(JSON.stringify(refusal)).not.toContain('王小明');
  });

  it.each([
    ['nothing', ''],
    ['half of it', '{"studentIds": ['],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['the character NUL', String.raw`{"outline": "a\u0000b"}`],
    ['half of a surrogate pair', String.raw`{"outline": "\ud800"}`],
    ['a name of a member with NUL', String.raw`{"a\u0000b": 1}`],
  ])('that holds %s is refused', async (_, body) => {
    expect(await problemIn(await sendDraft(body))).toMatchObject({ status: 400, code: 'body-malformed' });
  });

  it('of more than a mebibyte is refused, whatever length it claims', async () => {
    const large = JSON.stringify({ outline: 'x'.repeat(1_048_576) });
    expect(await problemIn(await sendDraft(large))).toMatchObject({ status: 413, code: 'body-too-large' });
    const usual = await school.request('fileVisit', { by: { as: 'teacher-1' }, body: visitDraftOf(['student-1-3']) });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const request = new Request(usual.url, {
      method: 'POST',
      headers: usual.headers,
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(await problemIn(await school.server.fetch(request))).toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(2_000_000);
  });

  it('with faults is refused, each named by its place and without what it said', async () => {
    const { status, problem: refusal } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: { ...visitDraftOf([]), mode: '王小明', startedAt: 'yesterday', outline: 'x'.repeat(4001) } as never,
    });
    expect(status).toBe(422);
    expect(refusal).toMatchObject({ code: 'body-not-valid' });
    expect(refusal.errors).toEqual([
      { pointer: '/studentIds', code: 'required' },
      { pointer: '/mode', code: 'not-allowed' },
      { pointer: '/startedAt', code: 'malformed' },
      { pointer: '/outline', code: 'too-long' },
    ]);
    expect(JSON.stringify(refusal)).not.toContain('王小明');
  });

  it('may hold members that the contract does not know; they are left out', async () => {
    const body = {
      ...visitDraftOf(['student-1-3']),
      filedBy: 'head',
      id: 'mine',
      schoolId: 'another',
      __proto__: { a: 1 },
    };
    const { answer } = await school.call('fileVisit', { by: { as: 'teacher-1' }, body });
    expect(answer.visit).toMatchObject({ filedBy: 'teacher-1', schoolId: school.schoolId });
    expect(answer.visit.id).not.toBe('mine');
  });
});
