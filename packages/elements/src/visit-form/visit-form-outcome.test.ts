import { createFakeClient } from '@homevisit/client/testing';
import { deepActiveElement, expect, waitUntil } from '../testing/index.js';
import { showVisitForm, type VisitFormPage } from '../testing/visit-forms.js';
import '../define/hv-visit-form.js';

async function file(mode: string, studentId = 'student-03', lang = 'zh-CN'): Promise<VisitFormPage> {
  const page = await showVisitForm({ client: createFakeClient(), studentId, lang });
  await page.fillNecessary();
  await page.click(page.choice(mode));
  await page.submit();
  if (page.has('.warnings')) await page.confirmAndSubmit();
  await page.untilFiled();
  await waitUntil(() => page.has('.duties'));
  return page;
}

describe('what became of a record in <hv-visit-form>', () => {
  it('names the duties that the visit answers, with document and section', async () => {
    const page = await file('约定场所');
    const answered = page.all('.duty[data-tone=positive]').map((duty) => duty.innerText);
    expect(answered.join()).to.include('学年家访').and.include('《示范学校方案(虚构)》一(1)');
  });

  it('says why a visit by phone leaves the yearly visit open', async () => {
    const page = await file('电话');
    const open = page
      .all('.duty[data-tone=attention]')
      .map((duty) => duty.innerText)
      .join();
    expect(open).to.include('学年家访').and.include('2027年1月10日的电话家访').and.include('突发');
  });

  it('says what the visit itself lacked', async () => {
    const page = await file('入户');
    expect(page.text).to.include('这次家访中没有做到或没有登记的').and.include('两人同行');
  });

  it('is told in another language when the page changes it', async () => {
    const page = await file('电话');
    page.element.lang = 'en';
    await waitUntil(() => page.text.includes('The record is filed') && page.text.includes('Visits still to be made'));
    await waitUntil(() => page.text.includes('Yearly visit'));
    expect(page.text).not.to.match(/家访记录已归档|还要做的家访/);
  });

  it('makes a feedback link with the token in the fragment, valid until a day', async () => {
    const page = await file('约定场所');
    await page.click(page.button('生成家长反馈链接'));
    await waitUntil(() => page.has('#feedback-link'));
    const field = page.find('#feedback-link') as HTMLInputElement;
    const link = new URL(field.value);
    expect(link.pathname + link.search).to.equal('/feedback?from=form');
    expect(link.hash).to.match(/^#t=.+/);
    expect(page.text).to.match(/2027年1月\d+日.*前有效/);
    expect(deepActiveElement()).to.equal(field);
  });

  it('copies the link, or selects it where copying is not allowed', async () => {
    const page = await file('约定场所');
    await page.click(page.button('生成家长反馈链接'));
    await waitUntil(() => page.has('#feedback-link'));
    const field = page.find('#feedback-link') as HTMLInputElement;
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    await page.click(page.button('复制'));
    await waitUntil(() => page.text.includes('已复制'));
    expect(copied).to.deep.equal([field.value]);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await page.click(page.button('复制'));
    await waitUntil(() => page.text.includes('没能自动复制'));
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(field.value);
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('keeps the way to a link after a failure, and offers none without an address', async () => {
    const page = await file('约定场所');
    page.client.goOffline();
    await page.click(page.button('生成家长反馈链接'));
    await waitUntil(() => page.text.includes('网络不通'));
    page.client.goOnline();
    await page.click(page.button('生成家长反馈链接'));
    await waitUntil(() => page.has('#feedback-link'));
    page.element.feedbackUrl = '';
    await page.element.updateComplete;
    expect(page.text).not.to.include('请家长反馈');
  });
});
