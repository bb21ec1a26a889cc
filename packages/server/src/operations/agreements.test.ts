import type { VisitAgreement } from '@homevisit/client/contract';
import type { VisitDraft } from '@homevisit/sdk/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const TEACHER = { as: 'teacher-1' } as const;
const OTHER = { as: 'teacher-2' } as const;
const HEAD = { as: 'head' } as const;
const VISITORS: VisitDraft['visitors'] = [
  { personId: 'teacher-1', role: 'class-teacher' },
  { personId: 'head', role: 'school-leader' },
];
const AGREEMENT = { school: '每周一次电话', family: '每晚一起读书', reviewOn: '2026-12-20' } as const;

describe.each(backends)('agreements of school and family, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function agreed(studentIds: readonly string[] = ['student-1-2']) {
    const school = await createTestSchool(database);
    const body = visitDraftOf([...studentIds], { agreement: AGREEMENT });
    const { visit } = (await school.call('fileVisit', { by: TEACHER, body })).answer;
    return { school, visitId: visit.id, body };
  }
  async function linkOf(school: TestSchool, visitId: string, familyId?: string) {
    const query = familyId === undefined ? {} : { query: { familyId } };
    const { answer } = await school.call('createFeedbackLink', { by: TEACHER, path: { visitId }, ...query });
    return { link: answer.token };
  }
  const said = ({ answers }: VisitAgreement) =>
    answers.map(({ party, decision, revision }) => [party, decision, revision]);

  it('stand in the record, are read by the family through its link, and signed by both', async () => {
    const { school, visitId } = await agreed();
    const by = await linkOf(school, visitId);
    const { answer: read } = await school.call('getFamilyAgreement', { by });
    expect(read).toEqual({
      visitId,
      revision: 1,
      agreedOn: '2026-11-21',
      timeZone: 'Asia/Shanghai',
      ...AGREEMENT,
      answers: [],
    });
    const answer = { revision: 1, decision: 'signed', withStudent: true } as const;
    const { answer: signed } = await school.call('answerAgreement', { by, body: answer });
    expect(signed.answers).toMatchObject([{ party: 'family', decision: 'signed', revision: 1, withStudent: true }]);
    const both = await school.call('signAgreement', { by: TEACHER, path: { visitId }, body: { revision: 1 } });
    expect(said(both.answer)).toEqual([
      ['family', 'signed', 1],
      ['school', 'signed', 1],
    ]);
    expect(both.answer.students.map(({ id }) => id)).toEqual(['student-1-2']);
  });

  it('tell the family nothing else of the record, and nobody’s identifier', async () => {
    const { school, visitId, body } = await agreed();
    await school.call('signAgreement', { by: TEACHER, path: { visitId }, body: { revision: 1 } });
    const { text } = await school.call('getFamilyAgreement', { by: await linkOf(school, visitId) });
    expect(text).not.toContain('teacher-1');
    expect(text).not.toContain('student-1-2');
    for (const finding of Object.values(body.findings)) expect(text).not.toContain(finding);
  });

  it('may be declined, which changes no verdict and may be taken back', async () => {
    const { school, visitId } = await agreed();
    const subjects = [{ type: 'student' as const, id: 'student-1-2' }];
    const standing = async () => {
      const { answer } = await school.call('queryVerdicts', { by: TEACHER, body: { subjects } });
      return answer.subjects;
    };
    const before = await standing();
    const by = await linkOf(school, visitId);
    await school.call('answerAgreement', { by, body: { revision: 1, decision: 'declined' } });
    expect(await standing()).toEqual(before);
    const { answer } = await school.call('answerAgreement', { by, body: { revision: 1, decision: 'signed' } });
    expect(said(answer)).toEqual([
      ['family', 'declined', 1],
      ['family', 'signed', 1],
    ]);
  });

  it('are signed as they were read: a correction makes them others, and keeps what was signed before', async () => {
    const { school, visitId, body } = await agreed();
    const by = await linkOf(school, visitId);
    await school.call('answerAgreement', { by, body: { revision: 1, decision: 'signed' } });
    const { answer: detail } = await school.call('getVisit', { by: TEACHER, path: { visitId } });
    await school.call('correctVisit', {
      by: TEACHER,
      path: { visitId },
      ifMatch: detail.version,
      body: { reason: '写错了', draft: { ...body, agreement: { ...AGREEMENT, family: '每周一起读书' } } },
    });
    const late = { revision: 1, decision: 'signed' } as const;
    expect((await school.call('answerAgreement', { by, body: late })).problem.code).toBe('agreement-changed');
    const ofSchool = await school.call('signAgreement', { by: TEACHER, path: { visitId }, body: { revision: 1 } });
    expect(ofSchool.problem).toMatchObject({ status: 409, code: 'agreement-changed' });
    const { answer } = await school.call('getFamilyAgreement', { by });
    expect(answer).toMatchObject({ revision: 2, family: '每周一起读书' });
    expect(said(answer)).toEqual([['family', 'signed', 1]]);
  });

  it('of a visit to several families are shown to none of them', async () => {
    const { school, visitId } = await agreed(['student-1-2', 'student-1-3']);
    const { answer: students } = await school.call('listAgreements', { by: TEACHER });
    expect(students.agreements[0]?.students).toHaveLength(2);
    const { answer: list } = await school.call('listStudents', { by: TEACHER, path: { classId: 'class-1' } });
    const familyId = list.students.find(({ id }) => id === 'student-1-2')?.familyId;
    const by = await linkOf(school, visitId, familyId);
    const { problem } = await school.call('getFamilyAgreement', { by });
    expect(problem).toMatchObject({ status: 404, code: 'agreement-not-found' });
  });

  it('are not there where nothing was agreed', async () => {
    const school = await createTestSchool(database);
    const { visit } = (await school.call('fileVisit', { by: TEACHER, body: visitDraftOf(['student-1-2']) })).answer;
    const by = await linkOf(school, visit.id);
    expect((await school.call('getFamilyAgreement', { by })).problem.code).toBe('agreement-not-found');
    const call = { by: TEACHER, path: { visitId: visit.id }, body: { revision: 1 } } as const;
    expect((await school.call('signAgreement', call)).problem.code).toBe('visit-not-found');
    expect((await school.call('listAgreements', { by: HEAD })).answer.agreements).toEqual([]);
  });

  it('are listed page by page, of families whom the caller may see', async () => {
    const school = await createTestSchool(database);
    const ids: string[] = [];
    for (const student of ['student-1-2', 'student-1-3', 'student-1-2']) {
      const body = visitDraftOf([student], { agreement: AGREEMENT, visitors: VISITORS });
      ids.unshift((await school.call('fileVisit', { by: TEACHER, body })).answer.visit.id);
    }
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...(cursor !== undefined && { cursor }) };
      const { answer } = await school.call('listAgreements', { by: HEAD, query });
      listed.push(...answer.agreements.map(({ visitId }) => visitId));
      cursor = answer.next;
    } while (cursor !== undefined);
    expect(listed).toEqual(ids);
    const query = { studentId: 'student-1-3' };
    const ofOne = await school.call('listAgreements', { by: TEACHER, query });
    expect(ofOne.answer.agreements.map(({ visitId }) => visitId)).toEqual([ids[1]]);
    expect((await school.call('listAgreements', { by: OTHER })).answer.agreements).toEqual([]);
    const foreign = { by: OTHER, path: { visitId: ids[0]! }, body: { revision: 1 } } as const;
    expect((await school.call('signAgreement', foreign)).problem.code).toBe('visit-not-found');
  });

  it('are noted in the access log with the student', async () => {
    const { school, visitId } = await agreed();
    await school.call('getFamilyAgreement', { by: await linkOf(school, visitId) });
    await school.call('listAgreements', { by: HEAD });
    const { entries } = (await school.call('listAccessLog', { by: HEAD })).answer;
    const noted = entries.filter(({ operation }) => /Agreement/.test(operation));
    expect(
      noted.map(({ operation, actor, subjects }) => [operation, actor.type, subjects.map(({ id }) => id)]),
    ).toEqual([
      ['listAgreements', 'account', ['student-1-2']],
      ['getFamilyAgreement', 'family-link', ['student-1-2']],
    ]);
  });
});
