import { createFakeClient, createFakeFamilyClient, type FakeClient } from '@homevisit/client/testing';
import type { RequestAnsweredEvent } from '../events/request-answered-event.js';
import {
  catalogueContract,
  deepActiveElement,
  expect,
  expectAccessible,
  fixture,
  html,
  inViewport,
  leftBehindBy,
  onPageWith,
  openStrictPage,
  pressKeys,
  waitUntil,
} from '../testing/index.js';
import { requestDeskMessages } from './request-desk.messages.js';
import type { RequestDesk } from './request-desk.js';
import '../define/hv-request-desk.js';

const ASKED = '希望图书角中午也开放';

async function requested(text = ASKED): Promise<FakeClient> {
  const teacher = createFakeClient();
  const { school } = teacher;
  const { token } = await teacher.createFeedbackLink('visit-0001');
  const family = createFakeFamilyClient({ school, token });
  await family.sendFeedback({ ratings: {}, request: text });
  await family.askAboutData({ kind: 'correction', text: '电话写错了' });
  await family.reportMisconduct({ conduct: ['no-gifts'], text: '收了茶叶', anonymous: true });
  return teacher;
}

const asLeader = (client: FakeClient): FakeClient => createFakeClient({ role: 'leader', school: client.school });

async function show(client: FakeClient): Promise<RequestDesk> {
  const element = await fixture<RequestDesk>(html`<hv-request-desk .client=${client}></hv-request-desk>`);
  await waitUntil(() => !element.shadowRoot?.querySelector('.loading'));
  await element.updateComplete;
  return element;
}

function find(element: RequestDesk, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

const textOf = (element: RequestDesk): string => find(element, '.desk').innerText;
const announced = (element: RequestDesk): string => find(element, '[role=status]').textContent ?? '';

async function write(element: RequestDesk, text: string): Promise<void> {
  const card = find(element, '.card');
  card.querySelector('details')?.setAttribute('open', '');
  const field = find(element, '.card textarea') as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

describe('<hv-request-desk>', () => {
  catalogueContract('the desk of requests', requestDeskMessages);

  it('shows a class teacher the requests of the own class, and nothing about data or misconduct', async () => {
    const element = await show(await requested());
    expect(textOf(element)).to.contain(ASKED).and.to.contain('1 条等待处理');
    for (const hidden of ['电话写错了', '收了茶叶', '违规', '更正']) expect(textOf(element)).not.to.contain(hidden);
  });

  it('shows a leader all: what is due first comes first, and reports are folded away', async () => {
    const element = await show(asLeader(await requested()));
    const cards = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.cards > [data-request]') ?? [])];
    expect(cards.map((card) => card.innerText.includes('电话写错了'))).to.deep.equal([true, false]);
    expect(cards[0]?.innerText).to.contain('最晚').and.to.contain('要求更正信息');
    const reports = find(element, '.reports') as HTMLDetailsElement;
    expect(reports.open).to.equal(false);
    reports.open = true;
    expect(reports.innerText).to.contain('收了茶叶').and.to.contain('收了礼品').and.to.contain('不愿让学校知道');
    expect(reports.innerText).not.to.contain('visit-0001');
  });

  it('says what is overdue by the clock of the school', async () => {
    const client = await requested();
    client.school.setNow('2027-03-20T08:00:00+08:00');
    const element = await show(asLeader(client));
    expect(find(element, '.overdue').innerText).to.contain('已过期');
  });

  it('takes a request up, answers it, and the family reads it', async () => {
    const client = await requested();
    const element = await show(client);
    const seen: string[] = [];
    element.addEventListener('hv-request-answered', (event: RequestAnsweredEvent) => seen.push(event.step));
    await write(element, '');
    find(element, '[data-step=taken-up]').click();
    await waitUntil(() => element.shadowRoot?.querySelector(".card[data-status='in-progress']"));
    expect(announced(element)).to.contain('由您处理');
    await write(element, '下周一起开放。');
    find(element, '[data-step=answered]').click();
    await waitUntil(() => element.shadowRoot?.querySelector(".card[data-status='answered']"));
    expect(deepActiveElement()?.localName).to.equal('h3');
    expect(textOf(element)).to.contain('下周一起开放。').and.to.contain('没有等待处理的诉求');
    expect(seen).to.deep.equal(['taken-up', 'answered']);
    expect(client.school.requests[0]).to.include({ status: 'answered', version: 2 });
  });

  it('does not send nothing, and says so once', async () => {
    const client = await requested();
    const element = await show(client);
    await write(element, '  ');
    find(element, '[data-step=answered]').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(announced(element)).to.contain('还没有写');
    expect(deepActiveElement()?.localName).to.equal('textarea');
    expect(client.calls).not.to.include('answerRequest');
  });

  it('keeps what was written when the network breaks, and sends it once', async () => {
    const client = await requested();
    const element = await show(client);
    await write(element, '好的');
    client.loseNextAnswer('answerRequest');
    find(element, '[data-step=answered]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('.failure'));
    expect((find(element, '.card textarea') as HTMLTextAreaElement).value).to.equal('好的');
    find(element, '[data-step=answered]').click();
    await waitUntil(() => element.shadowRoot?.querySelector(".card[data-status='answered']"));
    expect(client.school.requests[0]?.replies).to.have.length(1);
  });

  it('shows what somebody else has answered in the meantime, and keeps what was written', async () => {
    const client = await requested();
    const element = await show(client);
    await write(element, '我的答复');
    client.school.answerRequest('request-0001', '校长的答复');
    find(element, '[data-step=answered]').click();
    await waitUntil(() => textOf(element).includes('刚有新的进展'));
    (find(element, 'select') as HTMLSelectElement).value = 'all';
    find(element, 'select').dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(textOf(element)).to.contain('校长的答复');
    expect((find(element, '.card textarea') as HTMLTextAreaElement).value).to.equal('我的答复');
  });

  it('shows words of a family as text', async () => {
    const element = await show(await requested('<img src=x onerror=alert(1)>'));
    expect(textOf(element)).to.contain('<img src=x onerror=alert(1)>');
    expect(element.shadowRoot?.querySelector('.card img')).to.equal(null);
  });

  it('can be worked by keyboard alone', async () => {
    const element = await show(await requested());
    find(element, 'summary').focus();
    await pressKeys('Enter');
    expect((find(element, '.handling') as HTMLDetailsElement).open).to.equal(true);
    find(element, '.card textarea').focus();
    await write(element, '好');
    find(element, '.card textarea').focus();
    await pressKeys('Tab', 'Enter');
    await waitUntil(() => element.shadowRoot?.querySelector(".card[data-status='answered']"));
  });

  it('says that there is no network, and tries again', async () => {
    const client = createFakeClient();
    client.goOffline();
    const element = await show(client);
    expect(textOf(element)).to.contain('请检查网络');
    client.goOnline();
    find(element, 'button').click();
    await waitUntil(() => textOf(element).includes('目前没有'));
  });

  it('has no accessibility fault in light and dark, and fits a phone in every language and direction', async () => {
    await inViewport('phone', async () => {
      const element = await show(asLeader(await requested()));
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      await expectAccessible(element);
      element.scheme = 'dark';
      await element.updateComplete;
      await expectAccessible(element);
      for (const lang of ['en', 'zh-Hant', 'zh-CN']) {
        for (const dir of ['ltr', 'rtl']) {
          await onPageWith({ dir, lang }, async () => {
            await element.updateComplete;
            await new Promise((resolve) => setTimeout(resolve, 50));
            expect(document.documentElement.scrollWidth, `${lang} ${dir}`).to.be.at.most(window.innerWidth);
          });
        }
      }
    });
  });

  it('has targets of at least 44 pixels', async () => {
    await inViewport('phone', async () => {
      const element = await show(asLeader(await requested()));
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      const targets =
        element.shadowRoot?.querySelectorAll<HTMLElement>('button, textarea, select, input, summary') ?? [];
      expect(targets.length).to.be.greaterThan(8);
      for (const target of targets) expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(44);
    });
  });

  it('leaves nothing on the page when it is removed', async () => {
    expect(
      await leftBehindBy(async () => {
        (await show(await requested())).remove();
      }),
    ).to.deep.equal([]);
  });

  it('works under a strict Content-Security-Policy and Trusted Types', async () => {
    const report = await openStrictPage('request-desk/request-desk.scene');
    expect(report.outcome).to.contain('已答复');
    expect(report.violations).to.deep.equal([]);
  });
});
