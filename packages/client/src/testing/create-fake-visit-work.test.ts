import { beforeEach, describe, expect, it } from 'vitest';
import type { VisitPlan } from '../contract/index.js';
import { isConflictError, isForbiddenError, isNotFoundError, isValidationError } from '../errors/index.js';
import { everyItem } from '../pages.js';
import { createFakeClient, type FakeClient } from './create-fake-client.js';

let teacher: FakeClient;
let leader: FakeClient;

const plan: VisitPlan = {
  studentIds: ['student-an'],
  format: 'individual',
  mode: 'home',
  visitors: [
    { personId: 'staff-chen', role: 'class-teacher' },
    { personId: 'staff-zhou', role: 'school-leader' },
  ],
  on: '2027-01-12',
};

beforeEach(async () => {
  teacher = createFakeClient();
  leader = createFakeClient({ role: 'leader', school: teacher.school });
  const [group] = await teacher.listClasses();
  const [student] = await teacher.listStudents(group!.id);
  Object.assign(plan, { studentIds: [student!.id] });
});

const photo = () => new Blob([Uint8Array.of(0xff, 0xd8, 0xff)], { type: 'image/jpeg' });

async function filed() {
  const [last] = teacher.school.visits.slice(-1);
  const { id: _, schoolId: __, filedAt: ___, filedBy: ____, ...draft } = last!;
  const visit = { ...draft, studentIds: plan.studentIds, visitors: plan.visitors };
  return (await teacher.fileVisit(visit)).visit;
}

describe('planned visits of the fake client', () => {
  it('take their course, and refuse what cannot happen with how they stand', async () => {
    const { id } = await teacher.planVisit(plan);
    const { now } = teacher.school;
    await teacher.recordVisitEvent(id, { type: 'set-out', at: now });
    const again = await teacher.recordVisitEvent(id, { type: 'set-out', at: now }).catch((error: unknown) => error);
    expect(isConflictError(again)).toBe(true);
    expect(again).toHaveProperty('current.body.course.state', 'under-way');
    expect(JSON.stringify(again)).not.toContain('under-way');
  });

  it('are listed page by page, each once', async () => {
    for (const on of ['2027-01-14', '2027-01-12', '2027-01-13'] as const) await teacher.planVisit({ ...plan, on });
    const days: string[] = [];
    for await (const { on } of everyItem((page) => teacher.listPlannedVisits({ limit: 2, ...page }))) days.push(on);
    expect(days).toEqual(['2027-01-12', '2027-01-13', '2027-01-14']);
  });

  it('are filed under their own id', async () => {
    const { id } = await teacher.planVisit(plan);
    const template = teacher.school.visits[0]!;
    const { id: _, schoolId: __, filedAt: ___, filedBy: ____, ...draft } = template;
    const { visit } = await teacher.fileVisit(draft, { plannedVisitId: id });
    expect(visit.id).toBe(id);
    expect((await teacher.getVisit(id)).course?.state).toBe('filed');
  });
});

describe('filed visits of the fake client', () => {
  it('wait for the second visitor, who confirms them once', async () => {
    const visit = await filed();
    const listed = async () => (await leader.listVisitsToConfirm()).find((one) => one.visit.id === visit.id);
    const waiting = await listed();
    const own = await teacher.confirmVisit(visit.id, { ifMatch: waiting!.version }).catch((error: unknown) => error);
    expect(isForbiddenError(own)).toBe(true);
    const { detail } = await leader.confirmVisit(visit.id, { ifMatch: waiting!.version });
    expect(detail.awaiting).toEqual([]);
    expect(await listed()).toBeUndefined();
  });

  it('are corrected over the version that was seen, and keep every earlier form', async () => {
    const visit = await filed();
    const { version } = await teacher.getVisit(visit.id);
    const { id: _, schoolId: __, filedAt: ___, filedBy: ____, ...draft } = visit;
    const correction = { reason: '写错', draft: { ...draft, purpose: '更正' } };
    await teacher.correctVisit(visit.id, correction, { ifMatch: version });
    const late = await teacher
      .correctVisit(visit.id, correction, { ifMatch: version })
      .catch((error: unknown) => error);
    expect(late).toHaveProperty('current.body.visit.purpose', '更正');
    const revisions = await teacher.listRevisions(visit.id);
    expect(revisions.map(({ reason, record }) => [reason, record.purpose])).toEqual([
      [undefined, visit.purpose],
      ['写错', '更正'],
    ]);
  });
});

describe('photos of the fake client', () => {
  it('come back as they were sent, once for each key', async () => {
    const first = await teacher.uploadAttachment(photo(), { idempotencyKey: 'one' });
    const second = await teacher.uploadAttachment(photo(), { idempotencyKey: 'one' });
    expect(second).toEqual(first);
    expect((await teacher.getAttachment(first.id)).size).toBe(3);
    await teacher.deleteAttachment(first.id);
    expect(isNotFoundError(await teacher.getAttachment(first.id).catch((error: unknown) => error))).toBe(true);
  });

  it('are refused where they are no photos', async () => {
    const page = new Blob(['<p>'], { type: 'text/html' });
    expect(isValidationError(await teacher.uploadAttachment(page).catch((error: unknown) => error))).toBe(true);
  });

  it('go when the family withdraws its consent', async () => {
    const { id } = await teacher.uploadAttachment(photo());
    const template = teacher.school.visits[0]!;
    const { id: _, schoolId: __, filedAt: ___, filedBy: ____, ...draft } = template;
    const photoConsent = { answer: 'given', askedAt: template.startedAt, notice: '1' } as const;
    const named = { ...draft, photoConsent, attachments: [{ id, kind: 'photo' as const }] };
    const { visit } = await teacher.fileVisit(named);
    expect((await teacher.getVisit(visit.id)).attachments).toHaveLength(1);
    const saidAt = teacher.school.now;
    const after = await teacher.recordPhotoConsent(visit.id, { answer: 'withdrawn', saidAt, notice: '1' });
    expect(after.attachments).toEqual([]);
  });
});

describe('the session of the fake client', () => {
  it('carries the calendar and what the person may call', async () => {
    const session = await teacher.getSession();
    expect(session.calendar?.schoolYears).toHaveLength(1);
    expect(session.rights).not.toContain('getCoverage');
    expect((await leader.getSession()).rights).toContain('getCoverage');
  });
});
