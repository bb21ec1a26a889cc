import { createFakeClient, demonstrationPolicy } from '@homevisit/client/testing';
import type { PolicyPack, Rule } from '@homevisit/sdk/policy';
import { deepActiveElement, expect, expectAccessible, waitUntil } from '../testing/index.js';
import { showVisitForm, type VisitFormPage } from '../testing/visit-forms.js';
import '../define/hv-visit-form.js';

const text = { 'zh-CN': '示例', 'zh-Hant': '示例', en: 'Example' };

/** A form of a school whose invented plan has these rules. */
async function showFormWith(...rules: readonly Rule[]): Promise<VisitFormPage> {
  const plan: PolicyPack = {
    format: 'homevisit-policy/1',
    id: 'invented',
    title: text,
    level: 'school',
    under: [],
    document: { title: '示例', issuer: '示例', issuedOn: null, effectiveFrom: null, effectiveTo: null },
    categories: { open: false, list: [] },
    clauses: rules.map((rule, index) => ({
      id: `C${index + 1}`,
      title: text,
      summary: text,
      strength: 'must',
      citation: { section: String(index + 1) },
      rule,
    })),
  };
  const page = await showVisitForm({ client: createFakeClient({ policies: [demonstrationPolicy, plan] }) });
  await page.click(page.choice('入户'));
  return page;
}

const consent: Rule = { kind: 'visit-step', modes: ['home'], step: 'consent' };
const approval: Rule = {
  kind: 'visit-step',
  modes: ['home'],
  step: 'approval',
  before: { amount: 24, unit: 'hours' },
};

async function warningsOf(page: VisitFormPage): Promise<string> {
  await page.submit();
  await waitUntil(() => page.has('.warnings'));
  return page.find('.warnings').innerText;
}

describe('<hv-visit-form> on consent and approval', () => {
  it('asks for them only where a clause does', async () => {
    const neither = await showFormWith();
    expect([neither.has('#at-consent'), neither.has('#at-approval')]).to.deep.equal([false, false]);
    const both = await showFormWith(consent, approval);
    expect([both.has('#at-consent'), both.has('#at-approval')]).to.deep.equal([true, true]);
    expect(both.text).to.include('家长可以不同意').and.include('不必说服');
  });

  it('can be filled in with the keyboard, and files when they were given', async () => {
    const page = await showFormWith(consent, approval);
    await page.fillNecessary();
    for (const [step, moment] of [
      ['/consent', '/consent/givenAt'],
      ['/approval', '/approval/approvedAt'],
    ] as const) {
      page.at(step).focus();
      await page.press('Space');
      await page.element.updateComplete;
      expect(deepActiveElement()).to.equal(page.at(step));
      await page.press('Tab');
      expect(page.at(step).checked, 'the particulars open below').to.equal(true);
      await page.fill(page.find(`#at${moment.replace(/\//g, '-')}-date`), '2027-01-08');
      await page.fill(page.at(moment), '12:00');
    }
    await page.confirmAndSubmit();
    await page.untilFiled();
    const filed = page.client.school.visits[page.client.school.visits.length - 1];
    expect(filed?.consent).to.deep.equal({ givenAt: '2027-01-08T12:00:00+08:00' });
    expect(filed?.approval).to.deep.equal({ approvedAt: '2027-01-08T12:00:00+08:00' });
  });

  it('brings up one that was not given, or came too late, and lets it be filed as it was', async () => {
    const page = await showFormWith(consent, approval);
    await page.fillNecessary();
    await page.click(page.at('/approval'));
    await page.fill(page.find('#at-approval-approvedAt-date'), '2027-01-10');
    await page.fill(page.at('/approval/approvedAt'), '12:00');
    expect(await warningsOf(page))
      .to.include('没有登记：家长同意')
      .and.include('家访审批晚于要求的时间');
    await page.confirmAndSubmit();
    await page.untilFiled();
  });

  it('is accessible with both of them open', async () => {
    const page = await showFormWith(consent, approval);
    for (const pointer of ['/consent', '/approval']) await page.click(page.at(pointer));
    for (const why of page.all('.why')) await page.click(why);
    await expectAccessible(page.element);
  });
});

describe('<hv-visit-form> on limits of a visit', () => {
  it('brings up the hour, the length and who was not among the visitors', async () => {
    const page = await showFormWith(
      { kind: 'visit-limit', modes: ['home'], timeOfDay: { from: '18:00', to: '20:30' }, minutes: { atLeast: 60 } },
      { kind: 'visit-team', modes: ['home'], quantity: { atMost: 3 }, including: ['counsellor'] },
    );
    expect(page.text).to.include('要求不超过 3 人').and.include('其中要有：心理教师');
    await page.fillNecessary();
    expect(await warningsOf(page))
      .to.include('要求在 18:00 至 20:30 之间')
      .and.include('要求不少于 60 分钟')
      .and.include('同行人中没有心理教师');
  });

  it('says that a mode counts for some students only, and for whom the document has a rule of its own', async () => {
    const page = await showFormWith({
      kind: 'visit-count',
      owedBy: 'any-teacher',
      subject: 'student',
      population: {},
      quantity: { atLeast: 1 },
      exceptions: [
        {
          id: 'far',
          title: { 'zh-CN': '路途遥远的', 'zh-Hant': '路途遙遠的', en: 'far away' },
          when: { datum: 'student.distance-km', above: 30 },
          modes: ['video'],
        },
      ],
      per: 'term',
      modes: ['home'],
      byVisitor: 'anyone',
    });
    await page.click(page.choice('视频'));
    expect(page.find('.note').innerText).to.include('视频家访对以下要求是否算数因学生而异（文件另有规定：路途遥远的）');
  });
});
