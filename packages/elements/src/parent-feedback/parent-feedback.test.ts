import { createFakeClient, createFakeFamilyClient } from '@homevisit/client/testing';
import { policyPack } from '@homevisit/sdk/policy';
import { announced, choose, find, has, press, show, textOf } from '../testing/feedback-page.js';
import { deepActiveElement, expect, fixture, html, oneEvent, typeText, waitUntil } from '../testing/index.js';
import type { ParentFeedback } from './parent-feedback.js';
import '../define/hv-parent-feedback.js';
import '../define/hv-provider.js';

describe('<hv-parent-feedback>', () => {
  describe('the visit', () => {
    it('is shown with student, time, visitors, mode and school', async () => {
      const { element } = await show();
      const facts = find(element, '.visit').innerText;
      for (const fact of [
        '许明朗',
        '2027年1月8日',
        '16:30',
        '17:10',
        '吴向晴（班主任）',
        '在约好的地方见面',
        '示范学校',
      ]) {
        expect(facts).to.contain(fact);
      }
    });

    it('never comes with a category, on any screen', async () => {
      const teacher = createFakeClient();
      const { visit } = await teacher.fileVisit({
        studentIds: ['student-02'],
        format: 'individual',
        mode: 'home',
        startedAt: '2027-01-10T17:00:00+08:00',
        endedAt: '2027-01-10T17:40:00+08:00',
        visitors: [{ personId: 'staff-chen', role: 'class-teacher' }],
        findings: { 'conduct-at-school': '认真', 'family-opinions': '没有意见' },
      });
      const { token } = await teacher.createFeedbackLink(visit.id);
      const { packs } = await teacher.getPolicies();
      const labels = packs.flatMap((pack) =>
        policyPack.parse(pack).categories.list.flatMap(({ id, title }) => [id, ...Object.values(title)]),
      );
      expect(labels).to.include('留守');
      const { element } = await show(createFakeFamilyClient({ school: teacher.school, token }));
      const screens = [textOf(element)];
      choose(element, 'useful', 5);
      find(element, '.send').click();
      await waitUntil(() => has(element, '.answers'));
      screens.push(textOf(element));
      for (const screen of screens) for (const label of labels) expect(screen).not.to.contain(label);
    });

    it('shows what a family writes, and what the school answers, as text', async () => {
      const client = createFakeFamilyClient();
      await client.sendFeedback({ ratings: {}, request: '<img src=x onerror=alert(1)>' });
      client.school.answerRequest('request-0001', '<b>好</b>');
      const { element } = await show(client);
      expect(find(element, '.requests').innerText).to.contain('<img src=x onerror=alert(1)>');
      expect(find(element, '.answer').innerText).to.equal('<b>好</b>');
      expect(has(element, '.requests img, .requests b')).to.equal(false);
    });
  });

  describe('by keyboard alone', () => {
    it('is answered, sent, and read to the end', async () => {
      const { client, element } = await show();
      const sent = oneEvent(element, 'hv-feedback-sent');
      find(element, '[data-question=told-before] input').focus();
      await press('Space', 'ArrowRight', 'ArrowRight');
      // The button that takes the answer back follows its question.
      await press('Tab', 'Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
      expect(deepActiveElement()?.localName).to.equal('textarea');
      await typeText('请多来');
      await press('Tab', 'Enter');
      await sent;
      await waitUntil(() => deepActiveElement()?.localName === 'h2');
      expect(deepActiveElement()?.textContent).to.contain('谢谢');
      const { feedback } = await client.getFamilyVisit();
      expect(feedback).to.deep.equal({ ratings: { 'told-before': 3, listened: 1 }, request: '请多来' });
    });

    it('is not sent by Enter on an answer: it can be sent only once', async () => {
      const { client, element } = await show();
      find(element, '[data-question=useful] input').focus();
      await press('Space', 'Enter');
      expect(client.calls).to.deep.equal(['getFamilyVisit']);
    });

    it('takes an answer back and returns to the question', async () => {
      const { element } = await show();
      choose(element, 'useful', 4);
      await element.updateComplete;
      find(element, '[data-question=useful] .clear').focus();
      await press('Enter');
      await element.updateComplete;
      expect(has(element, '[data-question=useful] input:checked')).to.equal(false);
      expect(deepActiveElement()).to.equal(find(element, '[data-question=useful] input'));
    });
  });

  describe('a link that does not open', () => {
    it('is met with kind words, what to do, and the words of the school', async () => {
      const element = await fixture<ParentFeedback>(
        html`<hv-parent-feedback .client=${createFakeFamilyClient({ token: 'guessed' })}
          ><p slot="help">电话 0000-1234</p></hv-parent-feedback
        >`,
      );
      await waitUntil(() => !has(element, '.loading'));
      expect(textOf(element)).to.contain('这个链接打不开了').and.to.contain('请联系班主任');
      expect((find(element, 'slot[name=help]') as HTMLSlotElement).assignedElements()).to.have.length(1);
      expect(announced(element)).to.contain('这个链接打不开了');
      expect(has(element, 'button')).to.equal(false);
    });

    it('for want of a network can be tried again, and the focus goes to the page that opens', async () => {
      const client = createFakeFamilyClient();
      client.goOffline();
      const { element } = await show(client);
      expect(textOf(element)).to.contain('现在连不上网络');
      client.goOnline();
      find(element, 'button').focus();
      await press('Enter');
      await waitUntil(() => deepActiveElement()?.localName === 'h2');
      expect(deepActiveElement()?.textContent).to.contain('这次家访怎么样');
    });
  });

  describe('without a client of the host', () => {
    afterEach(() => {
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('makes one from base-url and the token in the fragment', async () => {
      history.replaceState(null, '', '#t=secret-token');
      const original = window.fetch;
      const seen: string[] = [];
      window.fetch = async (input, init) => {
        const request = new Request(input, init);
        seen.push(`${new URL(request.url).pathname} ${request.headers.get('authorization') ?? ''}`);
        return new Response(JSON.stringify(await createFakeFamilyClient().getFamilyVisit()));
      };
      try {
        const element = await fixture<ParentFeedback>(
          html`<hv-parent-feedback base-url="/api/homevisit"></hv-parent-feedback>`,
        );
        await waitUntil(() => has(element, '.visit'));
      } finally {
        window.fetch = original;
      }
      expect(seen).to.deep.equal(['/api/homevisit/family/visit HomevisitLink secret-token']);
    });

    it('follows the address when another link is opened in the same window', async () => {
      history.replaceState(null, '', '#t=first');
      const original = window.fetch;
      const tokens: string[] = [];
      window.fetch = async (input, init) => {
        tokens.push(new Request(input, init).headers.get('authorization') ?? '');
        return new Response(JSON.stringify(await createFakeFamilyClient().getFamilyVisit()));
      };
      try {
        const element = await fixture<ParentFeedback>(html`<hv-parent-feedback base-url="/api"></hv-parent-feedback>`);
        await waitUntil(() => has(element, '.visit'));
        location.hash = '#t=second';
        await waitUntil(() => tokens.length === 2 && has(element, '.visit'));
      } finally {
        window.fetch = original;
      }
      expect(tokens).to.deep.equal(['HomevisitLink first', 'HomevisitLink second']);
    });

    it('asks nobody when the address holds no token', async () => {
      const original = window.fetch;
      let asked = 0;
      window.fetch = (...given) => {
        asked += 1;
        return original(...given);
      };
      try {
        const element = await fixture<ParentFeedback>(html`<hv-parent-feedback base-url="/api"></hv-parent-feedback>`);
        await waitUntil(() => has(element, 'h2'));
        expect(textOf(element)).to.contain('这个链接打不开了');
      } finally {
        window.fetch = original;
      }
      expect(asked).to.equal(0);
    });

    it("uses the provider's", async () => {
      const client = createFakeFamilyClient();
      const provider = await fixture(
        html`<hv-provider .familyClient=${client}><hv-parent-feedback></hv-parent-feedback></hv-provider>`,
      );
      const element = provider.querySelector('hv-parent-feedback');
      if (!element) throw new Error('not in the template');
      await waitUntil(() => has(element, '.visit'));
      expect(client.calls).to.deep.equal(['getFamilyVisit']);
    });
  });
});
