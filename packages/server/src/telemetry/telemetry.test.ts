import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTelemetryRecord, type TelemetryRecord } from '../testing/telemetry-record.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { createWebhookSender } from '../webhooks/webhook-sender.js';

const KEY = 'a key of the test that has more than 32 characters';
const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const CALLING = `00-${TRACE_ID}-b7ad6b7169203331-01`;
interface Attributed {
  readonly attributes: Readonly<Record<string, unknown>>;
}
const teacher = { as: 'teacher-1' } as const;

describe.each(backends)('telemetry, on $name', ({ name, open }) => {
  let database: Database;
  let told: TelemetryRecord;
  let school: TestSchool;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    told = createTelemetryRecord();
    school = await createTestSchool(database, { telemetry: told.telemetry, webhooks: { key: KEY }, explorer: true });
  });

  const getVisit = (visitId: string, headers = {}) =>
    school.call('getVisit', { by: teacher, path: { visitId }, headers });

  it('names a request by its route, never by an id or a query', async () => {
    await getVisit('visit-of-somebody');
    await school.call('listVisits', { by: teacher, path: { studentId: 'student-1-2' } });
    expect(told.requests().map((span) => span.name)).toEqual([
      'GET /visits/{visitId}',
      'GET /students/{studentId}/visits',
    ]);
    expect(told.requests()[0]).toMatchObject({
      kind: SpanKind.SERVER,
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/visits/{visitId}',
        'http.response.status_code': 404,
      },
      status: { code: SpanStatusCode.UNSET },
    });
  });

  it.each([
    '/health',
    '/ready',
    '/openapi.json',
    '/docs',
    '/badge/token.svg',
    '/calendar/token.ics',
    '/safety-board/events',
  ])('names the route beside the contract that %s takes', async (path) => {
    await school.server.fetch(new Request(`https://campus.example/api${path}`));
    expect(told.requests()[0]!.attributes['http.route']).toBe(path.replace(/token/, '{token}'));
  });

  it('names neither a path that leads nowhere nor a method that means nothing', async () => {
    await school.server.fetch(new Request('https://campus.example/api/students/left-behind', { method: 'XIAOMING' }));
    const [span] = told.requests();
    expect(span).toMatchObject({ name: 'HTTP', attributes: { 'http.request.method': '_OTHER' } });
    expect(span!.attributes['http.route']).toBeUndefined();
  });

  it('takes over the trace of its caller, and stands in one of its own without', async () => {
    await getVisit('one', { traceparent: CALLING, tracestate: 'campus=1' });
    await getVisit('two');
    await getVisit('three', { traceparent: CALLING.replace('-01', '-00') });
    const [one, two] = told.requests();
    expect(one!.spanContext()).toMatchObject({ traceId: TRACE_ID });
    expect(one!.spanContext().traceState?.get('campus')).toBe('1');
    expect(one!.parentSpanContext).toMatchObject({ spanId: 'b7ad6b7169203331', isRemote: true });
    expect(two!.spanContext().traceId).not.toBe(TRACE_ID);
    expect(two!.parentSpanContext).toBeUndefined();
    // The caller does not want the third one to be told of.
    expect(told.requests()).toHaveLength(2);
  });

  it('stands within the span that a host has made for the request', async () => {
    const outer = told.tracer.startSpan('of the host');
    const around = trace.setSpan(context.active(), outer);
    const request = await school.request('getSession', { by: teacher, headers: { traceparent: CALLING } });
    await told.under(around, () => school.server.fetch(request));
    expect(told.requests()[0]!.parentSpanContext?.spanId).toBe(outer.spanContext().spanId);
  });

  it('shows the transactions of a request within it, and how each ended', async () => {
    await school.call('fileVisit', { by: teacher, body: visitDraftOf(['student-1-2']) });
    await school.call('fileVisit', { by: teacher, body: visitDraftOf(['student-1-2'], { findings: {} }) });
    const [filed, refused] = told.requests();
    const within = (parent = filed) =>
      told.transactions().filter((span) => span.parentSpanContext?.spanId === parent!.spanContext().spanId);
    const system = name === 'PGlite' ? 'pglite' : 'postgresql';
    expect(within().map(({ attributes }) => attributes)).toEqual([
      { 'db.system.name': system, 'homevisit.transaction.outcome': 'committed' },
    ]);
    // A refusal of ours is no failure of the database.
    expect(within(refused)[0]).toMatchObject({
      attributes: { 'homevisit.transaction.outcome': 'rolled-back' },
      status: { code: SpanStatusCode.UNSET },
    });
    expect(refused!.attributes['http.response.status_code']).toBe(422);
  });

  it('tells what the database says of a failure by its class, and nothing of its text', async () => {
    const failing: Database = {
      ...database,
      transaction: () => Promise.reject(Object.assign(new Error('王小明 is in the way'), { code: '57P01' })),
    };
    const broken = await createTestSchool(database, {
      telemetry: told.telemetry,
      schoolId: school.schoolId,
      database: failing,
    });
    expect((await broken.call('getSession', { by: teacher })).status).toBe(503);
    expect(told.transactions()[0]).toMatchObject({
      attributes: { 'error.type': 'SQLSTATE 57', 'homevisit.transaction.outcome': 'rolled-back' },
      status: { code: SpanStatusCode.ERROR },
      events: [],
    });
    expect(told.transactions()[0]!.status.message).toBeUndefined();
    expect(told.requests()[0]).toMatchObject({
      attributes: { 'error.type': '503' },
      status: { code: SpanStatusCode.ERROR },
    });
  });

  it('measures how long requests last, by method, route and status', async () => {
    await getVisit('one');
    await getVisit('two');
    const [duration] = await told.figures('http.server.request.duration');
    expect(duration).toMatchObject({
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/visits/{visitId}',
        'http.response.status_code': 404,
      },
      value: { count: 2 },
    });
  });

  it('tells of deliveries and of how many wait', async () => {
    const url = `https://receiver.example/${school.schoolId}`;
    const eventTypes = ['homevisit.visit.filed' as const];
    await school.call('createWebhook', { by: { as: 'head' }, body: { url, eventTypes } });
    for (const student of ['student-1-2', 'student-1-3']) {
      await school.call('fileVisit', { by: teacher, body: visitDraftOf([student]) });
    }
    const statuses = [204, 500];
    const sender = createWebhookSender({
      database,
      clock: () => school.now,
      key: KEY,
      telemetry: told.telemetry,
      post: () => Promise.resolve(statuses.shift() ?? 204),
    });
    await sender.sendDue();
    const type = { 'homevisit.webhook.event_type': 'homevisit.visit.filed' };
    // Two events are sent at the same moment, and either may be done first.
    const byState = ({ attributes: one }: Attributed, { attributes: other }: Attributed) =>
      String(one['homevisit.webhook.state']) < String(other['homevisit.webhook.state']) ? -1 : 1;
    const spans = [...told.named('webhook delivery')].sort(byState);
    expect(spans.map(({ attributes, status }) => [attributes, status.code])).toEqual([
      [{ ...type, 'homevisit.webhook.state': 'delivered', 'http.response.status_code': 204 }, SpanStatusCode.UNSET],
      [
        { ...type, 'homevisit.webhook.state': 'waiting', 'http.response.status_code': 500, 'error.type': '500' },
        SpanStatusCode.ERROR,
      ],
    ]);
    expect(
      [...(await told.figures('homevisit.webhook.deliveries'))]
        .sort(byState)
        .map(({ attributes, value }) => [attributes, value]),
    ).toEqual([
      [{ ...type, 'homevisit.webhook.state': 'delivered' }, 1],
      [{ ...type, 'homevisit.webhook.state': 'waiting' }, 1],
    ]);
    expect((await told.figures('homevisit.webhook.outbox.depth')).map(({ value }) => value)).toEqual([1]);
  });
});
