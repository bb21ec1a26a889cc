import { createFakeFamilyClient } from '@homevisit/client/testing';
import type { FeedbackSubmitEvent } from '../events/feedback-submit-event.js';
import { announced, choose, fieldOf, find, has, show, textOf, write } from '../testing/feedback-page.js';
import { deepActiveElement, expect, waitUntil } from '../testing/index.js';
import '../define/hv-parent-feedback.js';

describe('<hv-parent-feedback>', () => {
  describe('sending', () => {
    it('leaves out what was not answered', async () => {
      const { client, element } = await show();
      choose(element, 'respectful', 2);
      find(element, '.send').click();
      await waitUntil(() => has(element, '.answers'));
      expect((await client.getFamilyVisit()).feedback).to.deep.equal({ ratings: { respectful: 2 } });
      expect(find(element, '.answers').innerText).to.contain('不太是').and.to.contain('没有回答');
    });

    it('of nothing is not done, and says what to do', async () => {
      const { client, element } = await show();
      find(element, '.send').click();
      await element.updateComplete;
      expect(announced(element)).to.contain('请至少回答一题');
      expect(deepActiveElement()).to.equal(find(element, '.question input'));
      expect(client.calls).to.deep.equal(['getFamilyVisit']);
      choose(element, 'useful', 3);
      await element.updateComplete;
      expect(has(element, '.failure')).to.equal(false);
      expect(announced(element)).to.equal('');
    });

    it('can be taken over by the host', async () => {
      const { client, element } = await show();
      let draft: unknown;
      element.addEventListener('hv-feedback-submit', (event: FeedbackSubmitEvent) => {
        event.preventDefault();
        ({ draft } = event);
      });
      choose(element, 'useful', 3);
      find(element, '.send').click();
      await element.updateComplete;
      expect(draft).to.deep.equal({ ratings: { useful: 3 } });
      expect(client.calls).to.deep.equal(['getFamilyVisit']);
      expect(has(element, '.send')).to.equal(true);
    });

    it('fires one event before and one after, which leave the element and name no child', async () => {
      const { element } = await show();
      const seen: string[] = [];
      const note = (event: Event): void => {
        seen.push(`${event.type} ${event.type === 'hv-feedback-sent' ? JSON.stringify(event) : ''}`.trim());
      };
      for (const type of ['hv-feedback-submit', 'hv-feedback-sent']) document.addEventListener(type, note);
      choose(element, 'useful', 3);
      expect(seen).to.deep.equal([]);
      find(element, '.send').click();
      find(element, '.send').click();
      await waitUntil(() => has(element, '.answers'));
      for (const type of ['hv-feedback-submit', 'hv-feedback-sent']) document.removeEventListener(type, note);
      expect(seen.map((line) => line.split(' ')[0])).to.deep.equal(['hv-feedback-submit', 'hv-feedback-sent']);
      expect(seen.join()).not.to.contain('许明朗');
    });

    it('without a network loses nothing, is announced once, and can be done again', async () => {
      const { client, element } = await show();
      choose(element, 'listened', 5);
      await write(element, '希望图书角开放');
      client.goOffline();
      find(element, '.send').click();
      await waitUntil(() => has(element, '.failure'));
      expect(announced(element)).to.contain('您填的内容都还在');
      expect(element.shadowRoot?.querySelectorAll('[role=status], [role=alert], [aria-live]')).to.have.length(1);
      expect(fieldOf(element).value).to.equal('希望图书角开放');
      expect(has(element, "[data-question=listened] input[value='5']:checked")).to.equal(true);
      expect(find(element, '.send').innerText).to.equal('再发一次');
      client.goOnline();
      find(element, '.send').click();
      await waitUntil(() => has(element, '.answers'));
      expect(client.school.requests.map(({ text }) => text)).to.deep.equal(['希望图书角开放']);
    });

    it('keeps what was typed when the element is moved to another place of the page', async () => {
      const { element } = await show();
      await write(element, '还没写完');
      const box = document.createElement('div');
      document.body.append(box);
      box.append(element);
      await element.updateComplete;
      expect(fieldOf(element).value).to.equal('还没写完');
      box.remove();
    });

    it('shows what was sent before, when the link is opened again', async () => {
      const client = createFakeFamilyClient();
      await client.sendFeedback({ ratings: { useful: 1 } });
      const { element } = await show(client);
      expect(textOf(element)).to.contain('您已经提交过反馈');
      expect(has(element, 'input, textarea, .send')).to.equal(false);
      expect(deepActiveElement()).to.equal(document.body);
    });

    it("shows the school's later answer", async () => {
      const { client, element } = await show();
      await write(element, '希望图书角开放');
      find(element, '.send').click();
      await waitUntil(() => has(element, '.requests'));
      expect(find(element, '.requests').innerText).to.contain('学校还没有答复');
      client.school.answerRequest('request-0001', '下周一起开放。');
      find(element, '.page > .action').click();
      await waitUntil(() => has(element, '.answer'));
      expect(find(element, '.answer').innerText).to.equal('下周一起开放。');
      expect(has(element, '.page > .action')).to.equal(false);
    });
  });

  describe('the field for a request', () => {
    it('says how much may still be written, to the eye always and to the ear when it matters', async () => {
      const { element } = await show();
      await write(element, '字'.repeat(500));
      expect(find(element, '#request-count').innerText).to.equal('还可以写 1500 个字');
      expect(announced(element)).to.equal('');
      await write(element, '字'.repeat(1950));
      expect(announced(element)).to.equal('还可以写 50 个字');
      await write(element, '字'.repeat(1951));
      expect(announced(element)).to.equal('还可以写 50 个字');
      await write(element, '字'.repeat(2003));
      expect(announced(element)).to.equal('多了 3 个字，请删短一些');
    });

    it('cuts nothing off, and is not sent while it is too long', async () => {
      const { client, element } = await show();
      await write(element, '字'.repeat(2003));
      find(element, '.send').click();
      await element.updateComplete;
      const field = fieldOf(element);
      expect(field.value).to.have.length(2003);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(deepActiveElement()).to.equal(field);
      expect(client.calls).to.deep.equal(['getFamilyVisit']);
    });
  });
});
