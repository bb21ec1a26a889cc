import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Database } from '../database/database.js';
import { select } from '../database/select.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { fileOf, phoneJpeg, phonePng, phoneWebp, SECRET } from '../testing/pictures.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const TEACHER = { as: 'teacher-1' } as const;
const OTHER = { as: 'teacher-2' } as const;
const jpeg = (): Blob => fileOf(phoneJpeg(), 'image/jpeg');

describe.each(backends)('photos, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const fresh = async (): Promise<void> => {
    school = await createTestSchool(database);
  };

  const upload = async (by: typeof TEACHER | typeof OTHER = TEACHER): Promise<string> =>
    (await school.call('uploadAttachment', { by, body: jpeg() })).answer.id;

  const photoConsent = { answer: 'given', askedAt: '2026-11-21T19:30:00+08:00', notice: '2026-1' } as const;
  const fileWith = (ids: readonly string[], kind: 'photo' | 'paper-record' = 'photo') =>
    school.call('fileVisit', {
      by: TEACHER,
      body: visitDraftOf(['student-1-2'], {
        photoConsent,
        attachments: ids.map((id) => ({ id, kind })),
      }),
    });

  const contentsKept = async (): Promise<number> => {
    const rows = await withSchool(database, school.schoolId, (transaction) =>
      select(
        transaction,
        z.object({ count: z.number() }),
        'SELECT count(*) AS count FROM attachment WHERE content IS NOT NULL',
      ),
    );
    return rows[0]!.count;
  };

  it.each([
    ['JPEG', phoneJpeg, 'image/jpeg'],
    ['PNG', phonePng, 'image/png'],
    ['WebP', phoneWebp, 'image/webp'],
  ] as const)('come back as they are kept: a %s, without what the phone wrote beside it', async (_, picture, type) => {
    await fresh();
    const { answer } = await school.call('uploadAttachment', { by: TEACHER, body: fileOf(picture(), type) });
    const response = await school.server.fetch(
      await school.request('getAttachment', { by: TEACHER, path: { attachmentId: answer.id } }),
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(bytes.byteLength).toBe(answer.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(answer.sha256);
    expect(bytes.includes(SECRET)).toBe(false);
  });

  it('are told by their bytes, whatever the header says', async () => {
    await fresh();
    const named = await school.call('uploadAttachment', { by: TEACHER, body: fileOf(phonePng(), 'image/jpeg') });
    expect(named.answer.mediaType).toBe('image/png');
    const page = fileOf(Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/jpeg');
    const refused = await school.call('uploadAttachment', { by: TEACHER, body: page });
    expect(refused.problem).toMatchObject({ status: 422, code: 'picture-not-readable' });
  });

  it('are refused as another type of content, and above the limit', async () => {
    await fresh();
    const pdf = await school.call('uploadAttachment', { by: TEACHER, body: fileOf(phoneJpeg(), 'application/pdf') });
    expect(pdf.problem).toMatchObject({ status: 415 });
    const large = await school.call('uploadAttachment', {
      by: TEACHER,
      body: fileOf(Buffer.concat([phoneJpeg(), Buffer.alloc(4_194_304)]), 'image/jpeg'),
    });
    expect(large.problem).toMatchObject({ status: 413 });
  });

  it('are kept once when they are sent twice with one key', async () => {
    await fresh();
    const first = await school.call('uploadAttachment', { by: TEACHER, body: jpeg(), key: 'photo' });
    const second = await school.call('uploadAttachment', { by: TEACHER, body: jpeg(), key: 'photo' });
    expect(second.answer).toEqual(first.answer);
    expect(await contentsKept()).toBe(1);
    const other = await school.call('uploadAttachment', {
      by: TEACHER,
      body: fileOf(phonePng(), 'image/png'),
      key: 'photo',
    });
    expect(other.problem).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('are their sender’s alone until a record names them, and then seen by those who may see the visit', async () => {
    await fresh();
    const id = await upload();
    const look = (by: Parameters<TestSchool['call']>[1]['by']) =>
      school.call('getAttachment', { by, path: { attachmentId: id } });
    expect((await look(TEACHER)).status).toBe(200);
    expect((await look(OTHER)).status).toBe(404);
    expect((await look({ as: 'head' })).status).toBe(404);

    const { answer } = await fileWith([id]);
    expect((await look(OTHER)).status).toBe(200);
    expect((await look({ as: 'head' })).status).toBe(200);
    const detail = await school.call('getVisit', { by: TEACHER, path: { visitId: answer.visit.id } });
    expect(detail.answer.attachments).toMatchObject([{ id, visitId: answer.visit.id }]);
  });

  it('are looked at in the access log', async () => {
    await fresh();
    const id = await upload();
    await fileWith([id]);
    await school.call('getAttachment', { by: { as: 'head' }, path: { attachmentId: id } });
    const rows = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query(`SELECT actor_id, subject_ids FROM access_log WHERE operation = 'getAttachment'`),
    );
    expect(rows).toEqual([{ actor_id: 'head', subject_ids: ['student-1-2'] }]);
  });

  it.each([
    ['that is another’s', async () => upload(OTHER)],
    ['that does not exist', () => Promise.resolve('nothing')],
    [
      'that stands in another record',
      async () => {
        const id = await upload();
        await fileWith([id]);
        return id;
      },
    ],
  ])('cannot be named in a record: one %s', async (_, make) => {
    await fresh();
    const { problem } = await fileWith([await make()]);
    expect(problem).toMatchObject({
      code: 'visit-not-acceptable',
      errors: [{ pointer: '/attachments/0/id', code: 'not-kept' }],
    });
  });

  it('leave no record behind that names a photo without the family’s consent', async () => {
    await fresh();
    const id = await upload();
    const { problem } = await school.call('fileVisit', {
      by: TEACHER,
      body: visitDraftOf(['student-1-2'], { attachments: [{ id, kind: 'photo' }] }),
    });
    expect(problem.errors?.map(({ pointer }) => pointer)).toContain('/attachments');
  });

  it('go for good when they are deleted, while the record stays as it was', async () => {
    await fresh();
    const waiting = await upload();
    await school.call('deleteAttachment', { by: TEACHER, path: { attachmentId: waiting } });
    expect((await school.call('getAttachment', { by: TEACHER, path: { attachmentId: waiting } })).status).toBe(404);

    const id = await upload();
    const { answer } = await fileWith([id]);
    const before = await school.call('getVisit', { by: TEACHER, path: { visitId: answer.visit.id } });
    await school.call('deleteAttachment', { by: TEACHER, path: { attachmentId: id } });
    const after = await school.call('getVisit', { by: TEACHER, path: { visitId: answer.visit.id } });
    expect(after.answer.attachments).toEqual([]);
    expect(after.answer.visit).toEqual(before.answer.visit);
    expect(after.answer.version).not.toBe(before.answer.version);
    expect(await contentsKept()).toBe(0);
  });

  it('go at once when the family withdraws its consent, and papers stay', async () => {
    await fresh();
    const photo = await upload();
    const paper = await upload();
    const { answer } = await school.call('fileVisit', {
      by: TEACHER,
      body: visitDraftOf(['student-1-2'], {
        photoConsent,
        attachments: [
          { id: photo, kind: 'photo' },
          { id: paper, kind: 'paper-record' },
        ],
      }),
    });
    const change = { answer: 'withdrawn', saidAt: '2026-11-22T19:00:00+08:00', notice: '2026-1' } as const;
    const detail = await school.call('recordPhotoConsent', {
      by: TEACHER,
      path: { visitId: answer.visit.id },
      body: change,
    });
    expect(detail.answer.photoConsentChange).toEqual(change);
    expect(detail.answer.attachments.map(({ id }) => id)).toEqual([paper]);
    expect((await school.call('getAttachment', { by: TEACHER, path: { attachmentId: photo } })).status).toBe(404);
    expect(await contentsKept()).toBe(1);
  });

  it.each([
    ['consent-withdrawal', 'answered', []],
    ['deletion', 'answered', []],
    ['deletion', 'closed', ['photo']],
    ['copy', 'answered', ['photo']],
  ] as const)('are what a family’s %s ends, once the school has %s it: left are %j', async (kind, said, left) => {
    await fresh();
    const id = await upload();
    const draft = visitDraftOf(['student-1-2'], { photoConsent, attachments: [{ id, kind: 'photo' }] });
    const filed = (await school.call('fileVisit', { by: TEACHER, body: draft })).answer.visit;
    const path = { visitId: filed.id };
    const { token } = (await school.call('createFeedbackLink', { by: TEACHER, path })).answer;
    const asked = await school.call('askAboutData', { by: { link: token }, body: { kind } });
    const { requests } = asked.answer;
    expect(await contentsKept()).toBe(1);
    await school.call('answerRequest', {
      by: { as: 'head' },
      path: { requestId: requests[0]!.id },
      body: { kind: said, version: 0, text: '照片已按您的意思处理' },
    });
    const { answer } = await school.call('getVisit', { by: TEACHER, path });
    expect(answer.attachments.map(() => 'photo')).toEqual(left);
    expect(await contentsKept()).toBe(left.length);
    // When the family said so, and by which notice, stays.
    expect(answer.photoConsentChange).toEqual(
      left.length === 0
        ? { answer: 'withdrawn', saidAt: requests[0]!.receivedAt, notice: photoConsent.notice }
        : undefined,
    );
  });

  it('of another school are nobody’s', async () => {
    await fresh();
    const id = await upload();
    await fileWith([id]);
    const elsewhere = await createTestSchool(database);
    const { problem } = await elsewhere.call('getAttachment', { by: { as: 'head' }, path: { attachmentId: id } });
    expect(problem).toMatchObject({ status: 404, code: 'attachment-not-found' });
  });
});
