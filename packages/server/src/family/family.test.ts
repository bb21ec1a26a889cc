import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { createFeedbackLink } from './create-feedback-link.js';
import { revokeFeedbackLinks } from './revoke-links.js';

const SECRETS = ['内部备注', '孩子留守', '谈到', 'left-behind', '家里情况', '校方记下'];

describe.each(backends)('what a family sees and sends, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const secretive = visitDraftOf(['student-1-1', 'student-2-1'], {
    outline: '内部备注',
    followUp: '孩子留守',
    purpose: '家里情况',
    requests: [{ text: '校方记下的诉求' }],
  });

  async function visited(draft = secretive): Promise<{ school: TestSchool; visitId: string; token: string }> {
    const school = await createTestSchool(database);
    const { answer } = await school.call('fileVisit', { by: { as: 'head' }, body: draft });
    const visitId = answer.visit.id;
    const link = await school.call('createFeedbackLink', { by: { as: 'teacher-1' }, path: { visitId } });
    return { school, visitId, token: link.answer.token };
  }

  it('is its own visit, and nothing that only the school may know', async () => {
    const { school, visitId, token } = await visited();
    const { answer, text } = await school.call('getFamilyVisit', { by: { link: token } });
    expect(answer).toEqual({
      visitId,
      schoolName: `虚构学校 ${school.schoolId}`,
      students: [{ displayName: '乙测11' }, { displayName: '乙测21' }],
      visitors: [
        { displayName: '甲师1', role: 'class-teacher' },
        { displayName: '甲师2', role: 'subject-teacher' },
      ],
      mode: 'home',
      startedAt: secretive.startedAt,
      endedAt: secretive.endedAt,
      timeZone: 'Asia/Shanghai',
      questions: ['told-before', 'listened', 'useful', 'respectful'],
      requests: [],
    });
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  it('is kept apart from the other families of a group visit', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('fileVisit', {
      by: { as: 'teacher-1' },
      body: visitDraftOf(['student-1-1', 'student-1-2', 'student-1-3'], {
        format: 'group',
        requests: [{ text: '谁的' }],
      }),
    });
    const path = { visitId: answer.visit.id };
    const unnamed = await school.call('createFeedbackLink', { by: { as: 'teacher-1' }, path });
    expect(unnamed.problem).toMatchObject({ status: 422, code: 'family-not-named' });
    const links = await Promise.all(
      ['family-siblings', 'family-student-1-2'].map((familyId) =>
        school.call('createFeedbackLink', { by: { as: 'teacher-1' }, path, query: { familyId } }),
      ),
    );
    const [siblings, left] = links.map((link) => link.answer.token) as [string, string];
    await school.call('sendFeedback', { by: { link: siblings }, body: { ratings: {}, request: '请多联系' } });
    const { answer: own } = await school.call('getFamilyVisit', { by: { link: siblings } });
    expect(own.students).toEqual([{ displayName: '乙测11' }]);
    expect(own.requests.map(({ text }) => text)).toEqual(['请多联系']);
    const { answer: other } = await school.call('getFamilyVisit', { by: { link: left } });
    expect(other.students).toEqual([{ displayName: '乙测12' }]);
    expect(other.requests).toEqual([]);
    expect(other.feedback).toBeUndefined();
    const stranger = await school.call('createFeedbackLink', {
      by: { as: 'teacher-1' },
      path,
      query: { familyId: 'family-student-2-2' },
    });
    expect(stranger.problem.code).toBe('family-not-named');
  });

  it('is rated once; the request reaches the leader', async () => {
    const { school, visitId, token } = await visited();
    const body = { ratings: { listened: 5, useful: 4 }, request: '  希望周末家访 ' };
    const { answer } = await school.call('sendFeedback', { by: { link: token }, body });
    expect(answer.feedback).toEqual({ ratings: body.ratings, request: '希望周末家访' });
    expect(answer.requests).toMatchObject([{ text: '希望周末家访', from: 'family', status: 'open', visitId }]);
    const { answer: listed } = await school.call('listRequests', { by: { as: 'head' } });
    expect(listed.requests.map(({ text, from }) => [text, from])).toEqual([
      ['希望周末家访', 'family'],
      ['校方记下的诉求', 'visit-record'],
    ]);
  });

  it('can be sent again as it was, but not otherwise', async () => {
    const { school, token } = await visited();
    const body = { ratings: { listened: 5 }, request: '希望周末家访' };
    const first = await school.call('sendFeedback', { by: { link: token }, body, key: 'one' });
    const again = await school.call('sendFeedback', { by: { link: token }, body, key: 'another' });
    expect(again.answer).toEqual(first.answer);
    const other = await school.call('sendFeedback', { by: { link: token }, body: { ratings: { listened: 1 } } });
    expect(other.problem).toMatchObject({ status: 409, code: 'feedback-already-sent' });
    const { answer: listed } = await school.call('listRequests', { by: { as: 'head' } });
    expect(listed.requests.filter(({ from }) => from === 'family')).toHaveLength(1);
    const seen = await school.call('getFamilyVisit', { by: { link: token } });
    expect(seen.answer).toEqual(first.answer);
  });

  it('comes once however many times it is pressed at the same moment', async () => {
    const { school, token } = await visited();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((rating) =>
        school.call('sendFeedback', {
          by: { link: token },
          body: { ratings: { useful: rating }, request: `第${rating}次` },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const { answer: listed } = await school.call('listRequests', { by: { as: 'head' } });
    expect(listed.requests.filter(({ from }) => from === 'family')).toHaveLength(1);
  });

  it('may be nothing but a rating, and a blank request is none', async () => {
    const { school, token } = await visited();
    const { answer } = await school.call('sendFeedback', {
      by: { link: token },
      body: { ratings: {}, request: ' \n' },
    });
    expect(answer.feedback).toEqual({ ratings: {} });
    expect(answer.requests).toEqual([]);
  });

  it('is stored as text whatever it says', async () => {
    const { school, token } = await visited();
    const request = `<img src=x onerror=alert(1)> '; DROP TABLE visit; -- $1 \${x} {{y}}`;
    const { answer } = await school.call('sendFeedback', { by: { link: token }, body: { ratings: {}, request } });
    expect(answer.requests[0]!.text).toBe(request);
  });

  describe('a link', () => {
    it('holds until the end of its last day at the school; afterwards its holder is told that it has expired', async () => {
      const { school, token } = await visited();
      const never = await school.call('getFamilyVisit', { by: { link: 'A'.repeat(43) } });
      expect(never.problem).toMatchObject({ status: 401, code: 'link-not-valid' });
      school.now = '2026-12-06T23:59:59+08:00';
      expect((await school.call('getFamilyVisit', { by: { link: token } })).status).toBe(200);
      school.now = '2026-12-07T00:00:00+08:00';
      const expired = await school.call('getFamilyVisit', { by: { link: token } });
      expect(expired.problem).toMatchObject({ status: 401, code: 'link-expired' });
      const sent = await school.call('sendFeedback', { by: { link: token }, body: { ratings: {} } });
      expect(sent.text).toBe(expired.text);
    });

    it('can be made to hold for other times', async () => {
      const school = await createTestSchool(database, { feedbackLinkDays: 1 });
      const filed = await school.call('fileVisit', { by: { as: 'head' }, body: secretive });
      const path = { visitId: filed.answer.visit.id };
      const { answer } = await school.call('createFeedbackLink', { by: { as: 'head' }, path });
      expect(answer).toMatchObject({ visitId: path.visitId, expiresAt: '2026-11-23T23:59:59+08:00' });
    });

    it('can be revoked, and only those of the visit', async () => {
      const { school, visitId, token } = await visited();
      const { schoolId, now } = school;
      expect(await revokeFeedbackLinks(database, { schoolId, visitId: 'another', now })).toBe(0);
      expect((await school.call('getFamilyVisit', { by: { link: token } })).status).toBe(200);
      expect(await revokeFeedbackLinks(database, { schoolId, visitId, now })).toBe(1);
      expect((await school.call('getFamilyVisit', { by: { link: token } })).problem.code).toBe('link-revoked');
      expect(await revokeFeedbackLinks(database, { schoolId, visitId, now })).toBe(0);
    });

    it('is stored as the digest of its token, and its token nowhere', async () => {
      const { school, token } = await visited();
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      await withSchool(database, school.schoolId, async (transaction) => {
        const [link] = await transaction.query('SELECT token_digest FROM feedback_link');
        expect(link!['token_digest']).toBe(createHash('sha256').update(token).digest('hex'));
        for (const table of ['feedback_link', 'idempotency_record', 'access_log']) {
          const rows = await transaction.query(`SELECT to_jsonb(${table})::text AS text FROM ${table}`);
          expect(rows.length).toBeGreaterThan(0);
          expect(JSON.stringify(rows)).not.toContain(token);
        }
      });
    });

    it('is the same one when its making is repeated', async () => {
      const { school, visitId } = await visited();
      const call = { by: { as: 'teacher-1' }, path: { visitId }, key: 'link' } as const;
      const first = await school.call('createFeedbackLink', call);
      const again = await school.call('createFeedbackLink', call);
      expect(again.text).toBe(first.text);
      const other = await school.call('createFeedbackLink', { ...call, key: 'second' });
      expect(other.answer.token).not.toBe(first.answer.token);
    });

    it('can be made by the host itself', async () => {
      const { school, visitId } = await visited();
      const { schoolId, now } = school;
      const { token } = await createFeedbackLink(database, { schoolId, visitId, now });
      expect((await school.call('getFamilyVisit', { by: { link: token } })).answer.visitId).toBe(visitId);
      await expect(createFeedbackLink(database, { schoolId, visitId: 'nothing', now })).rejects.toThrow(RangeError);
      await expect(createFeedbackLink(database, { schoolId: 'nothing', visitId, now })).rejects.toMatchObject({
        name: 'UnknownSchoolError',
      });
    });

    it('that does not hold is tried only so often from one address', async () => {
      let address: string | undefined = '192.0.2.1';
      const school = await createTestSchool(database, { clientAddress: () => address });
      const filed = await school.call('fileVisit', { by: { as: 'head' }, body: secretive });
      const link = await school.call('createFeedbackLink', {
        by: { as: 'head' },
        path: { visitId: filed.answer.visit.id },
      });
      const right = { by: { link: link.answer.token } } as const;
      const wrong = { by: { link: 'B'.repeat(43) } } as const;
      const codes = new Set<string>();
      let tries = 0;
      do {
        tries += 1;
        codes.add((await school.call('getFamilyVisit', wrong)).problem.code);
      } while (!codes.has('too-many-attempts') && tries < 100);
      expect([...codes]).toEqual(['link-not-valid', 'too-many-attempts']);
      const refused = await school.call('getFamilyVisit', wrong);
      expect(refused.problem.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      // A neighbour behind the same address still gets in with a right one.
      expect((await school.call('getFamilyVisit', right)).status).toBe(200);
      address = '192.0.2.2';
      expect((await school.call('getFamilyVisit', wrong)).problem.code).toBe('link-not-valid');
      address = '192.0.2.1';
      school.now = '2026-11-22T21:00:00+08:00';
      expect((await school.call('getFamilyVisit', wrong)).problem.code).toBe('link-not-valid');
    });

    it('is noted in the access log by its id when it is used', async () => {
      const { school, token } = await visited();
      await school.call('getFamilyVisit', { by: { link: token } });
      const rows = await withSchool(database, school.schoolId, (transaction) =>
        transaction.query(
          `SELECT operation, subject_ids FROM access_log JOIN feedback_link ON feedback_link.id = access_log.actor_id
            WHERE actor_type = 'family-link'`,
        ),
      );
      expect(rows).toEqual([{ operation: 'getFamilyVisit', subject_ids: ['student-1-1', 'student-2-1'] }]);
    });
  });
});
