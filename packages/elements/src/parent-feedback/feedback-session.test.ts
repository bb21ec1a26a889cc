import { NetworkError, ServerError, ValidationError } from '@homevisit/client';
import { createFakeFamilyClient } from '@homevisit/client/testing';
import { expect } from '../testing/index.js';
import { FeedbackSession } from './feedback-session.js';

async function openSession(client = createFakeFamilyClient()) {
  const session = new FeedbackSession(() => undefined);
  session.follow(client);
  await settled(session);
  return { client, session };
}

async function settled(session: FeedbackSession): Promise<void> {
  while (session.state.phase === 'loading') await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('FeedbackSession', () => {
  it('opens the visit that the link leads to', async () => {
    const { session } = await openSession();
    expect(session.state).to.include({ phase: 'open', sending: false, failure: undefined });
  });

  it('has nothing to send before something is filled in, and none for blanks', async () => {
    const { session } = await openSession();
    expect(session.draft).to.equal(undefined);
    session.write('  \n ');
    expect(session.draft).to.equal(undefined);
    expect(await session.send()).to.equal(false);
  });

  it('leaves out what was not answered, and what was taken back', async () => {
    const { session } = await openSession();
    session.rate('useful', 4);
    session.rate('listened', 2);
    session.rate('listened', undefined);
    expect(session.draft).to.deep.equal({ ratings: { useful: 4 } });
  });

  it('sends the request without blanks around it', async () => {
    const { client, session } = await openSession();
    session.write('  请开放图书角 \n');
    expect(await session.send()).to.equal(true);
    expect((await client.getFamilyVisit()).feedback).to.deep.equal({ ratings: {}, request: '请开放图书角' });
  });

  it('does not send a request that is too long', async () => {
    const { client, session } = await openSession();
    session.write('字'.repeat(2001));
    expect(session.remaining).to.equal(-1);
    expect(await session.send()).to.equal(false);
    expect(client.calls).to.deep.equal(['getFamilyVisit']);
  });

  it('keeps everything when the connection breaks, and sends it again with the same key', async () => {
    const { client, session } = await openSession();
    session.rate('useful', 5);
    session.write('谢谢');
    client.loseNextAnswer('sendFeedback');
    expect(await session.send()).to.equal(false);
    expect(session.state).to.include({ phase: 'open', failure: 'connection', sending: false });
    expect(session.entries).to.deep.equal({ ratings: { useful: 5 }, declined: false, request: '谢谢' });
    expect(await session.send()).to.equal(true);
    expect(session.state).to.include({ phase: 'sent', justNow: true });
    expect(client.school.requests).to.have.length(1);
  });

  it('shows what did arrive when something else was filled in after a lost answer', async () => {
    const { client, session } = await openSession();
    session.rate('useful', 5);
    client.loseNextAnswer('sendFeedback');
    await session.send();
    session.rate('useful', 1);
    expect(await session.send()).to.equal(true);
    const { state } = session;
    expect(state.phase === 'sent' && [state.justNow, state.visit.feedback]).to.deep.equal([
      false,
      { ratings: { useful: 5 } },
    ]);
  });

  it('tells a refusal, a failing server and a link that has run out apart', async () => {
    const { client, session } = await openSession();
    session.rate('useful', 3);
    for (const [error, failure] of [
      [new ValidationError({ operation: 'sendFeedback' }), 'refused'],
      [new ServerError({ operation: 'sendFeedback' }), 'server'],
      [new Error('of a client that a vendor wrote'), 'server'],
    ] as const) {
      client.failNext(error);
      await session.send();
      expect(session.state).to.include({ phase: 'open', failure });
    }
    client.school.setNow('2027-06-01T08:00:00+08:00');
    await session.send();
    expect(session.state).to.include({ phase: 'open', failure: 'link' });
    expect(session.entries.ratings).to.deep.equal({ useful: 3 });
  });

  it('sends once, however often it is asked to while it sends', async () => {
    const { client, session } = await openSession();
    session.rate('useful', 3);
    client.delay(20);
    const attempts = await Promise.all([session.send(), session.send()]);
    expect(attempts).to.deep.equal([true, false]);
    expect(client.calls).to.deep.equal(['getFamilyVisit', 'sendFeedback']);
  });

  it('says why a visit cannot be shown, and can try again', async () => {
    const client = createFakeFamilyClient();
    client.failNext(new NetworkError({ operation: 'getFamilyVisit' }));
    const { session } = await openSession(client);
    expect(session.state).to.deep.equal({ phase: 'unavailable', reason: 'connection' });
    await session.load();
    expect(session.state.phase).to.equal('open');
    expect((await openSession(createFakeFamilyClient({ token: 'guessed' }))).session.state).to.deep.equal({
      phase: 'unavailable',
      reason: 'link',
    });
  });

  it('keeps what was filled in when the same visit is loaded by another client, and drops it for another visit', async () => {
    const first = createFakeFamilyClient();
    const { session } = await openSession(first);
    session.write('尚未发送');
    session.follow(createFakeFamilyClient());
    await settled(session);
    expect(session.entries.request).to.equal('尚未发送');
    const { school } = first;
    const other = school.visits[0]?.id ?? '';
    const { createFakeClient } = await import('@homevisit/client/testing');
    const { token } = await createFakeClient({ school }).createFeedbackLink(other);
    session.follow(createFakeFamilyClient({ school, token }));
    await settled(session);
    expect(session.entries.request).to.equal('');
  });

  it('finds the answer of the school when it looks for it', async () => {
    const { client, session } = await openSession();
    session.write('请开放图书角');
    await session.send();
    await session.look();
    expect(session.state).to.include({ looking: 'nothing-new' });
    client.goOffline();
    await session.look();
    expect(session.state).to.include({ looking: 'failed' });
    client.goOnline();
    client.school.answerRequest('request-0001', '下周开放。');
    await session.look();
    const { state } = session;
    expect(state.phase === 'sent' && [state.looking, state.visit.requests[0]?.replies[0]?.text]).to.deep.equal([
      'not-yet',
      '下周开放。',
    ]);
  });

  it('loads again after a pause in the middle of loading, and not twice otherwise', async () => {
    const client = createFakeFamilyClient();
    client.delay(10);
    const session = new FeedbackSession(() => undefined);
    session.follow(client);
    session.pause();
    session.follow(client);
    await settled(session);
    session.follow(client);
    expect(session.state.phase).to.equal('open');
    expect(client.calls).to.have.length(2);
  });
});
