import { createHomevisitClient, type HomevisitClient, type LiveSafetyBoard } from '@homevisit/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type Listener } from '../node/listen.js';
import { backends } from '../testing/backends.js';
import { breakableProxy, type BreakableProxy } from '../testing/breakable-proxy.js';
import { schoolForEachTest } from '../testing/school-for-each-test.js';
import { happened, planned } from '../testing/visits-under-way.js';

/** The iteration step by step. */
async function* stepsOf(boards: AsyncIterable<LiveSafetyBoard>): AsyncGenerator<LiveSafetyBoard, void, undefined> {
  yield* boards;
}

describe.each(backends)('the board as the client follows it, on $name', ({ open }) => {
  const given = schoolForEachTest(open);
  let listener: Listener;
  let proxy: BreakableProxy;
  let client: HomevisitClient;
  let leave: AbortController;
  let boards: AsyncGenerator<LiveSafetyBoard, void, undefined>;
  let tokens: number;
  beforeEach(async () => {
    listener = await listen({ fetch: given.school.server.fetch, port: 0 });
    proxy = await breakableProxy(Number(new URL(listener.address).port));
    tokens = 0;
    client = createHomevisitClient({
      baseUrl: `${proxy.address}/api`,
      async getToken() {
        tokens += 1;
        const request = await given.school.request('getSession', { by: { as: 'head' } });
        return request.headers.get('authorization')!.replace('Bearer ', '');
      },
    });
    leave = new AbortController();
    boards = stepsOf(client.watchSafetyBoard({ signal: leave.signal }));
  });
  afterEach(async () => {
    leave.abort();
    await boards.return().catch(() => undefined);
    given.school.server.endStreams();
    await proxy.close();
    await listener.close(0);
  });

  const next = async (): Promise<LiveSafetyBoard> => {
    const step = await boards.next();
    if (step.done) throw new Error('The board is followed no more');
    return step.value;
  };
  const ids = ({ visits }: LiveSafetyBoard): string[] => visits.map(({ visitId }) => visitId);
  const out = async (studentId: string): Promise<string> => {
    const id = await planned(given.school, { studentIds: [studentId] });
    await happened(given.school, id, 'set-out');
    return id;
  };

  it('is given whole at once, and again after each change', async () => {
    expect(await next()).toMatchObject({ visits: [], isLive: true });
    const first = await out('student-1-2');
    expect(ids(await next())).toEqual([first]);
    const second = await out('student-1-3');
    expect(ids(await next())).toEqual([first, second]);
    await happened(given.school, first, 'come-back');
    expect(ids(await next())).toEqual([second]);
  });

  it('says that it may be old while the connection is lost, and misses nothing', async () => {
    const stays = await out('student-1-1');
    expect(ids(await next())).toEqual([stays]);
    proxy.refuse(true);
    proxy.cut();
    expect(await next()).toMatchObject({ isLive: false, visits: [{ visitId: stays }] });
    const goes = await out('student-1-3');
    await happened(given.school, stays, 'come-back');
    proxy.refuse(false);
    const seen: LiveSafetyBoard[] = [];
    do seen.push(await next());
    while (ids(seen[seen.length - 1]!).join() !== goes);
    expect(seen.every(({ isLive }) => isLive)).toBe(true);
  });

  it('goes on with a new token when the old one has ended', async () => {
    await next();
    expect(tokens).toBe(1);
    given.school.now = '2026-11-22T20:06:00+08:00';
    const visitId = await out('student-1-2');
    expect(await next()).toMatchObject({ isLive: true, visits: [{ visitId }] });
    expect(tokens).toBe(2);
  });

  it('ends with the reason of the signal, at once', async () => {
    await next();
    const waiting = next();
    leave.abort(new Error('the page is left'));
    await expect(waiting).rejects.toThrow('the page is left');
  });

  it('does not keep a process from stopping', async () => {
    await next();
    given.school.server.endStreams();
    await listener.close();
    expect(await next()).toMatchObject({ isLive: false });
    listener = await listen({ fetch: given.school.server.fetch, port: 0 });
  });
});
