import { afterEach, describe, expect, it } from 'vitest';
import { useServer } from '../../test/client-under-test.js';
import { sendJson, sendProblem } from '../../test/local-server.js';
import { visitWrite } from '../../test/outbox/outbox-under-test.js';
import { sampleFiledVisit } from '../../test/samples.js';
import { createFakeClient } from '../testing/index.js';
import { createMemoryOutboxStore, createOutbox, sendThrough, type Outbox } from './index.js';

const server = useServer();
let outbox: Outbox | undefined;
afterEach(() => outbox?.stop());

function outboxOn(client: Parameters<typeof sendThrough>[0], getToken?: () => string): Outbox {
  return (outbox = createOutbox({
    store: createMemoryOutboxStore(),
    send: sendThrough(client),
    ...(getToken && { getToken }),
    personId: 'staff-1',
    schoolId: 'school-1',
    backOff: { first: 5, longest: 40 },
  }));
}

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
}

describe('the outbox over HTTP', () => {
  it('files a visit once through cut connections, a failing server and an expired token', async () => {
    let token = 'old';
    const mishaps = ['cut', 'cut', 'cut', 503, 503, 503, 503, 401] as (string | number)[];
    server.current.handle((request, response) => {
      const mishap = mishaps.shift();
      if (mishap === 'cut') response.destroy();
      else if (mishap === 401) {
        token = 'new';
        sendProblem(response, 401);
      } else if (typeof mishap === 'number') sendProblem(response, mishap);
      else if (request.headers.authorization !== 'Bearer new') sendProblem(response, 401);
      else sendJson(response, sampleFiledVisit);
    });
    const getToken = (): string => token;
    const here = outboxOn(server.clientWith({ getToken }), getToken);
    const answers: unknown[] = [];
    here.onSent((_, answer) => answers.push(answer));
    const { id } = await here.add(visitWrite('one'), { visitId: 'v1' });
    await until(() => here.state.counts.sent === 1);
    expect(answers).toEqual([sampleFiledVisit]);
    expect(mishaps).toEqual([]);
    const keys = new Set(server.current.requests.map(({ headers }) => headers['idempotency-key']));
    expect([...keys]).toEqual([`"${id}"`]);
  });

  it('hands over the problem details of a refusal', async () => {
    const errors = [{ pointer: '/startedAt', code: 'in-the-future' }];
    server.current.handle((_, response) => sendProblem(response, 422, { code: 'not-valid', errors }));
    const here = outboxOn(server.clientWith());
    await here.add(visitWrite('one'), { visitId: 'v1' });
    await until(() => here.state.counts.refused === 1);
    expect(here.state.entries[0]?.problem).toEqual({
      kind: 'homevisit.validation',
      status: 422,
      code: 'not-valid',
      errors,
    });
    expect(server.current.requests).toHaveLength(1);
  });

  it('sends what a family writes through the client of its link', async () => {
    const here = outboxOn({});
    await here.add({ operation: 'sendFeedback', body: { answers: {} } as never }, { visitId: 'v1' });
    await until(() => here.state.counts.refused === 1);
    expect(here.state.entries[0]?.problem?.kind).toBe('homevisit.forbidden');
  });

  it('tells those who listen to the client that verdicts have changed', async () => {
    const client = createFakeClient();
    const [student] = await client.listStudents((await client.listClasses())[0]!.id);
    const sheets: unknown[] = [];
    client.onVerdictsChanged((sheet) => sheets.push(sheet));
    client.goOffline();
    const here = outboxOn(client);
    const write = visitWrite('one');
    // What the demonstration school asks for in a record.
    const findings = { 'conduct-at-school': '表现良好。', 'family-opinions': '没有意见。' };
    const body = { ...write.body, findings, studentIds: [student!.id] };
    await here.add({ ...write, body }, { visitId: 'v1' });
    await until(() => here.state.pause === 'no-connection');
    expect(sheets).toEqual([]);
    client.goOnline();
    await until(() => here.state.counts.sent === 1);
    expect(sheets).toHaveLength(1);
    expect((await client.listVisits(student!.id)).filter(({ purpose }) => purpose === 'one')).toHaveLength(1);
  });
});
