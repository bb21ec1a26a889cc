import { ServerError, UnauthenticatedError, ValidationError } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import type { SignInNeededEvent } from '../../events/sign-in-needed-event.js';
import { expect, waitUntil } from '../../testing/index.js';
import { freshPlaces } from '../../testing/kept-places.js';
import { catalogueContract } from '../../testing/catalogue-contract.js';
import { showVisitForm, type VisitFormPage } from '../../testing/visit-forms.js';
import { wholeFormClient } from '../../testing/whole-form-policy.js';
import type { KeepingPlaces } from '../../keeping/page-keeping.js';
import { keepingMessages } from './keeping.messages.js';
import '../../define/hv-visit-form.js';

catalogueContract('<hv-visit-form>, what is kept', keepingMessages);

const client = wholeFormClient;

async function untilKept(page: VisitFormPage): Promise<void> {
  await waitUntil(() => /已保存在本机 \d/.test(page.text), 'it says that it is kept');
}

/** As a page that is gone without a word: nothing is closed, nothing is told. */
function kill(page: VisitFormPage): void {
  page.element.remove();
}

async function reopened(keeping: KeepingPlaces, from: VisitFormPage, words = '接着'): Promise<VisitFormPage> {
  const page = await showVisitForm({ client: from.client, keeping });
  await waitUntil(() => page.text.includes(words), `it says "${words}"`);
  return page;
}

function filed(page: VisitFormPage): number {
  return page.client.school.visits.filter(({ studentIds }) => studentIds.includes('student-03')).length;
}

describe('<hv-visit-form> keeps what is typed', () => {
  it('by itself, and opens again where it was, saying so', async () => {
    const keeping = freshPlaces();
    const page = await showVisitForm({ client: client(), keeping });
    await page.click(page.choice('入户'));
    await page.fill(page.at('/startedAt'), '17:00');
    await untilKept(page);
    kill(page);
    const again = await reopened(keeping, page);
    expect(again.choice('入户').checked).to.equal(true);
    expect(again.at('/startedAt').value).to.equal('17:00');
    expect(again.text).to.match(/接着 \d\d:\d\d 的草稿继续填写/);
  });

  it('offers no other content to who types on, as all that is kept is their own', async () => {
    const page = await showVisitForm({ client: client(), keeping: freshPlaces() });
    await page.fill(page.at('/startedAt'), '17:00');
    await untilKept(page);
    const root = page.element.shadowRoot as ShadowRoot;
    let offered = 0;
    const watch = new MutationObserver(() => (offered += root.querySelectorAll('#use-other-draft').length));
    watch.observe(root, { childList: true, subtree: true });
    for (const minute of [10, 20, 30]) {
      await page.fill(page.at('/startedAt'), `17:${minute}`);
      await untilKept(page);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    watch.disconnect();
    expect(offered).to.equal(0);
  });

  it('keeps nothing of a form that nobody has touched', async () => {
    const keeping = freshPlaces();
    const page = await showVisitForm({ client: client(), keeping });
    await waitUntil(() => page.has('#stage-before'));
    kill(page);
    const again = await showVisitForm({ client: page.client, keeping });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(again.has('.keeping')).to.equal(false);
  });

  it('lets a draft be put away, and taken back', async () => {
    const keeping = freshPlaces();
    const page = await showVisitForm({ client: client(), keeping });
    await page.fill(page.at('/startedAt'), '17:00');
    await untilKept(page);
    kill(page);
    const again = await reopened(keeping, page);
    await again.click(again.find('#discard-draft'));
    expect(again.at('/startedAt').value).to.equal('');
    await again.click(again.find('#take-back-draft'));
    expect(again.at('/startedAt').value).to.equal('17:00');
    await untilKept(again);
    kill(again);
    const third = await reopened(keeping, again);
    await third.click(third.find('#discard-draft'));
    await waitUntil(() => third.text.includes('草稿已放弃'));
    kill(third);
    const fourth = await showVisitForm({ client: page.client, keeping });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(fourth.at('/startedAt').value).to.equal('');
  });

  it('keeps what another person of the same device has typed out of sight', async () => {
    const keeping = freshPlaces();
    const page = await showVisitForm({ client: client(), keeping });
    await page.fill(page.at('/startedAt'), '17:00');
    await untilKept(page);
    kill(page);
    const leader = createFakeClient({ role: 'leader', school: page.client.school });
    const other = await showVisitForm({ client: leader, keeping });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(other.at('/startedAt').value).to.equal('');
  });

  it('shows what another tab wrote last, and keeps both where both have written', async () => {
    const keeping = freshPlaces();
    const school = client();
    const one = await showVisitForm({ client: school, keeping });
    await one.fill(one.at('/startedAt'), '17:00');
    await untilKept(one);
    const two = await reopened(keeping, one);
    await two.fill(two.at('/startedAt'), '18:00');
    await waitUntil(() => one.at('/startedAt').value === '18:00', 'the newest wins');
    expect(one.text).to.include('另一个页面在').and.include('已换成那一份');

    // Both at once, before either has heard of the other.
    await Promise.all([one.fill(one.at('/endedAt'), '18:30'), two.fill(two.at('/endedAt'), '18:45')]);
    await waitUntil(
      () => one.has('#use-other-draft') && two.at('/endedAt').value === one.at('/endedAt').value,
      'one has won',
    );
    const won = one.at('/endedAt').value;
    await one.click(one.find('#use-other-draft'));
    await waitUntil(() => one.at('/endedAt').value !== won, 'the other comes back');
    expect([won, one.at('/endedAt').value].sort()).to.deep.equal(['18:30', '18:45']);
  });

  it('keeps nothing where the host says so, and files all the same', async () => {
    const page = await showVisitForm({ client: client(), keeping: 'off' });
    const before = filed(page);
    await page.fillNecessary();
    await page.confirmAndSubmit();
    await page.untilFiled();
    expect(filed(page)).to.equal(before + 1);
  });
});

describe('<hv-visit-form> files by way of the outbox', () => {
  it('keeps a record that cannot be sent, says so, and sends it by itself when it can', async () => {
    const page = await showVisitForm({ client: client(), keeping: freshPlaces() });
    const before = filed(page);
    let waits = 0;
    page.element.addEventListener('hv-visit-waiting', () => (waits += 1));
    await page.fillNecessary();
    page.client.goOffline();
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('#waiting'), 'it waits');
    expect(page.text).to.match(/现在没有网络。记录从 \d\d:\d\d 起在本机等待/);
    expect(waits).to.equal(1);
    page.client.goOnline();
    window.dispatchEvent(new Event('online'));
    await page.untilFiled();
    expect(filed(page)).to.equal(before + 1);
  });

  it('goes on after the tab is gone: what waits is shown again, and filed once', async () => {
    const keeping = freshPlaces();
    const page = await showVisitForm({ client: client(), keeping });
    const before = filed(page);
    await page.fillNecessary();
    page.client.goOffline();
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('#waiting'), 'it waits');
    kill(page);
    page.client.goOnline();
    const again = await showVisitForm({ client: page.client, keeping });
    await waitUntil(() => filed(page) === before + 1, 'it is sent');
    await waitUntil(() => again.has('.outcome') || again.text.includes('已经收到'), 'it says so');
    kill(again);
    const third = await showVisitForm({ client: page.client, keeping });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(third.at('/startedAt').value).to.equal('');
    expect(filed(page)).to.equal(before + 1);
  });

  it('files once when only the answer was lost', async () => {
    const page = await showVisitForm({ client: client(), keeping: freshPlaces() });
    const before = filed(page);
    await page.fillNecessary();
    page.client.loseNextAnswer('fileVisit');
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('#waiting'), 'it waits');
    await page.click(page.button('现在发送'));
    await page.untilFiled();
    expect(filed(page)).to.equal(before + 1);
  });

  for (const [what, error] of [
    ['a failing server', new ServerError({ operation: 'fileVisit', status: 503 })],
    ['an error of the host’s own client', new Error('boom')],
  ] as const) {
    it(`keeps a record after ${what}, and sends it again`, async () => {
      const page = await showVisitForm({ client: client(), keeping: freshPlaces() });
      const before = filed(page);
      await page.fillNecessary();
      page.client.failNext(error, 'fileVisit');
      await page.confirmAndSubmit();
      await waitUntil(() => page.text.includes('暂时不能接收'), 'it says so');
      await page.untilFiled();
      expect(filed(page)).to.equal(before + 1);
    });
  }

  it('gives a record back to be changed', async () => {
    const page = await showVisitForm({ client: client(), keeping: freshPlaces() });
    const before = filed(page);
    await page.fillNecessary();
    page.client.goOffline();
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('#waiting'), 'it waits');
    await page.click(page.button('取回修改'));
    await waitUntil(() => page.has('form'), 'the form is back');
    expect(page.at('/startedAt').value).to.equal('17:00');
    page.client.goOnline();
    await page.submit();
    await page.untilFiled();
    expect(filed(page)).to.equal(before + 1);
  });

  it('says that the sign-in has expired, asks for it once, and goes on afterwards without a reload', async () => {
    const page = await showVisitForm({ client: client(), keeping: freshPlaces() });
    const before = filed(page);
    const asked: SignInNeededEvent[] = [];
    page.element.addEventListener('hv-sign-in-needed', (event) => asked.push(event));
    await page.fillNecessary();
    page.client.failNext(new UnauthenticatedError({ operation: 'fileVisit', status: 401 }), 'fileVisit');
    await page.confirmAndSubmit();
    await waitUntil(() => page.text.includes('登录已过期'), 'it says so');
    expect(asked).to.have.length(1);
    asked[0]?.goOn();
    await page.untilFiled();
    expect(filed(page)).to.equal(before + 1);
  });

  it('brings a refused record back with what is at fault, also after a reload, and sends it mended', async () => {
    const keeping = freshPlaces();
    const page = await showVisitForm({ client: client(), keeping });
    const before = filed(page);
    await page.fillNecessary();
    const errors = [{ pointer: '/endedAt', code: 'in-future' }];
    page.client.failNext(new ValidationError({ operation: 'fileVisit', status: 422 }, errors), 'fileVisit');
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('#failure'));
    kill(page);
    const again = await reopened(keeping, page);
    await waitUntil(() => again.messageAt('/endedAt') !== '', 'the fault is shown');
    await again.fill(again.at('/endedAt'), '17:30');
    await again.confirmAndSubmit();
    await again.untilFiled();
    expect(filed(page)).to.equal(before + 1);
  });
});
