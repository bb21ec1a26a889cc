import { NetworkError } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import { VERDICT_STATUSES } from '@homevisit/sdk/policy';
import type { VisitStartEvent } from '../events/visit-start-event.js';
import { textOf } from '../testing/badges.js';
import { buttonIn, entriesOf, showDuties } from '../testing/duty-lists.js';
import { clientOwing, dutyEntry } from '../testing/duty-pages.js';
import {
  aTimeout,
  catalogueContract,
  expect,
  expectAccessible,
  fixture,
  html,
  inViewport,
  leftBehindBy,
  onPageWith,
  takeConsoleOutput,
  waitUntil,
} from '../testing/index.js';
import { STUDENT_ID } from '../testing/verdict-sheets.js';
import { DutyList } from './duty-list.js';
import { dutyListMessages } from './duty-list.messages.js';
import '../define/hv-duty-list.js';
import '../define/hv-provider.js';

const everyStatus = VERDICT_STATUSES.map((status, index) => dutyEntry(index, status));

describe('<hv-duty-list>', () => {
  it('says what is owed, to whom, by when and under which document, what to do next first', async () => {
    const list = await showDuties(
      clientOwing([dutyEntry(1, 'open'), dutyEntry(2, 'due-soon', 'open'), dutyEntry(3, 'overdue')]),
    );
    expect(entriesOf(list).map((entry) => textOf(entry.querySelector('h4')))).to.deep.equal([
      '学生3',
      '学生2',
      '学生1',
    ]);
    const [first, second] = entriesOf(list).map(textOf);
    expect(first)
      .to.include('已逾期 · 待访 2 次 · 限1月29日')
      .and.include('《示范学校方案(虚构)》一(1)')
      .and.include('五(1)班');
    expect(first).to.include('原则上').and.include('班主任负责');
    expect(second).to.include('同时还有 1 项职责');
    expect([...(list.shadowRoot?.querySelectorAll('h3') ?? [])].map(textOf)).to.deep.equal([
      '已逾期',
      '快到期',
      '待完成',
    ]);
  });

  it('goes from an entry to the form in one tap', async () => {
    const list = await showDuties(clientOwing([dutyEntry(7, 'open')]));
    const button = buttonIn(list, '记家访');
    expect(button.getAttribute('aria-label')).to.equal('记家访：学生7');
    expect(button.getBoundingClientRect().height).to.be.at.least(44);
    const started: VisitStartEvent[] = [];
    list.addEventListener('hv-visit-start', (event) => started.push(event));
    button.click();
    expect(started.map(({ studentId, cancelable }) => [studentId, cancelable])).to.deep.equal([['student-7', true]]);
  });

  it('says why, with clause, document and visits, when it is asked', async () => {
    const list = await showDuties(createFakeClient());
    const entry = entriesOf(list).find((one) => textOf(one).includes('待访'));
    entry?.querySelector('summary')?.click();
    await waitUntil(() => entry?.querySelector('.duty dl'), 'the reasons are there');
    expect(textOf(entry?.querySelector('.duty'))).to.include('《示范学校方案(虚构)》');
    await expectAccessible(list);
  });

  it('names the visits behind a duty of a student', async () => {
    const client = createFakeClient();
    const list = await showDuties(client);
    list.show = 'met';
    await waitUntil(() => entriesOf(list).length > 0 && textOf(list.shadowRoot?.querySelector('h3')) === '已完成');
    for (const entry of entriesOf(list)) entry.querySelector('summary')?.click();
    await waitUntil(() => /2026年\d+月\d+日的.+家访/.test(textOf(list.shadowRoot?.querySelector('.list'))));
  });

  it('says that nothing is owed, where nothing is', async () => {
    const list = await showDuties(clientOwing([dutyEntry(1, 'met')]));
    expect(textOf(list.shadowRoot?.querySelector('.empty'))).to.equal('目前没有待办的家访职责。');
    expect(buttonIn(list, '已完成 1').getAttribute('aria-pressed')).to.equal('false');
    await expectAccessible(list);
  });

  it('filters by status, and says what unknown, undefined and declined mean, without blame', async () => {
    const list = await showDuties(clientOwing(everyStatus));
    const shown = { '资料不足 1': '缺少资料', '文件未规定 1': '文件没有写明', '家长谢绝 1': '谢绝家访是家长的权利' };
    for (const [filter, about] of Object.entries(shown)) {
      buttonIn(list, filter).click();
      await waitUntil(() => textOf(list.shadowRoot?.querySelector('.about')).startsWith(about), filter);
      await waitUntil(() => entriesOf(list).length === 1);
      expect(buttonIn(list, filter).getAttribute('aria-pressed')).to.equal('true');
      await expectAccessible(list);
    }
    expect(entriesOf(list)[0]?.dataset['tone']).to.equal('neutral');
  });

  it('shows a large school page by page, and leads a keyboard on to what came', async () => {
    const all = Array.from({ length: 3000 }, (_, index) => dutyEntry(index, 'open'));
    const list = await showDuties(clientOwing(all));
    expect(entriesOf(list)).to.have.length(50);
    expect(textOf(list.shadowRoot?.querySelector('.shown'))).to.equal('已显示 50 条，共 3000 条');
    buttonIn(list, '显示更多').click();
    await waitUntil(() => entriesOf(list).length === 100);
    await waitUntil(() => list.shadowRoot?.activeElement?.textContent === '学生50', 'the first new one has the focus');
  });

  it('says that more could not be read, and keeps what there is', async () => {
    const client = createFakeClient({ role: 'leader' });
    const owing = clientOwing(Array.from({ length: 60 }, (_, index) => dutyEntry(index, 'open')));
    let works = true;
    const list = await showDuties({
      ...client,
      listDuties: (how) =>
        works ? owing.listDuties(how) : Promise.reject(new NetworkError({ operation: 'listDuties' })),
    });
    works = false;
    buttonIn(list, '显示更多').click();
    await waitUntil(() => list.shadowRoot?.querySelector('.end [role=alert]'));
    expect(entriesOf(list)).to.have.length(50);
    works = true;
    buttonIn(list, '显示更多').click();
    await waitUntil(() => entriesOf(list).length === 60);
  });

  it('follows when a visit is filed, and says that it could not where the network has gone', async () => {
    const client = createFakeClient();
    const list = await showDuties(client);
    const textBefore = textOf(list.shadowRoot?.querySelector('.filters'));
    await client.fileVisit({
      studentIds: [STUDENT_ID],
      format: 'individual',
      mode: 'home',
      startedAt: '2027-01-09T10:00:00+08:00',
      endedAt: '2027-01-09T10:40:00+08:00',
      visitors: [
        { personId: 'staff-chen', role: 'class-teacher' },
        { personId: 'staff-zheng', role: 'counsellor' },
      ],
      appointment: { agreedAt: '2027-01-07T12:00:00+08:00', channel: 'phone' },
      findings: { 'conduct-at-school': '好', 'family-opinions': '无' },
    });
    await waitUntil(() => textOf(list.shadowRoot?.querySelector('.filters')) !== textBefore);
    const entries = entriesOf(list).length;
    client.failNext(new NetworkError({ operation: 'listDuties' }), 'listDuties');
    await client.recordDecline({ studentIds: ['student-02'], reason: 'not-said', offered: [] });
    await waitUntil(() => textOf(list.shadowRoot?.querySelector('.notice')).includes('网络不通'));
    expect(entriesOf(list)).to.have.length(entries);
    buttonIn(list, '重试').click();
    await waitUntil(() => !list.shadowRoot?.querySelector('.notice'));
  });

  it('says that it could not read at all, and reads at a press', async () => {
    const client = createFakeClient();
    client.failNext(new NetworkError({ operation: 'listDuties' }), 'listDuties');
    const list = await showDuties(client);
    expect(textOf(list.shadowRoot?.querySelector('[role=alert]'))).to.include('待办读取失败');
    await expectAccessible(list);
    buttonIn(list, '重试').click();
    await waitUntil(() => entriesOf(list).length > 0);
  });

  it('takes the client of a provider that comes late, and waits quietly before', async () => {
    const page = await fixture(html`<hv-provider><hv-duty-list></hv-duty-list></hv-provider>`);
    const list = page.querySelector('hv-duty-list');
    await waitUntil(() => textOf(list?.shadowRoot?.querySelector('.quietly')) === '暂无信息');
    Object.assign(page, { client: createFakeClient() });
    await waitUntil(() => list && entriesOf(list).length > 0);
  });

  it('tells the developer after a while that it has no client', async () => {
    await fixture(html`<hv-duty-list></hv-duty-list>`);
    await aTimeout(2100);
    expect(takeConsoleOutput()[0]).to.include('HV010').and.include('<hv-duty-list>');
  });

  it('asks for one class where it is told so', async () => {
    const client = createFakeClient({ role: 'leader' });
    const [, second] = client.school.directory.classes;
    const list = await showDuties(client, second?.id);
    const titles = new Set([...(list.shadowRoot?.querySelectorAll('.class') ?? [])].map(textOf));
    expect([...titles]).to.deep.equal([second?.title]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible with every status in the ${scheme} scheme`, async () => {
      const list = await showDuties(clientOwing(everyStatus));
      list.scheme = scheme;
      for (const filter of ['to-do', 'met', 'breached', 'unknown', 'declined'] as const) {
        list.show = filter;
        await waitUntil(
          () => list.shadowRoot?.querySelector('.filter[aria-pressed=true]') && entriesOf(list).length > 0,
        );
        await list.updateComplete;
        await expectAccessible(list);
      }
    });
  }

  it('speaks the language of the page, also once reasons are open', async () => {
    const list = await showDuties(clientOwing([dutyEntry(1, 'open')]));
    entriesOf(list)[0]?.querySelector('summary')?.click();
    await waitUntil(() => list.shadowRoot?.querySelector('.duty'));
    await onPageWith({ lang: 'en' }, async () => {
      await waitUntil(() => textOf(entriesOf(list)[0]?.querySelector('.said')) === '1 visit · by 29 Jan');
      await waitUntil(() => textOf(list.shadowRoot?.querySelector('.duty h4')) === 'Yearly visit');
      expect(textOf(list.shadowRoot?.querySelector('h2'))).to.equal('Home visits to do');
      await expectAccessible(list);
    });
  });

  it('fits a phone, in both directions of writing', async () => {
    await inViewport('phone', async () => {
      for (const dir of ['ltr', 'rtl']) {
        await onPageWith({ dir }, async () => {
          await showDuties(clientOwing([dutyEntry(1, 'overdue', 'open'), dutyEntry(2, 'due-soon')]));
          expect(document.documentElement.scrollWidth, dir).to.be.at.most(window.innerWidth);
        });
      }
    });
  });

  it('leaves nothing behind on the page', async () => {
    const first = await showDuties(clientOwing([dutyEntry(1, 'open')]));
    entriesOf(first)[0]?.querySelector('summary')?.click();
    await waitUntil(() => first.shadowRoot?.querySelector('.duty'));
    const left = await leftBehindBy(async () => {
      const list = new DutyList();
      list.client = clientOwing([dutyEntry(1, 'open')]);
      document.body.append(list);
      await waitUntil(() => entriesOf(list).length > 0);
      list.remove();
      await aTimeout(50);
    });
    expect(left).to.deep.equal([]);
  });
});

catalogueContract('the list of duties of a person', dutyListMessages);
