import { createFakeFamilyClient } from '@homevisit/client/testing';
import {
  choose,
  fieldOf,
  find,
  forgetKept,
  has,
  reopen,
  show,
  textOf,
  untilKept,
  write,
} from '../testing/feedback-page.js';
import { aTimeout, expect, waitUntil } from '../testing/index.js';
import '../define/hv-parent-feedback.js';

/** What is kept is read in less, where there is something. */
const LONG_ENOUGH_TO_READ = 900;

describe('<hv-parent-feedback>, what is filled in', () => {
  it('is there again after the page was left, and gone once it has arrived', async () => {
    const client = createFakeFamilyClient();
    const first = await show(client);
    choose(first.element, 'useful', 4);
    await write(first.element, '还没写完');
    await untilKept(client, ({ request }) => request === '还没写完');
    first.element.remove();
    const second = await reopen(client);
    await waitUntil(() => fieldOf(second.element).value === '还没写完');
    expect(has(second.element, "[data-question=useful] input[value='4']:checked")).to.equal(true);
    expect(client.calls).not.to.include('sendFeedback');
    find(second.element, '.send').click();
    await waitUntil(() => has(second.element, '.answers'));
    second.element.remove();
    const other = createFakeFamilyClient();
    const third = await reopen(other);
    await aTimeout(LONG_ENOUGH_TO_READ);
    expect(fieldOf(third.element).value).to.equal('');
  });

  it('goes out by itself when the network is back', async () => {
    const { client, element } = await show();
    choose(element, 'useful', 4);
    client.goOffline();
    find(element, '.send').click();
    await waitUntil(() => has(element, '.failure'));
    expect(find(element, '.failure').innerText).to.contain('有网络后会自动再发');
    client.goOnline();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => has(element, '.answers'));
    expect(client.calls.filter((call) => call === 'sendFeedback')).to.have.length(2);
  });

  it('goes out once after a reload, when nobody knows whether it had arrived', async () => {
    const client = createFakeFamilyClient();
    const { element } = await show(client);
    await write(element, '请开放图书角');
    client.loseNextAnswer('sendFeedback');
    find(element, '.send').click();
    await waitUntil(() => has(element, '.failure'));
    await untilKept(client, ({ key }) => key !== undefined);
    element.remove();
    const again = await reopen(client);
    await waitUntil(() => has(again.element, '.answers'));
    expect(client.school.requests).to.have.length(1);
    await forgetKept(client);
  });

  it('is not needed: who would rather not rate says so with one tap, and it is kept as that', async () => {
    const { client, element } = await show();
    choose(element, 'useful', 1);
    find(element, '.decline input').click();
    await element.updateComplete;
    expect(has(element, '.question')).to.equal(false);
    find(element, '.send').click();
    await waitUntil(() => has(element, '.answers'));
    expect((await client.getFamilyVisit()).feedback).to.deep.equal({ ratings: {}, declined: true });
    expect(textOf(element)).to.contain('这是您的权利');
  });

  it('can be rated after all when the tap is taken back', async () => {
    const { element } = await show();
    choose(element, 'useful', 3);
    find(element, '.decline input').click();
    await element.updateComplete;
    find(element, '.decline input').click();
    await element.updateComplete;
    expect(has(element, "[data-question=useful] input[value='3']:checked")).to.equal(true);
  });
});

describe('<hv-parent-feedback>, the life of a link', () => {
  const cases = {
    expired: (client: ReturnType<typeof createFakeFamilyClient>) => client.school.setNow('2027-06-01T08:00:00+08:00'),
    revoked: (client: ReturnType<typeof createFakeFamilyClient>) => client.revokeLink(),
  };
  for (const [name, end] of Object.entries(cases)) {
    it(`that is ${name} says so, and whom to ask`, async () => {
      const client = createFakeFamilyClient();
      end(client);
      const { element } = await show(client);
      expect(textOf(element))
        .to.contain(name === 'expired' ? '已经过期' : '停用')
        .and.to.contain('请班主任');
      expect(has(element, 'button')).to.equal(false);
    });
  }

  it('that was tried too often is shut for a while, with a way to try again', async () => {
    const client = createFakeFamilyClient();
    client.failNext(Object.assign(new Error('429'), { code: 'homevisit.rate-limited' }));
    const { element } = await reopen(client);
    expect(textOf(element)).to.contain('打开的次数太多');
    find(element, 'button').click();
    await waitUntil(() => has(element, '.visit'));
  });
});
