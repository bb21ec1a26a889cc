import { ServerError, UnauthenticatedError, ValidationError } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import { deepActiveElement, expect, waitUntil } from '../testing/index.js';
import { showVisitForm, type VisitFormPage } from '../testing/visit-forms.js';
import { wholeFormClient } from '../testing/whole-form-policy.js';
import type { VisitSubmitEvent } from '../events/visit-submit-event.js';
import '../define/hv-visit-form.js';

const visitsOf = (page: VisitFormPage) => page.client.school.visits;

describe('filing with <hv-visit-form>', () => {
  describe('faults', () => {
    it('are listed on top, said once, and the first one has the focus', async () => {
      const page = await showVisitForm();
      const said: string[] = [];
      const region = page.find('.page > [role=status]');
      const observer = new MutationObserver(() => {
        const words = region.textContent.trim();
        if (words) said.push(words);
      });
      observer.observe(region, { childList: true, characterData: true, subtree: true });
      await page.submit();
      await waitUntil(() => said.length > 0);
      observer.disconnect();
      expect(page.find('.summary-heading').innerText).to.equal('有 3 处需要补充或改正');
      expect(said).to.deep.equal(['有 3 处需要补充或改正']);
      expect(deepActiveElement()).to.equal(page.at('/mode'));
      expect(page.all('.summary li').map((line) => line.innerText)).to.deep.equal([
        '家访方式：这一项还没有填。',
        '开始：这一项还没有填。',
        '结束：这一项还没有填。',
      ]);
    });

    it('lead to their field, are tied to it, and go away when it is filled in', async () => {
      const page = await showVisitForm();
      await page.submit();
      await waitUntil(() => page.has('.summary'), 'the faults are listed');
      await page.click(page.button('结束：'));
      const field = page.at('/endedAt');
      expect(deepActiveElement()).to.equal(field);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      const message = page.find(`#${field.getAttribute('aria-describedby') ?? ''}`);
      expect(message.innerText).to.equal('这一项还没有填。');
      await page.fill(field, '17:40');
      expect(field.getAttribute('aria-invalid')).to.equal('false');
      expect(page.messageAt('/endedAt')).to.equal('');
    });

    it('tell what contradicts itself as soon as the field is left', async () => {
      const page = await showVisitForm();
      await page.fill(page.at('/startedAt'), '17:00');
      await page.fill(page.at('/endedAt'), '16:00');
      page.at('/endedAt').dispatchEvent(new FocusEvent('blur'));
      await page.element.updateComplete;
      expect(page.messageAt('/endedAt')).to.equal('不能早于开始时间。');
    });

    it('of contents that a binding clause asks for stop the record', async () => {
      const page = await showVisitForm();
      await page.fillNecessary();
      await page.fill(page.at('/findings/family-opinions'), ' ');
      await page.submit();
      expect(page.messageAt('/findings/family-opinions')).to.equal('这一项还没有填。');
      expect(page.client.calls).not.to.include('fileVisit');
    });

    it('are not made up by a page whose clock has stood still', async () => {
      const page = await showVisitForm();
      page.client.school.setNow('2027-01-10T21:00:00+08:00');
      await page.fillNecessary();
      await page.fill(page.at('/endedAt'), '20:30');
      await page.confirmAndSubmit();
      await page.untilFiled();
      expect(visitsOf(page)[visitsOf(page).length - 1]?.endedAt).to.equal('2027-01-10T20:30:00+08:00');
    });
  });

  describe('what was not as the documents ask', () => {
    it('is shown with its source and filed as it was, once that is confirmed', async () => {
      const page = await showVisitForm({ client: createFakeClient() });
      await page.fillNecessary();
      await page.submit();
      expect(deepActiveElement()).to.equal(page.find('#warnings'));
      const lines = page.all('.warnings li').map((line) => line.innerText);
      expect(lines).to.deep.equal([
        '同行人数：要求至少 2 人，记录中有 1 人 《示范学校方案(虚构)》二(1)',
        '没有登记：预约 《示范学校方案(虚构)》二(4)',
      ]);
      await page.submit();
      expect(page.client.calls).not.to.include('fileVisit');
      await page.click(page.choice('当时就是这样，照实记录'));
      await page.submit();
      await page.untilFiled();
      expect(visitsOf(page)[visitsOf(page).length - 1]?.visitors).to.have.length(1);
    });

    it('is asked about again when something else turns out different', async () => {
      const page = await showVisitForm();
      await page.fillNecessary();
      await page.submit();
      await page.click(page.choice('当时就是这样，照实记录'));
      await page.click(page.choice('尊重家长'));
      await page.submit();
      expect(page.client.calls).not.to.include('fileVisit');
      expect(page.choice('当时就是这样，照实记录').checked).to.equal(false);
    });
  });

  describe('sending, where nothing is kept on the device', () => {
    it('can be taken over by the host, with the checked record', async () => {
      const page = await showVisitForm();
      const events: VisitSubmitEvent[] = [];
      page.element.addEventListener('hv-visit-submit', (event) => {
        event.preventDefault();
        events.push(event);
      });
      await page.fillNecessary();
      await page.confirmAndSubmit();
      expect(events.map((event) => event.draft.studentIds)).to.deep.equal([['student-03']]);
      expect(page.client.calls).not.to.include('fileVisit');
    });

    it('loses nothing without a network, and files once when it is back', async () => {
      const page = await showVisitForm({ keeping: 'off' });
      const before = visitsOf(page).length;
      await page.fillNecessary();
      page.client.goOffline();
      await page.confirmAndSubmit();
      await waitUntil(() => page.has('#failure'));
      expect(page.find('#failure').innerText).to.include('填写的内容都在');
      expect(deepActiveElement()).to.equal(page.find('#failure'));
      expect(page.at('/findings/family-opinions').value).to.equal('希望多读书');
      page.client.goOnline();
      await page.submit();
      await page.untilFiled();
      expect(visitsOf(page)).to.have.length(before + 1);
    });

    it('files once when only the answer was lost', async () => {
      const page = await showVisitForm({ keeping: 'off' });
      const before = visitsOf(page).length;
      await page.fillNecessary();
      page.client.loseNextAnswer('fileVisit');
      await page.confirmAndSubmit();
      await waitUntil(() => page.has('#failure'));
      expect(visitsOf(page)).to.have.length(before + 1);
      await page.submit();
      await page.untilFiled();
      expect(visitsOf(page)).to.have.length(before + 1);
    });

    it('says so when a record was filed unnoticed and has been changed since, and files another only on purpose', async () => {
      const page = await showVisitForm({ keeping: 'off' });
      const before = visitsOf(page).length;
      await page.fillNecessary();
      page.client.loseNextAnswer('fileVisit');
      await page.confirmAndSubmit();
      await waitUntil(() => page.has('#failure'));
      await page.fill(page.at('/followUp'), '两周后再联系');
      await page.submit();
      await waitUntil(() => page.text.includes('另一个版本'));
      expect(visitsOf(page)).to.have.length(before + 1);
      await page.submit();
      await page.untilFiled();
      expect(visitsOf(page)).to.have.length(before + 2);
    });

    it('does not send twice while an answer is awaited', async () => {
      const page = await showVisitForm();
      await page.fillNecessary();
      page.client.delay(50);
      await page.confirmAndSubmit();
      expect(page.find('button[type=submit]').innerText).to.equal('正在归档…');
      await page.submit();
      await page.untilFiled();
      expect(page.client.calls.filter((call) => call === 'fileVisit')).to.have.length(1);
    });

    for (const [what, error, words] of [
      ['a failing server', new ServerError({ operation: 'fileVisit', status: 503 }), '暂时出了问题'],
      ['an expired sign-in', new UnauthenticatedError({ operation: 'fileVisit', status: 401 }), '登录已经过期'],
      ['an error of the host’s own client', new Error('boom'), '没有成功'],
    ] as const) {
      it(`keeps everything after ${what}, and says what to do`, async () => {
        const page = await showVisitForm({ keeping: 'off' });
        await page.fillNecessary();
        page.client.failNext(error, 'fileVisit');
        await page.confirmAndSubmit();
        await waitUntil(() => page.has('#failure'));
        expect(page.find('#failure').innerText).to.include(words).and.include('填写的内容都在');
        expect(page.at('/startedAt').value).to.equal('17:00');
        await page.submit();
        await page.untilFiled();
      });
    }

    it('shows what the server refuses at its field, in whatever words the server has for it', async () => {
      const page = await showVisitForm();
      await page.fillNecessary();
      const errors = [
        { pointer: '/visitors/0/personId', code: 'unknown-person' },
        { pointer: '/endedAt', code: 'in-future' },
      ];
      page.client.failNext(new ValidationError({ operation: 'fileVisit', status: 422 }, errors), 'fileVisit');
      await page.confirmAndSubmit();
      await waitUntil(() => page.has('.summary'));
      expect(page.messageAt('/visitors')).to.equal('学校的系统没有接受这一项。');
      expect(page.messageAt('/endedAt')).to.equal('不能晚于现在。');
      expect(deepActiveElement()?.closest('[data-pointer="/visitors"]')).to.equal(
        page.find('[data-pointer="/visitors"]'),
      );
      await page.fill(page.at('/endedAt'), '17:30');
      expect(page.messageAt('/endedAt')).to.equal('');
      expect(page.messageAt('/visitors')).not.to.equal('');
      await page.submit();
      await page.untilFiled();
    });
  });

  it('shows a refusal of a place that the form does not show in the summary', async () => {
    const page = await showVisitForm();
    await page.fillNecessary();
    const errors = [{ pointer: '/studentIds/0', code: 'not-of-this-school' }];
    page.client.failNext(new ValidationError({ operation: 'fileVisit', status: 422 }, errors), 'fileVisit');
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('.summary'));
    expect(page.find('.summary').innerText).to.include('学生：学校的系统没有接受这一项。');
    await waitUntil(() => deepActiveElement() === page.find('#summary-heading'));
  });

  describe('a refusal by the family', () => {
    it('asks for a reason, waits without a connection, is recorded with one, and is told to the host', async () => {
      const page = await showVisitForm({ client: wholeFormClient() });
      const declined: (readonly string[])[] = [];
      page.element.addEventListener('hv-visit-declined', (event) => declined.push(event.studentIds));
      await page.click(page.button('家长谢绝'));
      await waitUntil(() => page.has('#decline-heading'));
      await page.click(page.button('记录谢绝'));
      expect(deepActiveElement()).to.equal(page.find('#decline-first-reason'));
      expect(page.find('#decline-error').innerText).to.include('没有说明');
      await page.click(page.choice('没有时间'));
      page.client.goOffline();
      await page.click(page.button('记录谢绝'));
      await waitUntil(() => page.text.includes('已保存在本机，联网后自动记录'), 'it waits');
      expect(declined).to.deep.equal([]);
      page.client.goOnline();
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => page.text.includes('已记录'), 'it is recorded');
      expect(page.text).to.include('已记录：家长谢绝家访').and.include('不是对家长、学生或教师的评价');
      expect(declined).to.deep.equal([['student-03']]);
    });
  });
});
