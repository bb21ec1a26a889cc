import { describe, expect, it } from 'vitest';
import type { SafetyBoard } from '../contract/index.js';
import type { LiveSafetyBoard } from '../safety-board-work.js';
import { bearerAuthorization } from '../transport/authorization.js';
import { watchSafetyBoard, type WatchOptions } from './watch-safety-board.js';

const board: SafetyBoard = {
  asOf: '2027-01-10T19:00:00+08:00',
  visits: [
    {
      visitId: 'visit-1',
      visitors: [{ personId: 'staff-chen', displayName: '陈老师' }],
      classTitles: ['三(1)班'],
      mode: 'home',
      setOutAt: '2027-01-10T18:00:00+08:00',
    },
  ],
};
const whole = `event: board\nid: 7.0123456789ab\ndata: ${JSON.stringify(board)}\n\n`;

/** What a backend does with one attempt. */
type Attempt = (request: { readonly headers: Headers; readonly signal: AbortSignal | undefined }) => Response;

function streamOf(parts: readonly (string | Uint8Array)[], then: 'end' | 'hang' | 'break' = 'hang'): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part);
      if (then === 'end') controller.close();
    },
    pull(controller) {
      if (then === 'break') controller.error(new TypeError('network error'));
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

function watching(attempts: readonly Attempt[], options: Partial<WatchOptions> = {}) {
  const asked: Headers[] = [];
  const fetch = (_url: unknown, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const attempt = attempts[asked.push(headers) - 1];
    if (!attempt) return new Promise(() => undefined);
    try {
      return Promise.resolve(attempt({ headers, signal: init.signal ?? undefined }));
    } catch (error) {
      return Promise.reject(error);
    }
  };
  const boards = watchSafetyBoard({
    transport: { baseUrl: 'https://campus.example/api/', fetch: fetch },
    authorization: bearerAuthorization(({ renew }) => (renew ? 'new' : 'old')),
    signal: undefined,
    waits: { first: 1, longest: 4 },
    ...options,
  });
  const next = async (): Promise<LiveSafetyBoard | undefined> => {
    const { value } = await boards.next();
    return value ?? undefined;
  };
  return { next, asked, boards };
}

describe('following the safety board', () => {
  it('puts a message together that comes in pieces, also in the middle of a character', async () => {
    const bytes = new TextEncoder().encode(whole);
    const pieces = Array.from(bytes, (_, index) => bytes.slice(index, index + 1));
    const { next } = watching([() => streamOf(pieces)]);
    expect(await next()).toEqual({ ...board, isLive: true });
  });

  it('goes on from the last message it has', async () => {
    const { next, asked } = watching([() => streamOf([whole], 'break'), () => streamOf([': nothing new\n\n'])]);
    await next();
    expect(await next()).toMatchObject({ isLive: false });
    expect(await next()).toMatchObject({ isLive: true, visits: board.visits });
    expect(asked[0]?.get('last-event-id')).toBeNull();
    expect(asked[1]?.get('last-event-id')).toBe('7.0123456789ab');
  });

  it('alarms nobody where a stream ends by itself and is taken up at once', async () => {
    const back = `event: back\nid: 8.0123456789ab\ndata: ${JSON.stringify({ visitId: 'visit-1', asOf: board.asOf })}\n\n`;
    const { next } = watching([() => streamOf([whole], 'end'), () => streamOf([back])]);
    await next();
    expect(await next()).toEqual({ asOf: board.asOf, visits: [], isLive: true });
  });

  it('gives a connection up that says nothing', async () => {
    const { next } = watching([() => streamOf([whole]), () => streamOf([])], { silence: 30 });
    await next();
    expect(await next()).toMatchObject({ isLive: false });
    expect(await next()).toMatchObject({ isLive: true });
  });

  it('tries again when the network or the backend fails, and asks once for a new token', async () => {
    const { next, asked } = watching([
      () => {
        throw new TypeError('Failed to fetch');
      },
      () => new Response('{}', { status: 503 }),
      () => new Response('{}', { status: 401 }),
      () => streamOf([whole]),
    ]);
    expect(await next()).toMatchObject({ isLive: true });
    expect(asked.map((headers) => headers.get('authorization'))).toEqual([
      'Bearer old',
      'Bearer old',
      'Bearer old',
      'Bearer new',
    ]);
  });

  it.each([
    [403, 'ForbiddenError'],
    [404, 'NotFoundError'],
  ])('ends where the backend answers %i', async (status, name) => {
    const { next } = watching([() => new Response('{}', { status })]);
    await expect(next()).rejects.toMatchObject({ name });
  });

  it('ends where two tokens are refused, and at what is no stream of a board', async () => {
    const refused = (): Response => new Response('{}', { status: 401 });
    await expect(watching([refused, refused]).next()).rejects.toMatchObject({ name: 'UnauthenticatedError' });
    const page = (): Response => new Response('<html>', { headers: { 'content-type': 'text/html' } });
    await expect(watching([page]).next()).rejects.toMatchObject({ name: 'ContractError' });
    const strange = (): Response => streamOf(['event: board\ndata: {"visits": 1}\n\n']);
    await expect(watching([strange]).next()).rejects.toMatchObject({ name: 'ContractError' });
  });

  it('lets go of the connection when whoever follows it stops', async () => {
    let isLeft = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(whole)),
      cancel: () => {
        isLeft = true;
      },
    });
    const { boards } = watching([() => new Response(body, { headers: { 'content-type': 'text/event-stream' } })]);
    for await (const { visits } of boards) {
      expect(visits).toEqual(board.visits);
      break;
    }
    expect(isLeft).toBe(true);
  });

  it('does not begin with a signal that has ended', async () => {
    const ended = new AbortController();
    ended.abort(new Error('left'));
    const { next, asked } = watching([() => streamOf([whole])], { signal: ended.signal });
    await expect(next()).rejects.toThrow('left');
    expect(asked).toEqual([]);
  });
});
