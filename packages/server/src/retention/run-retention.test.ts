import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/verify-audit.js';
import type { Database } from '../database/database.js';
import { select } from '../database/select.js';
import { asRetention, withSchool } from '../database/school-transaction.js';
import { importVisits } from '../records/import-visits.js';
import { backends } from '../testing/backends.js';
import { fileOf, phoneJpeg } from '../testing/pictures.js';
import { rowsWithTexts } from '../testing/rows-with-texts.js';
import { schoolForEachTest } from '../testing/school-for-each-test.js';
import { createTestSchool, TEST_NOW } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { HOME_VISIT, planned } from '../testing/visits-under-way.js';
import { createRetentionJob } from './retention-job.js';
import { retentionPeriods, type RetentionPeriods } from './retention-periods.js';
import { runRetention, type RetentionResult } from './run-retention.js';

const head = { as: 'head' } as const;
const EVERYTHING: RetentionPeriods = { photos: 30, visitNotes: 30, planNotes: 30, familyWords: 30, endedLinks: 30 };
const NOTHING = { photos: 0, visitNotes: 0, planNotes: 0, familyWords: 0, endedLinks: 0, webhookDeliveries: 0 };

function afterDays(days: number): Instant {
  return new Date(Date.parse(TEST_NOW) + days * 86_400_000).toISOString() as Instant;
}

describe.each(backends)('retention, on $name', ({ open }) => {
  const given = schoolForEachTest(open);
  let requestId: string;
  beforeEach(async () => {
    const plannedVisitId = await planned(given.school, { on: '2026-11-21' });
    const photo = (await given.school.call('uploadAttachment', { by: head, body: fileOf(phoneJpeg(), 'image/jpeg') }))
      .answer;
    const body = visitDraftOf(HOME_VISIT.studentIds, {
      attachments: [{ id: photo.id, kind: 'photo' }],
      photoConsent: { answer: 'given', askedAt: '2026-11-21T19:05:00+08:00', notice: '2026-09' },
    });
    const { visit } = (await given.school.call('fileVisit', { by: head, query: { plannedVisitId }, body })).answer;
    const link = await given.school.call('createFeedbackLink', { by: head, path: { visitId: visit.id } });
    const by = { link: link.answer.token };
    const sent = await given.school.call('sendFeedback', { by, body: { ratings: {}, request: '请多沟通' } });
    requestId = sent.answer.requests[0]!.id;
    const subjects = [{ type: 'student', id: 'student-1-2' } as const];
    await given.school.call('createBadgeLinks', { by: head, body: { subjects } });
  });

  const settle = () =>
    given.school.call('answerRequest', {
      by: head,
      path: { requestId },
      body: { kind: 'answered', version: 0, text: '已安排' },
    });
  const run = async (days: number, periods = EVERYTHING, dryRun = false): Promise<RetentionResult['erased']> => {
    const { schoolId } = given.school;
    const [result] = await runRetention(given.database, { schoolId, periods, now: afterDays(days), dryRun });
    return result!.erased;
  };
  const noted = () =>
    withSchool(given.database, given.school.schoolId, (transaction) =>
      select(
        transaction,
        z.object({ data_class: z.string(), reason: z.string(), erased_by: z.string() }),
        'SELECT data_class, reason, erased_by FROM erasure ORDER BY position',
      ),
    );

  it('erases nothing that is within its period, or that has none', async () => {
    await settle();
    expect(await run(28)).toEqual(NOTHING);
    expect(await run(10_000, {})).toEqual(NOTHING);
    expect(await rowsWithTexts(given)).toContain('谈到');
  });

  it('erases each kind after its period, with a note and whole chains, and nothing a second time', async () => {
    await settle();
    const first = { ...NOTHING, photos: 1, visitNotes: 1, planNotes: 1, familyWords: 1, endedLinks: 1 };
    expect(await run(40)).toEqual(first);
    const texts = await rowsWithTexts(given);
    for (const text of ['谈到', '请多沟通', '已安排', '文昌路', '了解学习']) expect(texts).not.toContain(text);
    expect(new Set((await noted()).map(({ data_class }) => data_class))).toEqual(
      new Set(['photos', 'visit-notes', 'plan-notes', 'family-words']),
    );
    expect((await noted()).every(({ reason, erased_by: by }) => reason === 'retention' && by === 'retention')).toBe(
      true,
    );
    for (const { table, broken } of await verifyAudit(given.database, given.school.schoolId))
      expect(broken, table).toBeUndefined();
    expect(await run(41)).toEqual(NOTHING);
  });

  it('looks once at a record that has no text of its own', async () => {
    const bare = await createTestSchool(given.database);
    await importVisits(given.database, {
      schoolId: bare.schoolId,
      visits: [
        {
          ...visitDraftOf(['student-1-2'], { findings: {} }),
          id: 'visit',
          schoolId: bare.schoolId,
          filedBy: 'head',
          filedAt: TEST_NOW,
        },
      ],
      declines: [],
    });
    const erase = () =>
      runRetention(given.database, { schoolId: bare.schoolId, periods: { visitNotes: 30 }, now: afterDays(40) });
    expect((await erase())[0]?.erased.visitNotes).toBe(1);
    expect((await erase())[0]?.erased.visitNotes).toBe(0);
  });

  it('erases one kind and leaves the others', async () => {
    expect(await run(40, { visitNotes: 30 })).toEqual({ ...NOTHING, visitNotes: 1 });
    const texts = await rowsWithTexts(given);
    expect(texts).not.toContain('谈到');
    for (const kept of ['请多沟通', '文昌路']) expect(texts).toContain(kept);
  });

  it('does not take a family’s words away while the school owes it an answer', async () => {
    expect((await run(400)).familyWords).toBe(0);
    expect(await rowsWithTexts(given)).toContain('请多沟通');
    await settle();
    expect((await run(400)).familyWords).toBe(1);
  });

  it('says beforehand what it would erase, and erases nothing then', async () => {
    await settle();
    expect(await run(40, EVERYTHING, true)).toEqual({
      ...NOTHING,
      photos: 1,
      visitNotes: 1,
      planNotes: 1,
      familyWords: 1,
      endedLinks: 1,
    });
    expect(await rowsWithTexts(given)).toContain('谈到');
    expect(await noted()).toEqual([]);
  });

  it('erases the words of a correction that comes later', async () => {
    await run(40);
    const [{ id: visitId } = { id: '' }] = await withSchool(given.database, given.school.schoolId, (transaction) =>
      select(transaction, z.object({ id: z.string() }), 'SELECT id FROM visit'),
    );
    const { version } = (await given.school.call('getVisit', { by: head, path: { visitId } })).answer;
    const body = { reason: '补写', draft: visitDraftOf(HOME_VISIT.studentIds, { purpose: '后来补写的话' }) };
    await given.school.call('correctVisit', { by: head, path: { visitId }, ifMatch: version, body });
    expect(await rowsWithTexts(given)).toContain('后来补写的话');
    expect((await run(41)).visitNotes).toBe(1);
    expect(await rowsWithTexts(given)).not.toMatch(/后来补写的话|补写/);
  });

  it('tells of a visit that cannot be erased, holds up no other for it, and tries it again', async () => {
    const { database, school } = given;
    const { schoolId } = school;
    const body = visitDraftOf(['student-1-3']);
    const { visit } = (await school.call('fileVisit', { by: head, body })).answer;
    const broken: Database = {
      ...database,
      transaction: (work) =>
        database.transaction((transaction) =>
          work({
            ...transaction,
            query: (text, parameters = []) =>
              parameters.includes(visit.id)
                ? Promise.reject(new TypeError('broken'))
                : transaction.query(text, parameters),
          }),
        ),
    };
    const errors: unknown[] = [];
    const options = { schoolId, periods: { visitNotes: 30 }, now: afterDays(31) };
    const first = await runRetention(broken, { ...options, onError: (error) => errors.push(error) });
    expect(first).toMatchObject([{ erased: { visitNotes: 1 }, failed: 1 }]);
    expect(errors).toEqual([new TypeError('broken')]);
    expect(await runRetention(database, options)).toMatchObject([{ erased: { visitNotes: 1 }, failed: 0 }]);
  });

  it('keeps to each school’s own periods, and sees of schools nothing but that they are there', async () => {
    const other = await createTestSchool(given.database);
    await other.call('fileVisit', { by: head, body: visitDraftOf(['student-1-2']) });
    const results = await runRetention(given.database, {
      periods: (schoolId) => (schoolId === other.schoolId ? { visitNotes: 30 } : {}),
      now: afterDays(40),
    });
    const of = (schoolId: string) => results.find((result) => result.schoolId === schoolId)?.erased;
    expect(of(other.schoolId)).toEqual({ ...NOTHING, visitNotes: 1 });
    expect(of(given.school.schoolId)).toEqual(NOTHING);
    const seen = await asRetention(given.database, (transaction) => transaction.query('SELECT school_id FROM visit'));
    expect(seen).toEqual([]);
  });

  it('is run at once by the job of a server, and waited for when that stops', async () => {
    const results: (readonly RetentionResult[])[] = [];
    const job = createRetentionJob({
      database: given.database,
      periods: { visitNotes: 30 },
      clock: () => afterDays(40),
      onDone: (done) => results.push(done),
    });
    job.start();
    job.start();
    await job.stop();
    expect(results).toHaveLength(1);
    expect(results[0]?.find(({ schoolId }) => schoolId === given.school.schoolId)?.erased.visitNotes).toBe(1);
  });

  it('tells what went wrong, and goes on the next day', async () => {
    const failures: unknown[] = [];
    const job = createRetentionJob({
      database: { ...given.database, transaction: () => Promise.reject(new Error('away')) },
      periods: EVERYTHING,
      clock: () => TEST_NOW,
      onError: (error) => failures.push(error),
    });
    job.start();
    await job.stop();
    expect(failures).toMatchObject([{ message: 'away' }]);
  });

  it.each([{ photos: 0 }, { photos: 1.5 }, { photo: 30 }, { visitNotes: '30' }])(
    'has no periods like %j',
    (periods) => {
      expect(retentionPeriods.safeParse(periods).success).toBe(false);
    },
  );
});
