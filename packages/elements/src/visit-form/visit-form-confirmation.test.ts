import type { VisitDraft } from '@homevisit/sdk/model';
import { createFakeClient, createFakeSchool } from '@homevisit/client/testing';
import { expect, expectAccessible, waitUntil } from '../testing/index.js';
import { showVisitForm } from '../testing/visit-forms.js';
import { printPaper } from './paper/print-paper.js';
import '../define/hv-visit-form.js';

const together: VisitDraft = {
  studentIds: ['student-03'],
  format: 'individual',
  mode: 'agreed-place',
  startedAt: '2027-01-10T17:00:00+08:00',
  endedAt: '2027-01-10T17:30:00+08:00',
  visitors: [
    { personId: 'staff-zhou', role: 'school-leader' },
    { personId: 'staff-chen', role: 'class-teacher' },
  ],
  findings: { 'conduct-at-school': '上课专心', 'family-opinions': '希望多读书' },
};

describe('the confirmation by the second visitor', () => {
  it('is waited for, by name, once a record is filed', async () => {
    const page = await showVisitForm();
    await page.fillNecessary();
    const colleague = page.find('#colleague') as HTMLSelectElement;
    colleague.value = 'staff-zheng';
    await page.click(page.button('添加'));
    await page.confirmAndSubmit();
    await page.untilFiled();
    await waitUntil(() => page.text.includes('等待郑可为确认'));
  });

  it('is given by who was there too, after reading the record on its own', async () => {
    const school = createFakeSchool();
    const leader = createFakeClient({ school, role: 'leader' });
    const { visit } = await leader.fileVisit(together);
    const client = createFakeClient({ school });
    const page = await showVisitForm({ client });
    await waitUntil(() => page.text.includes('周望舒已写好记录，等您确认'));
    await page.click(page.button('看记录'));
    await waitUntil(() => page.has('#confirm-heading'), 'the record is shown');
    expect(page.text).to.include('希望多读书').and.include('周望舒（校领导）');
    await expectAccessible(page.element);
    await page.click(page.button('当时就是这样，我确认'));
    await waitUntil(() => page.text.includes('陈听雨已确认'));
    expect((await client.getVisit(visit.id)).confirmations.map(({ personId }) => personId)).to.deep.equal([
      'staff-chen',
    ]);
    await page.click(page.button('返回'));
    expect(page.text).not.to.include('等您确认');
  });

  it('is not given to a record that was changed meanwhile, before it was read anew', async () => {
    const school = createFakeSchool();
    const leader = createFakeClient({ school, role: 'leader' });
    const { visit } = await leader.fileVisit(together);
    const page = await showVisitForm({ client: createFakeClient({ school }) });
    await waitUntil(() => page.text.includes('等您确认'));
    await page.click(page.button('看记录'));
    await waitUntil(() => page.has('#confirm-heading'), 'the record is shown');
    const { version } = await leader.getVisit(visit.id);
    const draft = { ...together, findings: { ...together.findings, 'family-opinions': '希望少些作业' } };
    await leader.correctVisit(visit.id, { reason: '记错了', draft }, { ifMatch: version });
    await page.click(page.button('当时就是这样，我确认'));
    await waitUntil(() => page.text.includes('这份记录刚刚改过'));
    expect(page.text).to.include('希望少些作业');
    await page.click(page.button('当时就是这样，我确认'));
    await waitUntil(() => page.text.includes('陈听雨已确认'));
  });
});

describe('the paper form of a record', () => {
  it('is printed alone, from a frame that is gone afterwards', async () => {
    const page = await showVisitForm();
    let printed: { readonly text: string; readonly title: string; readonly border: string } | undefined;
    const { html } = await import('lit');
    await printPaper(
      page.root,
      {
        title: '家访记录表',
        language: 'zh-CN',
        content: html`<article class="paper">
          <table>
            <tr>
              <td>一</td>
            </tr>
          </table>
        </article>`,
      },
      (paper) => {
        const cell = paper.document.querySelector('td')!;
        printed = {
          text: paper.document.body.innerText.trim(),
          title: paper.document.title,
          border: paper.getComputedStyle(cell).borderTopStyle,
        };
      },
    );
    expect(printed).to.deep.equal({ text: '一', title: '家访记录表', border: 'solid' });
    expect(page.has('iframe')).to.equal(false);
  });

  it('holds everything that was filed, in the order of the form', async () => {
    const school = createFakeSchool();
    await createFakeClient({ school, role: 'leader' }).fileVisit({
      ...together,
      agreement: { school: '每周通一次电话', family: '九点半前睡觉' },
      requests: [{ text: '想借书' }],
      conduct: ['no-gifts'],
      followUp: '问作息',
      photoConsent: { answer: 'refused', askedAt: '2027-01-10T17:10:00+08:00', notice: '2026-11' },
    });
    const page = await showVisitForm({ client: createFakeClient({ school }) });
    await waitUntil(() => page.text.includes('等您确认'));
    await page.click(page.button('看记录'));
    await waitUntil(() => page.has('.paper'), 'the paper form is there');
    const rows = page.all('.paper tr').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
    expect(rows.filter((row) => /^(家校约定|家长的诉求|行为确认|后续|照片)/.test(row))).to.deep.equal([
      '家校约定 学校：每周通一次电话 家庭：九点半前睡觉',
      '家长的诉求 想借书',
      '行为确认 没有接受礼品、礼金',
      '后续 问作息',
      '照片 家长不同意拍照',
    ]);
  });
});
