import { createWebhookVerifier } from '@homevisit/client/webhooks';
import type { WebhookWithSecret } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import type { OutgoingMessage } from './post-message.js';
import { createWebhookSender, type WebhookSender } from './webhook-sender.js';

const KEY = 'a key of the test that has more than 32 characters';
const head = { as: 'head' } as const;
const teacher = { as: 'teacher-1' } as const;
const draft = { url: 'https://receiver.example/homevisit', eventTypes: ['homevisit.visit.filed' as const] };

function later(now: Instant, seconds: number): Instant {
  return new Date(Date.parse(now) + seconds * 1000).toISOString() as Instant;
}

describe.each(backends)('webhooks, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  let sender: WebhookSender;
  let sent: OutgoingMessage[];
  let answer: (message: OutgoingMessage) => number;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    school = await createTestSchool(database, { webhooks: { key: KEY } });
    sent = [];
    answer = () => 204;
    sender = createWebhookSender({
      database,
      clock: () => school.now,
      key: KEY,
      post: (message) => {
        if (!message.url.includes(school.schoolId)) return Promise.resolve(204);
        sent.push(message);
        return Promise.resolve(answer(message));
      },
    });
  });

  const setUp = async (eventTypes = draft.eventTypes as readonly string[]): Promise<WebhookWithSecret> => {
    const url = `https://receiver.example/${school.schoolId}`;
    const body = { url, eventTypes: eventTypes as (typeof draft.eventTypes)[number][] };
    return (await school.call('createWebhook', { by: head, body })).answer;
  };
  const file = async (studentId: string, changes = {}): Promise<string> => {
    const body = visitDraftOf([studentId], changes);
    return (await school.call('fileVisit', { by: teacher, body })).answer.visit.id;
  };
  const read = (message: OutgoingMessage, secret: string) =>
    createWebhookVerifier({ secrets: [secret], clock: () => Date.parse(school.now) }).verify(
      message.headers,
      message.body,
    );
  const states = async () =>
    (await school.call('listWebhookDeliveries', { by: head })).answer.deliveries.map(({ state }) => state);

  it('tell of a filed record once, signed, with ids and nothing else', async () => {
    const { secret } = await setUp();
    const visitId = await file('student-1-2');
    await sender.sendDue();
    await sender.sendDue();
    expect(sent).toHaveLength(1);
    const event = await read(sent[0]!, secret);
    expect(event).toMatchObject({ type: 'homevisit.visit.filed', subject: visitId });
    expect(event.data).toEqual({ schoolId: school.schoolId, resource: 'visit', id: visitId });
    expect(sent[0]!.body).not.toMatch(/student-1-2|teacher-1|left-behind|谈到/);
    expect(await states()).toEqual(['delivered']);
  });

  it('tell nothing of a record that was refused, of one filed before, or of what nobody asked for', async () => {
    await file('student-1-2');
    await setUp(['homevisit.visit.corrected']);
    await file('student-1-3');
    const refused = visitDraftOf(['student-1-3'], { startedAt: '2030-01-01T19:00:00+08:00' });
    expect((await school.call('fileVisit', { by: teacher, body: refused })).status).toBe(422);
    await sender.sendDue();
    expect(sent).toEqual([]);
  });

  it('tell of plans and their course in the order in which they happened, even when the first cannot be delivered', async () => {
    const { secret } = await setUp(['homevisit.visit.planned', 'homevisit.visit.course-changed']);
    const plan = {
      studentIds: ['student-1-2'],
      format: 'individual',
      mode: 'home',
      visitors: visitDraftOf(['student-1-2']).visitors,
      on: '2026-11-25',
    } as const;
    const body = { ...plan, studentIds: [...plan.studentIds], visitors: [...plan.visitors] };
    const planned = (await school.call('planVisit', { by: teacher, body })).answer;
    await school.call('recordVisitEvent', {
      by: teacher,
      path: { visitId: planned.id },
      body: { type: 'agree', at: school.now },
    });
    answer = () => 503;
    await sender.sendDue();
    expect(sent).toHaveLength(1);
    answer = () => 200;
    await sender.sendDue();
    expect(sent).toHaveLength(1);
    school.now = later(school.now, 6);
    await sender.sendDue();
    await sender.sendDue();
    const events = await Promise.all(sent.map((message) => read(message, secret)));
    expect(events.map(({ type }) => type)).toEqual([
      'homevisit.visit.planned',
      'homevisit.visit.planned',
      'homevisit.visit.course-changed',
    ]);
    expect(events[0]?.id).toBe(events[1]?.id);
  });

  it('do not hold up the events of other visits', async () => {
    await setUp();
    const first = await file('student-1-2');
    answer = (message) => (message.body.includes(first) ? 500 : 200);
    const second = await file('student-1-3');
    await sender.sendDue();
    expect((await states()).sort()).toEqual(['delivered', 'waiting']);
    expect(sent.some(({ body }) => body.includes(second))).toBe(true);
  });

  it('are given up after a day and a half, stay visible to the leader, and can be sent again', async () => {
    await setUp();
    await file('student-1-2');
    answer = () => 500;
    for (const wait of [0, 5, 30, 120, 600, 3600, 21_600, 86_400]) {
      school.now = later(school.now, wait + 1);
      await sender.sendDue();
    }
    expect(sent).toHaveLength(8);
    const dead = (await school.call('listWebhookDeliveries', { by: head, query: { state: 'dead' } })).answer.deliveries;
    expect(dead).toMatchObject([{ attempts: 8, lastOutcome: '500' }]);
    school.now = later(school.now, 1_000_000);
    await sender.sendDue();
    expect(sent).toHaveLength(8);
    answer = () => 200;
    const path = { deliveryId: dead[0]!.id };
    expect((await school.call('resendWebhookDelivery', { by: head, path })).answer.state).toBe('waiting');
    await sender.sendDue();
    expect(await states()).toEqual(['delivered']);
    expect((await school.call('resendWebhookDelivery', { by: head, path })).problem.code).toBe(
      'webhook-delivery-not-dead',
    );
  });

  it('keep only the name of what went wrong on the way', async () => {
    await setUp();
    await file('student-1-2');
    answer = () => {
      throw Object.assign(new Error('connect to 王小明 failed'), { code: 'ECONNREFUSED' });
    };
    await sender.sendDue();
    const { text } = await school.call('listWebhookDeliveries', { by: head });
    expect(text).toContain('ECONNREFUSED');
    expect(text).not.toContain('王小明');
  });

  it('are signed with both secrets for a day after a change', async () => {
    const before = await setUp();
    const path = { webhookId: before.webhook.id };
    const after = (await school.call('rotateWebhookSecret', { by: head, path })).answer;
    expect(after.secret).not.toBe(before.secret);
    await file('student-1-2');
    await sender.sendDue();
    for (const { secret } of [before, after]) expect((await read(sent[0]!, secret)).specversion).toBe('1.0');
    school.now = later(school.now, 90_000);
    await file('student-1-3', { startedAt: '2026-11-20T19:00:00+08:00', endedAt: '2026-11-20T20:00:00+08:00' });
    await sender.sendDue();
    await expect(read(sent[1]!, before.secret)).rejects.toMatchObject({ code: 'signature-not-valid' });
    expect((await read(sent[1]!, after.secret)).specversion).toBe('1.0');
  });

  it('send nothing more once they are removed, and are not found by another school', async () => {
    const { webhook } = await setUp();
    const other = await createTestSchool(database, { webhooks: { key: KEY } });
    const path = { webhookId: webhook.id };
    expect((await other.call('removeWebhook', { by: head, path })).problem.code).toBe('webhook-not-found');
    expect((await other.call('listWebhooks', { by: head })).answer.webhooks).toEqual([]);
    await file('student-1-2');
    await school.call('removeWebhook', { by: head, path });
    await sender.sendDue();
    expect(sent).toEqual([]);
    expect((await school.call('listWebhooks', { by: head })).answer.webhooks).toEqual([]);
  });

  it('are a leader’s business, and no secret is told a second time', async () => {
    const { secret } = await setUp();
    const body = { ...draft, eventTypes: [...draft.eventTypes] };
    expect((await school.call('createWebhook', { by: teacher, body })).problem.code).toBe('role-not-permitted');
    expect((await school.call('listWebhooks', { by: head })).text).not.toContain(secret);
  });

  it.each([
    'http://receiver.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'https://user:password@receiver.example/',
    'ftp://receiver.example/',
  ])('are not sent to %s', async (url) => {
    const body = { url, eventTypes: [...draft.eventTypes] };
    const { problem } = await school.call('createWebhook', { by: head, body });
    expect(problem.code).toBe('webhook-target-not-allowed');
  });

  it('cannot be set up where the operator has given no key', async () => {
    const without = await createTestSchool(database);
    const body = { ...draft, eventTypes: [...draft.eventTypes] };
    expect((await without.call('createWebhook', { by: head, body })).problem.code).toBe('webhooks-not-set-up');
  });
});
