import { CONTRACT_MEDIA_TYPE } from '@homevisit/client/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('the form of an answer, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
    school = await createTestSchool(database);
  });
  afterAll(() => database.close());

  const by = { as: 'teacher-1' } as const;
  const file = (headers: Record<string, string>, key?: string) =>
    school.call('fileVisit', { by, body: visitDraftOf(['student-1-1']), headers, ...(key !== undefined && { key }) });

  describe('a version of the contract', () => {
    it.each([
      [undefined, 'application/json'],
      ['*/*', 'application/json'],
      ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json'],
      ['application/json, application/problem+json', 'application/json'],
      [CONTRACT_MEDIA_TYPE, CONTRACT_MEDIA_TYPE],
      [`${CONTRACT_MEDIA_TYPE}, application/json`, CONTRACT_MEDIA_TYPE],
      [`${CONTRACT_MEDIA_TYPE};q=0.5, application/json`, 'application/json'],
      ['application/vnd.homevisit.v2+json, application/json;q=0.1', 'application/json'],
    ])('is asked for with Accept: %s, and answered as %s', async (accept, type) => {
      const { headers, status } = await school.call('getSession', { by, ...(accept && { headers: { accept } }) });
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('vary')).toContain('Accept');
    });

    it.each(['application/vnd.homevisit.v2+json', 'text/html', 'application/json;q=0'])(
      'that is not there (%s) is refused before anything is done',
      async (accept) => {
        const before = (await school.call('listVisits', { by, path: { studentId: 'student-1-1' } })).answer.visits;
        const { problem } = await file({ accept });
        expect(problem).toMatchObject({ status: 406, code: 'answer-type-not-acceptable' });
        const after = (await school.call('listVisits', { by, path: { studentId: 'student-1-1' } })).answer.visits;
        expect(after.length).toBe(before.length);
      },
    );

    it('may be named by a body; another is refused, naming those that are taken', async () => {
      expect((await file({ 'Content-Type': CONTRACT_MEDIA_TYPE })).status).toBe(200);
      const { problem, headers } = await file({ 'Content-Type': 'application/vnd.homevisit.v2+json' });
      expect(problem).toMatchObject({ status: 415, code: 'content-type-not-supported' });
      expect(headers.get('accept')).toBe(`application/json, ${CONTRACT_MEDIA_TYPE}`);
    });
  });

  describe('Prefer: return=minimal', () => {
    it('leaves out the body of a write, also when it is repeated', async () => {
      for (const replayed of [null, 'true']) {
        const { status, text, headers } = await file({ prefer: 'respond-async, return=minimal' }, 'one-key');
        expect([status, text, headers.get('content-type')]).toEqual([204, '', null]);
        expect(headers.get('preference-applied')).toBe('return=minimal');
        expect(headers.get('idempotent-replayed')).toBe(replayed);
      }
      // The write is the same one whatever was preferred.
      expect((await file({}, 'one-key')).answer.visit.studentIds).toEqual(['student-1-1']);
    });

    it('changes nothing about what is read or refused', async () => {
      const read = await school.call('getSession', { by, headers: { prefer: 'return=minimal' } });
      expect([read.status, read.headers.has('preference-applied')]).toEqual([200, false]);
      const asked = await school.call('queryVerdicts', {
        by,
        body: { subjects: [{ type: 'student', id: 'student-1-1' }] },
        headers: { prefer: 'return=minimal' },
      });
      expect(asked.answer.subjects).toHaveLength(1);
      const { problem } = await school.call('fileVisit', {
        by,
        body: visitDraftOf([]),
        headers: { prefer: 'return=minimal' },
      });
      expect(problem.status).toBe(422);
    });
  });

  it('has the version of what was changed as its entity tag, with and without a body', async () => {
    const plan = {
      studentIds: ['student-1-1'],
      format: 'individual',
      mode: 'home',
      visitors: [{ personId: 'teacher-1', role: 'class-teacher' }],
      on: '2026-11-25',
    } as const;
    const planned = await school.call('planVisit', { by, body: plan as never });
    expect(planned.headers.get('etag')).toBe(`"${planned.answer.version}"`);
    const { id: visitId } = planned.answer;
    const changed = await school.call('changePlannedVisit', {
      by,
      path: { visitId },
      ifMatch: planned.answer.version,
      body: { ...plan, purpose: '了解近况' } as never,
      headers: { prefer: 'return=minimal' },
    });
    expect(changed.status).toBe(204);
    const tag = changed.headers.get('etag')!;
    expect(tag).not.toBe(planned.headers.get('etag'));
    const read = await school.call('getPlannedVisit', { by, path: { visitId }, headers: { 'if-none-match': tag } });
    expect([read.status, read.headers.get('etag')]).toEqual([304, tag]);
  });

  it('of a correction has the tag of the record as it is now', async () => {
    const { answer: filed } = await file({});
    const { visit } = filed;
    const seen = await school.call('getVisit', { by, path: { visitId: visit.id } });
    expect(seen.headers.get('etag')).toBe(`"${seen.answer.version}"`);
    const corrected = await school.call('correctVisit', {
      by,
      path: { visitId: visit.id },
      ifMatch: seen.answer.version,
      body: { reason: '更正', draft: visitDraftOf(['student-1-1'], { purpose: '甲' }) },
    });
    expect(corrected.headers.get('etag')).toBe(`"${corrected.answer.detail.version}"`);
  });
});
