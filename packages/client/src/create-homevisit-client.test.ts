import { describe, expect, it, vi } from 'vitest';
import { failureOf, useServer } from '../test/client-under-test.js';
import { sendJson, sendProblem } from '../test/local-server.js';
import { sampleDraft, sampleFiledVisit, sampleSession } from '../test/samples.js';

const server = useServer();

describe('the address and the headers of a call', () => {
  it('are made from the contract table', async () => {
    server.current.handle((_, response) => sendJson(response, { students: [] }));
    await expect(server.clientWith().listStudents('class 1/A')).resolves.toEqual([]);
    expect(server.current.requests[0]).toMatchObject({
      method: 'GET',
      url: '/api/classes/class%201%2FA/students',
    });
    expect(server.current.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer token-1',
    });
    expect(server.current.requests[0]?.headers['idempotency-key']).toBeUndefined();
  });

  it('carry the day of a coverage as a query parameter, and none for now', async () => {
    server.current.handle((_, response) =>
      sendJson(response, {
        asOf: '2026-11-22T19:00:00+08:00',
        measures: [],
        clauses: {},
        pressing: [],
      }),
    );
    await server.clientWith().getCoverage({ asOf: '2026-11-01' });
    await server.clientWith().getCoverage();
    expect(server.current.requests.map(({ url }) => url)).toEqual(['/api/coverage?asOf=2026-11-01', '/api/coverage']);
  });

  it('name the family of a feedback link where one is given', async () => {
    server.current.handle((_, response) =>
      sendJson(response, { token: 't', visitId: 'visit-1', expiresAt: '2026-12-06T23:59:59+08:00' }),
    );
    await server.clientWith().createFeedbackLink('visit-1', { familyId: 'family 2' });
    await server.clientWith().createFeedbackLink('visit-1', { idempotencyKey: 'k' });
    expect(server.current.requests.map(({ url }) => url)).toEqual([
      '/api/visits/visit-1/feedback-links?familyId=family+2',
      '/api/visits/visit-1/feedback-links',
    ]);
    expect(server.current.requests[1]?.headers['idempotency-key']).toBe('"k"');
  });

  it('ask for this version of the contract first, and take what knows no versions', async () => {
    server.current.handle((_, response) => sendJson(response, sampleSession));
    await expect(server.clientWith().getSession()).resolves.toEqual(sampleSession);
    expect(server.current.requests[0]?.headers['accept']).toBe(
      'application/vnd.homevisit.v1+json, application/json;q=0.9, application/problem+json',
    );
  });

  it('make addresses of what stands behind a link, in a language where one is named', async () => {
    const subject = { type: 'student', id: 'student-1' } as const;
    const expiresAt = '2026-11-22T19:15:00+08:00';
    const feed = { id: 'feed-1', createdAt: '2026-11-22T19:00:00+08:00' };
    server.current.handle(({ url }, response) =>
      sendJson(
        response,
        url === '/api/badge-links'
          ? { links: [{ subject, path: 'badge/t.svg', expiresAt }] }
          : { feed, path: 'calendar/t.ics' },
      ),
    );
    const client = server.clientWith();
    const [link] = await client.createBadgeLinks([subject], { language: 'zh-Hant' });
    expect(link).toMatchObject({ subject, expiresAt });
    expect(link?.url).toMatch(/^http:\/\/[^/]+\/api\/badge\/t\.svg\?lang=zh-Hant$/);
    expect((await client.createCalendarFeed()).url).toMatch(/\/api\/calendar\/t\.ics$/);
  });

  it('may be sent through a fetch of the host', async () => {
    server.current.handle((_, response) => sendJson(response, sampleSession));
    const fetch = vi.fn(globalThis.fetch);
    await server.clientWith({ fetch }).getSession();
    expect(fetch).toHaveBeenCalledOnce();
  });
});

describe('a change of verdicts', () => {
  it('is told to every listener before the write is answered', async () => {
    server.current.handle((_, response) => sendJson(response, sampleFiledVisit));
    const client = server.clientWith();
    const told: string[] = [];
    client.onVerdictsChanged((sheet) => told.push(`first ${sheet.asOf}`));
    const stop = client.onVerdictsChanged(() => told.push('second'));
    await client.fileVisit(sampleDraft);
    stop();
    await client.fileVisit(sampleDraft);
    expect(told).toEqual([`first ${sampleFiledVisit.sheet.asOf}`, 'second', `first ${sampleFiledVisit.sheet.asOf}`]);
  });

  it('follows a decline too, and no failed write', async () => {
    const { sheet } = sampleFiledVisit;
    const decline = {
      id: 'decline-1',
      schoolId: 'school-1',
      studentIds: ['student-1'],
      declinedAt: sheet.asOf,
      reason: 'not-said',
      offered: [],
    };
    const listener = vi.fn();
    const client = server.clientWith();
    client.onVerdictsChanged(listener);
    server.current.handle((_, response) => sendProblem(response, 422));
    await failureOf(
      client.recordDecline({
        studentIds: ['student-1'],
        reason: 'not-said',
        offered: [],
      }),
    );
    expect(listener).not.toHaveBeenCalled();
    server.current.handle((_, response) => sendJson(response, { decline, sheet }));
    await client.recordDecline({
      studentIds: ['student-1'],
      reason: 'not-said',
      offered: [],
    });
    expect(listener).toHaveBeenCalledExactlyOnceWith(sheet);
  });
});
