import { summarise, type PolicyPack } from '@homevisit/sdk/policy';
import type { VisitDraft } from '@homevisit/sdk/model';
import { describe, expect, it, vi } from 'vitest';
import {
  endpoints,
  isForbiddenError,
  isNetworkError,
  isNotFoundError,
  isValidationError,
  ServerError,
  type HomevisitClient,
} from '../index.js';
import { createFakeClient, demonstrationPolicy } from './index.js';

const draft: VisitDraft = {
  studentIds: ['student-04'],
  format: 'individual',
  mode: 'home',
  startedAt: '2027-01-10T17:00:00+08:00',
  endedAt: '2027-01-10T17:40:00+08:00',
  visitors: [
    { personId: 'staff-chen', role: 'class-teacher' },
    { personId: 'staff-zheng', role: 'counsellor' },
  ],
  appointment: { agreedAt: '2027-01-09T12:00:00+08:00', channel: 'phone' },
  findings: { 'conduct-at-school': '认真', 'family-opinions': '没有意见' },
};

async function verdictOf(client: HomevisitClient, studentId: string, clause: string, subject = studentId) {
  const sheet = await client.queryVerdicts({ subjects: [{ type: 'student', id: studentId }] });
  return sheet.subjects[0]?.verdicts.find((verdict) => verdict.clause === clause && verdict.subject.id === subject);
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  );
}

describe('the fake client', () => {
  it('refuses a body that is not as the contract says, naming each place in the words of a backend', async () => {
    const client = createFakeClient();
    const visits = client.school.visits.length;
    const { startedAt: _, ...unfinished } = draft;
    const broken = { ...unfinished, mode: 'by letter', findings: 'none' } as unknown as VisitDraft;
    const error = await failureOf(client.fileVisit(broken));
    expect(isValidationError(error) && [error.status, error.problemCode, error.errors]).toEqual([
      422,
      'body-not-valid',
      [
        { pointer: '/mode', code: 'not-allowed' },
        { pointer: '/startedAt', code: 'required' },
        { pointer: '/findings', code: 'wrong-type' },
      ],
    ]);
    const nobodys = client.recordDecline({ studentIds: [], reason: 'no-time', offered: ['phone'] });
    expect(await failureOf(nobodys)).toMatchObject({ errors: [{ pointer: '/studentIds', code: 'required' }] });
    expect(client.school.visits).toHaveLength(visits);
  });

  it('gives answers that satisfy the contract, for every operation', async () => {
    const client = createFakeClient();
    const leader = createFakeClient({ role: 'leader', school: client.school });
    const subjects = [{ type: 'student' as const, id: 'student-02' }];
    const answers = {
      getSession: await client.getSession(),
      getPolicies: await client.getPolicies(),
      listClasses: { classes: await client.listClasses() },
      listStudents: { students: await client.listStudents('class-3-1') },
      listStaff: { staff: await client.listStaff() },
      queryVerdicts: await client.queryVerdicts({ subjects }),
      fileVisit: await client.fileVisit({ ...draft, requests: [{ text: '想了解作业' }] }),
      listVisits: { visits: await client.listVisits('student-01') },
      recordDecline: await client.recordDecline({ studentIds: ['student-06'], reason: 'no-time', offered: ['phone'] }),
      createFeedbackLink: await client.createFeedbackLink('visit-0001'),
      getCoverage: await leader.getCoverage(),
      listDemands: await client.listDemands(),
      getMeasures: await leader.getMeasures(),
      listRequests: { requests: await leader.listRequests() },
    };
    for (const [operation, answer] of Object.entries(answers)) {
      const result = endpoints[operation as keyof typeof answers].answer.safeParse(answer);
      expect(result.error?.issues ?? [], operation).toEqual([]);
    }
    expect(answers.listStudents.students).toHaveLength(6);
    expect(answers.listRequests.requests).toHaveLength(1);
  });

  it('knows brothers and sisters in other classes', async () => {
    const [first] = await createFakeClient().listStudents('class-3-1');
    expect(first?.siblings).toEqual([{ id: 'student-07', displayName: '林小树', classTitle: '五年级(2)班' }]);
  });

  it('writes names in the language asked for', async () => {
    const names = async (locale: 'zh-Hant' | 'en') =>
      (await createFakeClient({ locale }).listStudents('class-5-2')).map(({ displayName }) => displayName)[3];
    expect([await names('zh-Hant'), await names('en')]).toEqual(['郭安寧', 'Anning Guo']);
  });

  it('shows at once most of what a badge can say', async () => {
    const client = createFakeClient();
    const students = [...(await client.listStudents('class-3-1')), ...(await client.listStudents('class-5-2'))];
    const sheet = await client.queryVerdicts({ subjects: students.map(({ id }) => ({ type: 'student', id })) });
    const statuses = new Set(sheet.subjects.map(({ verdicts }) => summarise(verdicts).status));
    expect([...statuses].sort()).toEqual(['breached', 'declined', 'due-soon', 'met', 'open', 'overdue']);
  });

  it('answers for the teacher who is asked about, and leaves an unknown subject out', async () => {
    const sheet = await createFakeClient().queryVerdicts({
      subjects: [
        { type: 'teacher', id: 'staff-zhou' },
        { type: 'student', id: 'nobody' },
      ],
    });
    expect(sheet.subjects.map(({ subject }) => subject.id)).toEqual(['staff-zhou']);
    expect(sheet.subjects[0]?.verdicts.find(({ clause }) => clause === 'demonstration-school/D4')?.status).toBe('met');
  });
});

describe('a verdict of the fake client', () => {
  it('is evaluated: filing a visit meets the yearly duty and tells the listeners', async () => {
    const client = createFakeClient();
    const listener = vi.fn();
    client.onVerdictsChanged(listener);
    expect((await verdictOf(client, 'student-04', 'demonstration-school/D1'))?.status).toBe('open');
    const { visit, sheet } = await client.fileVisit(draft);
    expect(listener).toHaveBeenCalledExactlyOnceWith(sheet);
    const verdict = await verdictOf(client, 'student-04', 'demonstration-school/D1');
    expect(verdict).toMatchObject({ status: 'met', evidence: [visit.id] });
  });

  it('is evaluated: a phone call does not answer the yearly visit outside an emergency, and does within one', async () => {
    const calm = await verdictOf(createFakeClient(), 'student-03', 'demonstration-school/D1');
    expect(calm).toMatchObject({ status: 'open', notCounted: [{ visitId: 'visit-0002', reason: 'mode' }] });
    const client = createFakeClient({ emergencies: [{ from: '2027-01-01', to: '2027-01-31' }] });
    await client.fileVisit({ ...draft, studentIds: ['student-03'], mode: 'phone', circumstance: 'emergency' });
    expect((await verdictOf(client, 'student-03', 'demonstration-school/D1'))?.status).toBe('met');
  });

  it('follows the policies that are given', async () => {
    const strict: PolicyPack = {
      ...demonstrationPolicy,
      id: 'strict',
      clauses: demonstrationPolicy.clauses.flatMap((clause) =>
        clause.rule.kind === 'visit-count' && clause.id === 'D1'
          ? [{ ...clause, rule: { ...clause.rule, quantity: { atLeast: 3 } } }]
          : [],
      ),
    };
    const verdict = await verdictOf(createFakeClient({ policies: [strict] }), 'student-01', 'strict/D1');
    expect(verdict).toMatchObject({ status: 'open', need: 3, have: 1 });
  });

  it('follows the clock, which stands still until it is moved', async () => {
    const client = createFakeClient({ now: '2026-11-22T19:00:00+08:00' });
    expect((await verdictOf(client, 'student-02', 'demonstration-school/D2'))?.status).toBe('open');
    client.school.setNow('2027-01-20T08:00:00+08:00');
    expect((await verdictOf(client, 'student-02', 'demonstration-school/D2'))?.status).toBe('due-soon');
    expect((await client.getSession()).now).toBe('2027-01-20T08:00:00+08:00');
  });

  it('of a past day shows how things stood', async () => {
    const client = createFakeClient();
    const sheet = await client.queryVerdicts({ subjects: [{ type: 'student', id: 'student-01' }], asOf: '2026-10-01' });
    const yearly = sheet.subjects[0]?.verdicts.find(({ clause }) => clause === 'demonstration-school/D1');
    expect(yearly?.status).toBe('open');
  });

  it('is declined when the family has declined', async () => {
    const client = createFakeClient();
    await client.recordDecline({ studentIds: ['student-06'], reason: 'not-said', offered: [] });
    expect((await verdictOf(client, 'student-06', 'demonstration-school/D1'))?.status).toBe('declined');
  });
});

describe('the backend behind the fake client', () => {
  it('refuses a record that the policies refuse, with pointer, code and clauses', async () => {
    const client = createFakeClient();
    const error = await failureOf(client.fileVisit({ ...draft, findings: { 'conduct-at-school': '认真' } }));
    expect(isValidationError(error) && error.errors).toEqual([
      { pointer: '/findings/family-opinions', code: 'required', clauses: ['demonstration-school/D7'] },
    ]);
    expect(client.school.visits).toHaveLength(5);
  });

  it('keeps what only a leader may see from a teacher', async () => {
    expect(isForbiddenError(await failureOf(createFakeClient().getCoverage()))).toBe(true);
    const coverage = await createFakeClient({ role: 'leader' }).getCoverage();
    expect(coverage.measures.find(({ id }) => id === 'coverage.students')).toMatchObject({
      numerator: 6,
      denominator: 12,
    });
    expect(coverage.pressing.length).toBeGreaterThan(0);
    expect(coverage.pressing.every(({ displayName }) => displayName !== '')).toBe(true);
  });

  it('does not know what does not exist', async () => {
    const client = createFakeClient();
    expect(isNotFoundError(await failureOf(client.listStudents('nowhere')))).toBe(true);
    expect(isNotFoundError(await failureOf(client.listVisits('nobody')))).toBe(true);
    expect(isNotFoundError(await failureOf(client.createFeedbackLink('never')))).toBe(true);
  });

  it('files a visit once, however often it is sent with the same key', async () => {
    const client = createFakeClient();
    client.loseNextAnswer('fileVisit');
    expect(isNetworkError(await failureOf(client.fileVisit(draft, { idempotencyKey: 'k' })))).toBe(true);
    const { visit } = await client.fileVisit(draft, { idempotencyKey: 'k' });
    expect(client.school.visits.filter(({ studentIds }) => studentIds.includes('student-04'))).toEqual([visit]);
    const other = { ...draft, mode: 'agreed-place' as const };
    const reused = await failureOf(client.fileVisit(other, { idempotencyKey: 'k' }));
    expect(isValidationError(reused) && reused.problemCode).toBe('idempotency-key-reused');
  });

  it('gives copies: changing an answer changes nothing in the school', async () => {
    const client = createFakeClient();
    const visits = await client.listVisits('student-01');
    visits[0]?.studentIds.push('student-12');
    expect((await client.listVisits('student-01'))[0]?.studentIds).toEqual(['student-01', 'student-07']);
  });
});

describe('the connection of the fake client', () => {
  it('can fail once, for any call or for one operation', async () => {
    const client = createFakeClient();
    const error = new ServerError({ operation: 'getSession', status: 500 });
    client.failNext(error, 'listStaff');
    await expect(client.getSession()).resolves.toBeDefined();
    await expect(client.listStaff()).rejects.toBe(error);
    await expect(client.listStaff()).resolves.toHaveLength(4);
    client.failNext(error);
    await expect(client.getSession()).rejects.toBe(error);
  });

  it('can be cut and come back', async () => {
    const client = createFakeClient();
    client.goOffline();
    expect(isNetworkError(await failureOf(client.fileVisit(draft)))).toBe(true);
    client.goOnline();
    await expect(client.fileVisit(draft)).resolves.toBeDefined();
  });

  it('can be slow, and a call can be aborted while it waits', async () => {
    const client = createFakeClient();
    client.delay(10_000);
    const controller = new AbortController();
    const work = client.getSession({ signal: controller.signal });
    controller.abort(new Error('left'));
    await expect(work).rejects.toThrow('left');
  });

  it('merges the queries of one moment like the real one', async () => {
    const client = createFakeClient();
    await Promise.all(
      ['student-01', 'student-02'].map((id) => client.queryVerdicts({ subjects: [{ type: 'student', id }] })),
    );
    expect(client.calls).toEqual(['queryVerdicts']);
  });
});
