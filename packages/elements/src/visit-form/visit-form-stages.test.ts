import { deepActiveElement, expect, inViewport } from '../testing/index.js';
import { showVisitForm, type VisitFormPage } from '../testing/visit-forms.js';
import '../define/hv-visit-form.js';

const stageButton = (page: VisitFormPage, name: string): HTMLElement =>
  page.all('.step').find((one) => one.innerText.includes(name))!;

function lastRecord(page: VisitFormPage) {
  const { visits } = page.client.school;
  return visits[visits.length - 1]!;
}

describe('during a visit, in <hv-visit-form> on a phone', () => {
  it('lists the topics that are asked for; a few words noted there stand under their heading afterwards', async () => {
    await inViewport('phone', async () => {
      const page = await showVisitForm();
      await page.click(stageButton(page, '访中'));
      expect(page.all('.task label').map((one) => one.innerText)).to.deep.equal([
        '成长环境',
        '在校表现（告知家长的）',
        '家长的意见和建议',
      ]);
      await page.click(page.choice('家长的意见和建议'));
      await page.fill(page.find('#note-family-opinions'), '希望多读书');
      await page.click(stageButton(page, '访后'));
      expect(page.at('/findings/family-opinions').value).to.equal('希望多读书');
      expect(page.text).to.include('家长的意见和建议 · 谈到了');
    });
  });

  it('takes quick notes, which are put under a heading line by line and never get lost', async () => {
    await inViewport('phone', async () => {
      const page = await showVisitForm();
      await page.click(page.choice('约定场所'));
      await page.click(stageButton(page, '访中'));
      await page.fill(page.find('#quick-notes'), '奶奶接送\n今天很热');
      await page.click(stageButton(page, '访后'));
      await page.submit();
      expect(deepActiveElement(), 'notes are left').to.equal(page.find('#notes-to-place'));
      expect(page.announced).to.equal('还有随手记没有归类，请先归类或删去。');
      const [first] = page.all('.note-row');
      first!.querySelector('select')!.value = 'conduct-at-school';
      await page.click(page.button('归入'));
      expect(page.at('/findings/conduct-at-school').value).to.equal('奶奶接送');
      await page.click(page.button('不要了'));
      expect(page.has('#notes-to-place')).to.equal(false);
    });
  });
});

describe('after a visit, in <hv-visit-form>', () => {
  it('answers one heading, or all that are empty, with one tap', async () => {
    const page = await showVisitForm();
    const [growth] = page.all('.finding button.action');
    await page.click(growth!);
    expect(page.at('/findings/growth-environment').value).to.equal('无特殊情况');
    expect(deepActiveElement(), 'where words can follow').to.equal(page.at('/findings/growth-environment'));
    await page.fill(page.at('/findings/conduct-at-school'), '上课专心');
    expect(page.has('#nothing-in-rest'), 'one heading is no list').to.equal(false);
    await page.fill(page.at('/findings/conduct-at-school'), '');
    await page.click(page.find('#nothing-in-rest'));
    expect(page.at('/findings/conduct-at-school').value).to.equal('无特殊情况');
    expect(page.at('/findings/family-opinions').value).to.equal('无特殊情况');
  });

  it('attests all rules of conduct with one tap below the list that was read', async () => {
    const page = await showVisitForm();
    expect(page.choice('尊重家长').checked).to.equal(false);
    await page.click(page.find('#attest-all'));
    expect(page.choice('尊重家长').checked).to.equal(true);
    expect(page.choice('没有接受礼品、礼金').checked).to.equal(true);
    expect(page.has('#attest-all')).to.equal(false);
  });

  it('shows by when the record is to be filed, as the clause reckons it from the visit, and why', async () => {
    const page = await showVisitForm();
    expect(page.has('.deadline')).to.equal(false);
    await page.fillNecessary();
    // Older engines put no space between the day and the hour.
    expect(page.find('.deadline').innerText)
      .to.match(/1月13日 ?17:40/)
      .and.include('还剩 70 小时');
    await page.click(page.find('.deadline .why'));
    expect(page.find('.deadline .reasons').innerText).to.include('七十二小时');
    page.find('#visit-date').focus();
    await page.fill(page.find('#visit-date'), '2027-01-04');
    expect(page.find('.deadline').innerText).to.include('现在已经过了');
  });

  it('files what family and school agreed on, and who follows up by when', async () => {
    const page = await showVisitForm();
    await page.fillNecessary();
    await page.click(page.button('写下约定'));
    await page.fill(page.at('/agreement/school'), '每周通一次电话');
    await page.fill(page.at('/agreement/family'), '九点半前睡觉');
    await page.fill(page.at('/agreement/reviewOn'), '2027-03-01');
    expect(page.has('#at-followUpPlan-dueOn'), 'nothing is to be done yet').to.equal(false);
    await page.fill(page.at('/followUp'), '问作息');
    await page.fill(page.at('/followUpPlan/responsibleId'), 'staff-zheng');
    await page.fill(page.at('/followUpPlan/dueOn'), '2027-01-25');
    await page.confirmAndSubmit();
    await page.untilFiled();
    const { agreement, followUp, followUpPlan } = lastRecord(page);
    expect(agreement).to.deep.equal({ school: '每周通一次电话', family: '九点半前睡觉', reviewOn: '2027-03-01' });
    expect([followUp, followUpPlan]).to.deep.equal(['问作息', { responsibleId: 'staff-zheng', dueOn: '2027-01-25' }]);
  });
});
