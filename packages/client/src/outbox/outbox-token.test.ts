import { describe, expect, it } from 'vitest';
import { outboxUnderTest, visitWrite } from '../../test/outbox/outbox-under-test.js';
import { UnauthenticatedError } from '../errors/index.js';

const operation = 'fileVisit';

describe('an outbox whose token is refused', () => {
  it('sends nothing until the host has a token again', async () => {
    const tokens = [false, false, true];
    const asked: boolean[] = [];
    const { outbox, time, answer, attempts } = outboxUnderTest({
      getToken: ({ renew }) => {
        asked.push(renew);
        if (!tokens.shift()) throw new Error('signed out');
        return 'token';
      },
    });
    answer(() => {
      throw new UnauthenticatedError({ operation, status: 401 });
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await outbox.add(visitWrite('two'), { visitId: 'v2' });
    await time.settle();
    expect(outbox.state).toMatchObject({ pause: 'signed-out', counts: { waiting: 2 } });
    answer(() => 'accepted');
    await time.pass(4_000);
    expect(attempts).toHaveLength(1);
    await time.pass(60_000);
    expect(asked).toEqual([true, true, true]);
    expect(attempts).toHaveLength(3);
    expect(outbox.state).toMatchObject({ unsent: 0 });
    expect(outbox.state).not.toHaveProperty('pause');
  });

  it('asks at once when somebody says that a person has signed in', async () => {
    let signedIn = false;
    const { outbox, time, answer } = outboxUnderTest({
      getToken: () => {
        if (!signedIn) throw new Error('signed out');
        return 'token';
      },
    });
    answer(() => {
      throw new UnauthenticatedError({ operation, status: 401 });
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    signedIn = true;
    answer(() => 'accepted');
    outbox.resume();
    await time.settle();
    expect(outbox.state.counts.sent).toBe(1);
  });

  it('tries the write itself from time to time where it cannot ask the host', async () => {
    const { outbox, time, answer } = outboxUnderTest();
    answer(() => {
      throw new UnauthenticatedError({ operation, status: 401 });
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    expect(outbox.state.pause).toBe('signed-out');
    answer(() => 'accepted');
    await time.pass(3_000);
    expect(outbox.state.counts.sent).toBe(1);
  });
});
