import { readFile } from 'node:fs/promises';
import { listen, type Database, type Listener, type WebhookSender } from '@homevisit/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from './checks/index.js';
import { Conversation } from './conversation.js';
import { runChecks, type ConformanceRun } from './run-checks.js';
import { FAULTS } from './testing/faults.js';
import { openTwoSchools, TOKENS } from './testing/two-schools.js';
import { WHAT_IS_FOUND } from './testing/what-is-found.js';
import { WebhookReceiver } from './webhook-receiver.js';

const unmetIn = ({ results }: ConformanceRun) =>
  results.flatMap((result) =>
    result.met ? [] : [{ id: result.check.id, expected: result.expected, came: result.came }],
  );

describe('the conformance kit, over HTTP', () => {
  let database: Database;
  let sender: WebhookSender;
  let receiver: WebhookReceiver;
  let listener: Listener;
  let correct: (request: Request) => Promise<Response>;
  let handle: (request: Request) => Promise<Response>;
  beforeAll(async () => {
    const schools = await openTwoSchools();
    ({ database, sender } = schools);
    sender.start();
    receiver = await WebhookReceiver.listen('http://127.0.0.1/homevisit', 0);
    correct = schools.fetch;
    handle = correct;
    listener = await listen({ fetch: (request) => handle(request), port: 0 });
  });
  afterAll(async () => {
    await sender.stop();
    await receiver.stop();
    await listener.close();
    await database.close();
  });

  const run = (ids?: readonly string[]) =>
    runChecks(
      new Conversation(listener.address, TOKENS, receiver),
      checks.filter(({ id }) => ids === undefined || ids.includes(id)),
    );

  it('finds nothing to say against the reference server, and nothing in a second run', async () => {
    handle = correct;
    expect(unmetIn(await run())).toEqual([]);
    expect(unmetIn(await run())).toEqual([]);
  });

  it('has an id of its own for each check', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it('is described in the guide, check by check', async () => {
    const guide = await readFile(new URL('../../../../docs/guides/conformance.md', import.meta.url), 'utf8');
    const named = [...guide.matchAll(/^\| `([a-z.-]+)`\s+\| (.*?)\s+\| (.*?)\s+\|$/gm)].map(([, id, title, clause]) => [
      id,
      title,
      clause,
    ]);
    expect(named.filter(([id]) => id?.includes('.'))).toEqual(
      checks.map(({ id, title, clause }) => [id, title.en, clause]),
    );
  });

  it('is tried with twenty faults or more, each found by a check of its own name', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(20);
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  });

  it.each(FAULTS.map((fault) => [fault.name, fault.foundBy, fault] as const))(
    'finds a server that %s, by %s',
    async (_, foundBy, fault) => {
      handle = fault.plantedIn(correct);
      const [expected, came] = WHAT_IS_FOUND[foundBy]!;
      expect(unmetIn(await run([foundBy]))).toEqual([
        {
          id: foundBy,
          expected: expect.stringContaining(expected) as string,
          came: expect.stringContaining(came) as string,
        },
      ]);
    },
  );
});
