import { createFakeClient, createFakeFamilyClient, demonstrationPolicy } from '@homevisit/client/testing';
import { announced, find, has, show, textOf } from '../testing/feedback-page.js';
import {
  catalogueContract,
  deepActiveElement,
  expect,
  expectAccessible,
  inViewport,
  waitUntil,
} from '../testing/index.js';
import type { ParentFeedback } from './parent-feedback.js';
import { ownDataMessages } from './own-data/own-data.messages.js';
import { parentFeedbackMessages } from './parent-feedback.messages.js';
import { reportMessages } from './report/report.messages.js';
import '../define/hv-parent-feedback.js';

const text = { 'zh-CN': '纪律', 'zh-Hant': '紀律', en: 'Discipline' };
const withRules = {
  ...demonstrationPolicy,
  clauses: [
    ...demonstrationPolicy.clauses,
    {
      id: 'D-conduct',
      title: text,
      summary: text,
      strength: 'must-not' as const,
      citation: { section: '9' },
      rule: {
        kind: 'conduct' as const,
        modes: ['home' as const],
        attest: ['no-gifts' as const, 'respectful' as const],
      },
    },
  ],
};

/** A family that the head has not visited. */
async function visitedFamily() {
  const teacher = createFakeClient({ policies: [withRules] });
  const { token } = await teacher.createFeedbackLink('visit-0001');
  return createFakeFamilyClient({ school: teacher.school, token });
}

async function open(part: 'data' | 'report', given?: ReturnType<typeof createFakeFamilyClient>) {
  const client = given ?? (await visitedFamily());
  const { element } = await show(client);
  find(element, `[data-open=${part}]`).click();
  await waitUntil(() => has(element, '[data-back]'));
  await waitUntil(() => deepActiveElement()?.localName === 'h2');
  return { client, element };
}

async function type(element: ParentFeedback, selector: string, value: string): Promise<void> {
  const field = find(element, selector) as HTMLTextAreaElement;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

describe('<hv-parent-feedback>, what is loaded on demand', () => {
  catalogueContract('the feedback page', parentFeedbackMessages);
  catalogueContract('own data', ownDataMessages);
  catalogueContract('a report of misconduct', reportMessages);

  describe('own data', () => {
    it('are shown with what the record holds, and with the names of notes, not the notes', async () => {
      const { element } = await open('data');
      await waitUntil(() => has(element, '.facts'));
      expect(textOf(element)).to.contain('林小满').and.to.contain('到家里家访').and.to.contain('谈话内容');
      expect(textOf(element)).not.to.contain('上课专心');
    });

    it('can be corrected: the request names a day, and stands on the page of feedback', async () => {
      const { client, element } = await open('data');
      await waitUntil(() => has(element, '[data-ask]'));
      find(element, '[data-ask]').click();
      await waitUntil(() => announced(element).includes('请先选一项'));
      expect((deepActiveElement() as HTMLInputElement).name).to.equal('ask-kind');
      find(element, 'input[value=correction]').click();
      find(element, '[data-ask]').click();
      await waitUntil(() => announced(element).includes('请写明哪里写错了'));
      expect(deepActiveElement()?.id).to.equal('ask-text');
      await type(element, '#ask-text', '电话写错了');
      find(element, '[data-ask]').click();
      await waitUntil(() => textOf(element).includes('2027年1月25日'));
      expect(client.school.requests).to.have.length(1);
      find(element, '[data-back]').click();
      await waitUntil(() => has(element, '.send'));
      await waitUntil(() => deepActiveElement()?.matches('[data-open=data]') ?? false);
      expect(find(element, '.requests').innerText).to.contain('您要求：更正信息').and.to.contain('电话写错了');
    });

    it('are asked about once when the answer was lost and it is sent again', async () => {
      const { client, element } = await open('data');
      await waitUntil(() => has(element, '[data-ask]'));
      find(element, 'input[value=deletion]').click();
      client.loseNextAnswer('askAboutData');
      find(element, '[data-ask]').click();
      await waitUntil(() => has(element, '.ask .failure'));
      find(element, '[data-ask]').click();
      await waitUntil(() => has(element, '.done-note'));
      expect(client.school.requests).to.have.length(1);
    });

    it('that cannot be read now can be read later', async () => {
      const client = createFakeFamilyClient();
      const { element } = await show(client);
      client.goOffline();
      find(element, '[data-open=data]').click();
      await waitUntil(() => has(element, '[data-retry]'));
      expect(announced(element)).to.contain('没有读到');
      client.goOnline();
      find(element, '[data-retry]').click();
      await waitUntil(() => has(element, '.facts'));
    });
  });

  describe('a report of misconduct', () => {
    it('offers the rules of the school’s documents and no others', async () => {
      const { element } = await open('report');
      const names = [...(element.shadowRoot?.querySelectorAll('.report input') ?? [])].map((one) =>
        one.getAttribute('name'),
      );
      expect(names).to.deep.equal(['no-gifts', 'respectful']);
      const bare = await open('report', createFakeFamilyClient());
      expect(has(bare.element, '.report input')).to.equal(false);
    });

    it('asks what and whether unnamed, with the focus where something is missing, and then gives a number', async () => {
      const { client, element } = await open('report');
      find(element, '[data-report]').click();
      await waitUntil(() => announced(element).includes('请选一项'));
      expect(deepActiveElement()?.getAttribute('name')).to.equal('no-gifts');
      await type(element, '#report-text', '收了茶叶');
      find(element, '[data-report]').click();
      await waitUntil(() => announced(element).includes('要不要让校领导知道'));
      expect(deepActiveElement()?.getAttribute('name')).to.equal('anonymous');
      expect(client.calls).not.to.include('reportMisconduct');
      find(element, '.who input[value=true]').click();
      find(element, '[data-report]').click();
      await waitUntil(() => has(element, '.reference'));
      expect(find(element, '.reference').innerText).to.contain('AAAA-0001');
      const leader = createFakeClient({ role: 'leader', school: client.school });
      const [report] = await leader.listMisconductReports();
      expect(report).to.include({ text: '收了茶叶' });
      expect(report).not.to.have.property('visit');
    });

    it('leaves no trace on the page when the family goes back, or opens it again', async () => {
      const { element } = await open('report');
      await type(element, '#report-text', '收了茶叶');
      find(element, '[data-back]').click();
      await waitUntil(() => has(element, '[data-open=report]'));
      expect(textOf(element)).not.to.contain('茶叶');
      find(element, '[data-open=report]').click();
      await waitUntil(() => has(element, '#report-text'));
      expect((find(element, '#report-text') as HTMLTextAreaElement).value).to.equal('');
    });

    it('keeps what was written when the network breaks, and arrives once', async () => {
      const { client, element } = await open('report');
      find(element, '.report input').click();
      find(element, '.who input[value=false]').click();
      client.loseNextAnswer('reportMisconduct');
      find(element, '[data-report]').click();
      await waitUntil(() => announced(element).includes('您写的内容还在'));
      find(element, '[data-report]').click();
      await waitUntil(() => has(element, '.reference'));
      const leader = createFakeClient({ role: 'leader', school: client.school });
      expect(await leader.listMisconductReports()).to.have.length(1);
    });
  });

  describe('an answer of the school', () => {
    async function answered() {
      const client = createFakeFamilyClient();
      await client.sendFeedback({ ratings: {}, request: '请开放图书角' });
      client.school.answerRequest('request-0001', '下周一起开放。');
      return show(client);
    }

    it('can be said to settle the matter', async () => {
      const { client, element } = await answered();
      find(element, '[data-settles=true]').click();
      await waitUntil(() => textOf(element).includes('您说这件事解决了'));
      expect(client.school.requests[0]).to.include({ status: 'closed', settled: true });
      expect(deepActiveElement()?.localName).to.equal('h3');
    });

    it('can be added to, and the request is open again', async () => {
      const { client, element } = await answered();
      await type(element, '.reply textarea', '能不能早一点');
      find(element, '[data-add]').click();
      await waitUntil(() => client.school.requests[0]?.status === 'open');
      await waitUntil(() => textOf(element).includes('能不能早一点'));
      expect(client.school.requests[0]?.replies.map(({ from }) => from)).to.deep.equal(['school', 'family']);
    });

    it('that came in between is shown before anything is sent, and nothing typed is lost', async () => {
      const { client, element } = await answered();
      await type(element, '.reply textarea', '还不行');
      client.school.answerRequest('request-0001', '更正：下周二开放。');
      find(element, '[data-settles=false]').click();
      await waitUntil(() => textOf(element).includes('学校刚有新的回复'));
      expect(textOf(element)).to.contain('更正：下周二开放。');
      expect((find(element, '.reply textarea') as HTMLTextAreaElement).value).to.equal('还不行');
    });

    it('is not replied to with nothing', async () => {
      const { client, element } = await answered();
      find(element, '[data-add]').click();
      await waitUntil(() => announced(element).includes('还没有写'));
      expect(client.calls).not.to.include('replyToRequest');
      expect(deepActiveElement()?.localName).to.equal('textarea');
    });
  });

  for (const part of ['data', 'report'] as const) {
    it(`has no accessibility fault, large targets, and fits a phone: ${part}`, async () => {
      await inViewport('phone', async () => {
        const { element } = await open(part);
        await waitUntil(() => has(element, '.facts, .report'));
        await expectAccessible(element);
        element.scheme = 'dark';
        await element.updateComplete;
        await expectAccessible(element);
        expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
        for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, textarea, .line') ?? []) {
          expect(target.getBoundingClientRect().height, target.className).to.be.at.least(44);
        }
      });
    });
  }
});
