import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendJson, sendProblem, startLocalServer, type LocalServer } from '../test/local-server.js';
import { sampleFamilyVisit } from '../test/samples.js';
import { createFamilyClient, isUnauthenticatedError, linkFragment, readLinkToken } from './index.js';

let server: LocalServer;
beforeEach(async () => {
  server = await startLocalServer();
});
afterEach(() => server.stop());

describe("a family's client", () => {
  it('sends the token of the link in the header and never in the address', async () => {
    server.handle((_, response) => sendJson(response, sampleFamilyVisit));
    const client = createFamilyClient({
      baseUrl: server.baseUrl,
      token: 'secret-of-the-link',
    });
    await expect(client.getFamilyVisit()).resolves.toEqual(sampleFamilyVisit);
    expect(server.requests[0]?.headers.authorization).toBe('HomevisitLink secret-of-the-link');
    expect(server.requests[0]?.url).toBe('/api/family/visit');
  });

  it('sends feedback once, with a key that stays the same over retries', async () => {
    server.handle((_, response) =>
      server.requests.length === 1 ? sendProblem(response, 503) : sendJson(response, sampleFamilyVisit),
    );
    const client = createFamilyClient({
      baseUrl: server.baseUrl,
      token: 't',
      retryDelay: 4,
    });
    await client.sendFeedback({ ratings: { useful: 4 }, request: '请多来' });
    expect(server.requests.map(({ text }) => JSON.parse(text) as unknown)).toEqual([
      { ratings: { useful: 4 }, request: '请多来' },
      { ratings: { useful: 4 }, request: '请多来' },
    ]);
    expect(new Set(server.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('tells a link that is not valid from a broken connection, and does not try it twice', async () => {
    server.handle((_, response) => sendProblem(response, 401, { code: 'link-not-valid' }));
    const client = createFamilyClient({ baseUrl: server.baseUrl, token: 't' });
    const error = await client.getFamilyVisit().catch((reason: unknown) => reason);
    expect(isUnauthenticatedError(error) && error.problemCode).toBe('link-not-valid');
    expect(server.requests).toHaveLength(1);
  });
});

describe('the token of a link', () => {
  it.each([
    ['#t=abc', 'abc'],
    ['t=abc', 'abc'],
    ['#lang=en&t=a%2Bb', 'a+b'],
    ['#', undefined],
    ['', undefined],
    ['#t=', undefined],
    ['#top', undefined],
  ])('is read from the fragment %j', (hash, token) => {
    expect(readLinkToken(hash)).toBe(token);
  });

  it('is written so that it is read again, whatever it holds', () => {
    for (const token of ['abc', 'a+b/c=', 'a&b#c', '汉']) expect(readLinkToken(linkFragment(token))).toBe(token);
  });
});
