import type { AnswerOf } from '@homevisit/client/contract';
import type { VisitDraft } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/verify-audit.js';
import { select } from '../database/select.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { fileOf, phoneJpeg } from '../testing/pictures.js';
import { rowsWithTexts } from '../testing/rows-with-texts.js';
import { schoolForEachTest } from '../testing/school-for-each-test.js';
import { createTestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { HOME_VISIT, planned } from '../testing/visits-under-way.js';
import { REDACTED_TEXT } from './redacted-text.js';

const head = { as: 'head' } as const;
const teacher = { as: 'teacher-1' } as const;

describe.each(backends)('a deletion that a family asked for, on $name', ({ open }) => {
  const given = schoolForEachTest(open);

  const erasures = () =>
    withSchool(given.database, given.school.schoolId, (transaction) =>
      transaction.query(
        'SELECT erased_by, reason, data_class, visit_id, entry_position FROM erasure ORDER BY position',
      ),
    );

  async function visited(studentIds: readonly string[], changes: Partial<VisitDraft> = {}) {
    const plannedVisitId = await planned(given.school, { ...HOME_VISIT, studentIds: [...studentIds] });
    const photo = (await given.school.call('uploadAttachment', { by: head, body: fileOf(phoneJpeg(), 'image/jpeg') }))
      .answer;
    const body = visitDraftOf(studentIds, {
      purpose: '内部目的',
      requests: [{ text: '希望多交流' }],
      attachments: [{ id: photo.id, kind: 'photo' }],
      photoConsent: { answer: 'given', askedAt: '2026-11-21T19:05:00+08:00', notice: '2026-09' },
      ...changes,
    });
    const visitId = (await given.school.call('fileVisit', { by: head, query: { plannedVisitId }, body })).answer.visit
      .id;
    const familyId = `family-${studentIds[0]}`;
    const link = await given.school.call('createFeedbackLink', { by: head, path: { visitId }, query: { familyId } });
    const by = { link: link.answer.token };
    await given.school.call('sendFeedback', { by, body: { ratings: { useful: 4 }, request: '请多沟通' } });
    return { visitId, by, photoId: photo.id };
  }

  const ask = async (by: { readonly link: string }, kind: 'deletion' | 'consent-withdrawal'): Promise<string> => {
    const asked = await given.school.call('askAboutData', { by, body: { kind, text: '请删除' } });
    const own: AnswerOf<'askAboutData'>['requests'] = asked.answer.requests;
    return own.find((request) => request.kind === kind)!.id;
  };
  const answer = (requestId: string, kind: 'answered' | 'closed') =>
    given.school.call('answerRequest', { by: head, path: { requestId }, body: { kind, version: 0, text: '已处理' } });

  it('erases every text of the visit once the school has answered, and keeps that the visit took place', async () => {
    const { visitId, by, photoId } = await visited(['student-1-2']);
    const { version } = (await given.school.call('getVisit', { by: head, path: { visitId } })).answer;
    const draft = visitDraftOf(['student-1-2'], { purpose: '更正后的目的' });
    await given.school.call('correctVisit', {
      by: head,
      path: { visitId },
      ifMatch: version,
      body: { reason: '写错家长姓名', draft },
    });
    const before = (
      await given.school.call('queryVerdicts', {
        by: head,
        body: { subjects: [{ type: 'student', id: 'student-1-2' }] },
      })
    ).answer;
    const requestId = await ask(by, 'deletion');
    expect(await rowsWithTexts(given)).toContain('谈到');
    expect((await answer(requestId, 'answered')).status).toBe(200);
    const rows = await rowsWithTexts(given);
    for (const text of [
      '谈到',
      '内部目的',
      '更正后的目的',
      '写错家长姓名',
      '希望多交流',
      '请多沟通',
      '文昌路',
      '了解学习',
    ]) {
      expect(rows, text).not.toContain(text);
    }
    // What the family asked for, and what the school said about it, is what both can show afterwards.
    expect(rows).toContain('请删除');
    expect(rows).toContain('已处理');
    expect(rows).toContain('"useful": 4');
    const { answer: visit } = await given.school.call('getVisit', { by: head, path: { visitId } });
    expect(visit.visit).toMatchObject({ studentIds: ['student-1-2'], purpose: REDACTED_TEXT, mode: 'home' });
    expect((await given.school.call('getAttachment', { by: head, path: { attachmentId: photoId } })).status).toBe(404);
    const subjects = [{ type: 'student', id: 'student-1-2' } as const];
    const after = (await given.school.call('queryVerdicts', { by: head, body: { subjects } })).answer;
    expect(after.subjects).toEqual(before.subjects);
  });

  it('leaves every chain whole, and says how many entries were redacted', async () => {
    const { by } = await visited(['student-1-2']);
    await given.school.call('fileVisit', { by: teacher, body: visitDraftOf(['student-1-3']) });
    const heads = Object.fromEntries(
      (await verifyAudit(given.database, given.school.schoolId)).map(({ table, head }) => [table, head]),
    );
    await answer(await ask(by, 'deletion'), 'answered');
    const chains = await verifyAudit(given.database, given.school.schoolId, heads);
    for (const { table, broken, holdsEarlierHead } of chains)
      expect([table, broken, holdsEarlierHead]).toEqual([table, undefined, true]);
    expect(chains.find(({ table }) => table === 'visit_event')).toMatchObject({ entries: 2, redacted: 1 });
  });

  it('is noted without a word of what it was', async () => {
    const { visitId, by } = await visited(['student-1-2']);
    await answer(await ask(by, 'deletion'), 'answered');
    const noted = await erasures();
    const row = (dataClass: string, entry: number | null = null) => ({
      erased_by: 'head',
      reason: 'deletion-request',
      data_class: dataClass,
      visit_id: visitId,
      entry_position: entry,
    });
    expect(noted).toEqual([row('photos'), row('family-words'), row('visit-notes', 1), row('plan-notes')]);
  });

  it('tells the family that there is nothing left to ask a copy of', async () => {
    const { by } = await visited(['student-1-2']);
    const notes = async () => (await given.school.call('getFamilyData', { by })).answer.notes;
    expect(await notes()).toEqual(expect.arrayContaining(['findings', 'purpose', 'requests']));
    await answer(await ask(by, 'deletion'), 'answered');
    expect(await notes()).toEqual([]);
  });

  it('of one of several families erases what that family has written, and no text about all of them', async () => {
    const { by, visitId } = await visited(['student-1-2', 'student-1-3'], { format: 'group' });
    const other = await given.school.call('createFeedbackLink', {
      by: head,
      path: { visitId },
      query: { familyId: 'family-student-1-3' },
    });
    await given.school.call('sendFeedback', {
      by: { link: other.answer.token },
      body: { ratings: {}, request: '另一家的话' },
    });
    await answer(await ask(by, 'deletion'), 'answered');
    const rows = await rowsWithTexts(given);
    expect(rows).not.toContain('请多沟通');
    for (const kept of ['另一家的话', '谈到', '希望多交流']) expect(rows).toContain(kept);
  });

  it('does not happen where the school refuses with a reason', async () => {
    const { by } = await visited(['student-1-2']);
    await answer(await ask(by, 'deletion'), 'closed');
    expect(await rowsWithTexts(given)).toContain('谈到');
    expect(await erasures()).toEqual([]);
  });

  it('of the consent to photos ends the photos alone', async () => {
    const { by, photoId } = await visited(['student-1-2']);
    await answer(await ask(by, 'consent-withdrawal'), 'answered');
    expect(await rowsWithTexts(given)).toContain('谈到');
    expect((await given.school.call('getAttachment', { by: head, path: { attachmentId: photoId } })).status).toBe(404);
    expect(await erasures()).toMatchObject([{ reason: 'consent-withdrawal', data_class: 'photos' }]);
  });

  const redact = (document: string, table = 'visit', key = 'x') =>
    withSchool(given.database, given.school.schoolId, (transaction) =>
      transaction.query(
        `SELECT redact_document($1, $2, $3::jsonb, 'visit-notes', 'retention', NULL, 'x', 'retention', now())`,
        [table, key, document],
      ),
    );

  it('is the only change that the database lets anybody make: a text for the mark, and nothing else', async () => {
    const { visitId } = await visited(['student-1-2']);
    const [row] = await withSchool(given.database, given.school.schoolId, (transaction) =>
      select(transaction, z.object({ document: z.string() }), 'SELECT document::text AS document FROM visit'),
    );
    const { document } = row!;
    for (const forged of [
      document.replace('内部目的', '别的目的'),
      document.replace('"home"', '"phone"'),
      document.replace('"student-1-2"', '"student-1-3"'),
      document.replace('"purpose"', '"outline"'),
      '{}',
      'null',
    ]) {
      expect(forged).not.toBe(document);
      await expect(redact(forged, 'visit', visitId)).rejects.toMatchObject({ code: '23001' });
    }
    await expect(redact('{}', 'access_log', '1')).rejects.toMatchObject({ code: '23001' });
    await redact(document.replace('内部目的', REDACTED_TEXT), 'visit', visitId);
    // Another school finds no such row.
    const other = await createTestSchool(given.database);
    const elsewhere = withSchool(given.database, other.schoolId, (transaction) =>
      transaction.query(
        `SELECT redact_document('visit', $1, $2::jsonb, 'visit-notes', 'retention', NULL, 'x', 'retention', now())`,
        [visitId, document],
      ),
    );
    await expect(elsewhere).rejects.toMatchObject({ code: '23001' });
  });

  it('that nobody noted is found as an alteration', async () => {
    await visited(['student-1-2']);
    await given.database.transaction(async (transaction) => {
      await transaction.script(`
        SET LOCAL search_path TO ${given.database.schema};
        ALTER TABLE visit_event NO FORCE ROW LEVEL SECURITY;
        SET LOCAL homevisit.redacting TO 'yes';
        UPDATE visit_event SET document = jsonb_set(document, '{purpose}', '"${REDACTED_TEXT}"')
         WHERE school_id = '${given.school.schoolId}';
        ALTER TABLE visit_event FORCE ROW LEVEL SECURITY;`);
    });
    const chains = await verifyAudit(given.database, given.school.schoolId);
    expect(chains.find(({ table }) => table === 'visit_event')?.broken).toEqual({ position: 1, reason: 'altered' });
  });

  it('cannot be made up afterwards: the erasures are a chain of their own', async () => {
    const { by } = await visited(['student-1-2']);
    await answer(await ask(by, 'deletion'), 'answered');
    await given.database.transaction(async (transaction) => {
      await transaction.script(`
        SET LOCAL search_path TO ${given.database.schema};
        ALTER TABLE erasure NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE erasure DISABLE TRIGGER append_only;
        UPDATE erasure SET reason = 'retention', request_id = NULL
         WHERE school_id = '${given.school.schoolId}' AND position = 2;
        ALTER TABLE erasure ENABLE TRIGGER append_only;
        ALTER TABLE erasure FORCE ROW LEVEL SECURITY;`);
    });
    const chains = await verifyAudit(given.database, given.school.schoolId);
    expect(chains.find(({ table }) => table === 'erasure')?.broken).toEqual({ position: 2, reason: 'altered' });
  });
});
