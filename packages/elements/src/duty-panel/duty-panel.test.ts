import { NetworkError } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import { VERDICT_STATUSES } from '@homevisit/sdk/policy';
import type { ComplianceBadge } from '../compliance-badge/compliance-badge.js';
import { buttonOf, openedPanel, openPanel, showBadge, textOf } from '../testing/badges.js';
import {
  aTimeout,
  catalogueContract,
  deepActiveElement,
  expect,
  expectAccessible,
  onPageWith,
  pressKeys,
  sendMouse,
  waitUntil,
} from '../testing/index.js';
import { sheetOf, STUDENT_ID, verdictWith } from '../testing/verdict-sheets.js';
import { dutyPanelMessages } from './duty-panel.messages.js';
import '../define/hv-compliance-badge.js';

const everything = sheetOf(
  VERDICT_STATUSES.map((status, index) =>
    verdictWith(status, {
      period: { unit: 'term', id: String(index), title: status, startDate: '2026-09-01', endDate: '2027-01-29' },
    }),
  ),
);

/** The lines under a heading of the details of one duty. */
function linesOf(duty: Element | null | undefined, term: string): readonly string[] {
  const row = [...(duty?.querySelectorAll('dl > div') ?? [])].find((one) => textOf(one.querySelector('dt')) === term);
  return [...(row?.querySelectorAll('dd') ?? [])].map(textOf);
}

/** @param words - What is waited for as well: the visits arrive after the duties. */
async function dutiesIn(badge: ComplianceBadge, words = ''): Promise<readonly Element[]> {
  const panel = await openPanel(badge);
  await waitUntil(() => panel.querySelector('.duty') && textOf(panel).includes(words), `"${words}" is shown`);
  return [...panel.querySelectorAll('.duty')];
}

describe('the list of duties', () => {
  describe('keyboard', () => {
    for (const key of ['Enter', 'Space']) {
      it(`opens with ${key}, closes with Escape, and gives the focus back`, async () => {
        const badge = await showBadge(sheetOf([verdictWith('open')]));
        buttonOf(badge).focus();
        await pressKeys(key);
        const panel = await openedPanel(badge);
        expect(deepActiveElement()?.id).to.equal('panel-title');
        await pressKeys('Escape');
        await waitUntil(() => !panel.open && deepActiveElement() === buttonOf(badge));
      });
    }

    it('leads from the heading through all controls and never to the page behind', async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      await openPanel(badge);
      const visited: string[] = [];
      for (let step = 0; step < 4; step += 1) {
        await pressKeys('Tab');
        visited.push(deepActiveElement()?.className || (deepActiveElement()?.localName ?? ''));
      }
      expect(visited).to.deep.equal(['close', 'content', 'summary', 'action primary']);
    });
  });

  it('closes by its button, and beside it', async () => {
    const badge = await showBadge(sheetOf([verdictWith('open')]));
    const panel = await openPanel(badge);
    panel.querySelector<HTMLElement>('.close')?.click();
    await waitUntil(() => !panel.open);
    await openPanel(badge);
    await sendMouse({ type: 'click', position: [4, 4] });
    await waitUntil(() => !panel.open);
  });

  it('stays open at a press inside it', async () => {
    const badge = await showBadge(sheetOf([verdictWith('open')]));
    const panel = await openPanel(badge);
    panel.querySelector<HTMLElement>('.content')?.click();
    await aTimeout(20);
    expect(panel.open).to.equal(true);
  });

  it('puts what to do first on top', async () => {
    const duties = await dutiesIn(await showBadge(everything));
    expect(duties.map((duty) => textOf(duty.querySelector('.status')))).to.deep.equal([
      '已逾期',
      '快到期',
      '待完成',
      '资料不足',
      '未达成',
      '文件未规定',
      '家长谢绝',
      '已完成',
      '免于要求',
      '不适用',
    ]);
    expect(duties.map((duty) => duty.querySelector('details')?.open)).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('gives each duty in full, with the visit that does not count and the reason', async () => {
    const [duty] = await dutiesIn(await showBadge(sheetOf([verdictWith('open')])), '2026年11月5日');
    expect(textOf(duty?.querySelector('h4'))).to.equal('学年家访');
    expect(textOf(duty?.querySelector('.summary'))).to.equal('班主任每学年对每名学生实地家访至少一次。');
    expect(textOf(duty?.querySelector('.cited'))).to.equal('《示范学校方案(虚构)》一(1)');
    expect([...(duty?.querySelectorAll('.tag') ?? [])].map(textOf)).to.deep.equal(['待完成', '必须']);
    expect(linesOf(duty, '期限')).to.deep.equal(['2027年1月29日前']);
    expect(linesOf(duty, '时段')[0]).to.include('2026年9月1日').and.include('2027年7月9日');
    expect(linesOf(duty, '进度')).to.have.length(1);
    expect(linesOf(duty, '还需')[0]).to.include('班主任').and.include('入户');
    expect(linesOf(duty, '未算入的家访')[0])
      .to.include('2026年11月5日')
      .and.include('电话')
      .and.include('《示范学校方案(虚构)》一(3)');
    expect(linesOf(duty, '出处')).to.include('示范学校家访工作方案(虚构,仅供演示)');
  });

  it('says what would change the answer, and what the document says follows', async () => {
    const sheet = sheetOf([verdictWith('open')]);
    const clause = sheet.clauses['demonstration-school/D1']!;
    const consequence = { 'zh-CN': '学校约谈', 'zh-Hant': '學校約談', en: 'A talk with the school' };
    sheet.clauses['demonstration-school/D1'] = { ...clause, consequence };
    const [duty] = await dutiesIn(await showBadge(sheet), '2026年11月5日');
    expect(linesOf(duty, '怎样会不同')[0]).to.equal('2027年1月29日前由班主任再进行 1 次入户家访或约定场所家访');
    expect(linesOf(duty, '怎样会不同')[1]).to.include('2026年11月5日').and.include('突发事件');
    expect(linesOf(duty, '文件所说的后果')).to.deep.equal(['学校约谈']);
  });

  it('never says how to get round a refusal', async () => {
    const [duty] = await dutiesIn(await showBadge(sheetOf([verdictWith('declined')])));
    expect(linesOf(duty, '怎样会不同')).to.deep.equal(['家长已谢绝，应当尊重；只有家长自己改变主意时才会不同']);
  });

  it('shows duties of a class and of the school, with their coverage', async () => {
    const sheet = sheetOf([
      verdictWith('open', {
        subject: { type: 'class', id: 'class-5-1' },
        have: 18,
        need: 25,
        outOf: 31,
        missing: [{ code: 'coverage', counting: 'students', count: 7 }],
      }),
      verdictWith('overdue', {
        clause: 'demonstration-school/D2',
        subject: { type: 'school', id: 'school' },
        have: 0,
        need: 1,
        missing: [{ code: 'submission', submission: 'plan' }],
      }),
    ]);
    sheet.clauses['demonstration-school/D1'] = { ...sheet.clauses['demonstration-school/D1']!, counts: 'students' };
    sheet.clauses['demonstration-school/D2'] = { ...sheet.clauses['demonstration-school/D2']!, counts: 'submissions' };
    const [ofSchool, ofClass] = await dutiesIn(await showBadge(sheet));
    expect(textOf(ofClass?.querySelector('.said'))).to.equal('待访 7 名学生，2027年1月29日前');
    expect(textOf(ofClass?.querySelector('.about'))).to.equal('按整个班级计算。');
    expect(linesOf(ofClass, '进度')).to.deep.equal(['共 31 名学生，已有 18，要求 25，还差 7']);
    expect(textOf(ofSchool?.querySelector('.said'))).to.include('没有提交');
    expect(textOf(ofSchool?.querySelector('.about'))).to.equal('按全校计算。');
  });

  it('says which visit answers a duty, by its day and mode and never by its id', async () => {
    const badge = await showBadge(sheetOf([verdictWith('met')]));
    const [duty] = await dutiesIn(badge, '2026年11月5日');
    expect(linesOf(duty, '已算入的家访')[0]).to.include('2026年11月5日').and.include('电话');
    expect(textOf(badge.shadowRoot?.querySelector('dialog'))).not.to.include('visit-');
  });

  it('counts visits of which nothing more is known', async () => {
    const badge = await showBadge(sheetOf([verdictWith('met', { evidence: ['visit-0002', 'visit-9999'] })]));
    const [duty] = await dutiesIn(badge, '2026年11月5日');
    expect(linesOf(duty, '已算入的家访')).to.have.length(2);
    expect(linesOf(duty, '已算入的家访')[1]).to.equal('另有 1 次家访，明细不在此处');
  });

  it('names the visit that a duty is about', async () => {
    const badge = await showBadge(
      sheetOf([
        verdictWith('overdue', {
          clause: 'demonstration-school/D7',
          subject: { type: 'visit', id: 'visit-0002' },
          evidence: ['visit-0002'],
          missing: [{ code: 'topics', topics: ['family-opinions'] }],
        }),
      ]),
    );
    const [duty] = await dutiesIn(badge, '2026年11月5日');
    expect(textOf(duty?.querySelector('.about')))
      .to.include('2026年11月5日')
      .and.include('电话');
    expect(linesOf(duty, '已算入的家访')).to.deep.equal([]);
  });

  it('says that visits cannot be read, keeps the rest, and reads them again', async () => {
    const client = createFakeClient();
    client.failNext(new NetworkError({ operation: 'listVisits' }), 'listVisits');
    const badge = await showBadge({ ...client, queryVerdicts: () => Promise.resolve(sheetOf([verdictWith('met')])) });
    const [duty] = await dutiesIn(badge, '家访明细暂时读不到');
    const notice = badge.shadowRoot?.querySelector('.notice');
    expect(textOf(notice)).to.include('家访明细暂时读不到');
    expect(linesOf(duty, '已算入的家访')).to.deep.equal(['另有 1 次家访，明细不在此处']);
    notice?.querySelector('button')?.click();
    await waitUntil(() => linesOf(duty, '已算入的家访')[0]?.includes('2026年11月5日'));
    expect(badge.shadowRoot?.querySelector('.notice')).to.equal(null);
  });

  it('follows while it is open, when a visit is filed', async () => {
    const client = createFakeClient();
    const badge = await showBadge(client);
    const panel = await openPanel(badge);
    await waitUntil(() => textOf(panel).includes('待办（1）'));
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
    await waitUntil(() => textOf(panel).includes('2027年1月9日的入户家访'), 'the new visit is named');
    expect(textOf(panel)).to.include('目前没有待办');
  });

  it('speaks another language when the page does, while it is open', async () => {
    const badge = await showBadge(sheetOf([verdictWith('open')]), { label: '方知夏' });
    const panel = await openPanel(badge);
    await onPageWith({ lang: 'en' }, async () => {
      await waitUntil(() => textOf(panel.querySelector('h4')) === 'Yearly visit');
      await waitUntil(() => textOf(panel.querySelector('.status')) === 'Open');
      expect(textOf(panel.querySelector('h2'))).to.equal('方知夏 · Home-visit duties');
      await expectAccessible(badge);
    });
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible with every status in the ${scheme} scheme`, async () => {
      const badge = await showBadge(everything);
      badge.scheme = scheme;
      for (const duty of await dutiesIn(badge)) duty.querySelector('details')?.setAttribute('open', '');
      await expectAccessible(badge);
    });
  }

  it('is accessible without any duty', async () => {
    const badge = await showBadge(sheetOf([]));
    const panel = await openPanel(badge);
    await waitUntil(() => textOf(panel).includes('没有适用的家访职责'));
    await expectAccessible(badge);
  });
});

catalogueContract('the list of duties', dutyPanelMessages);
