import { createFakeClient, createFakeFamilyClient, type FakeFamilyClient } from '@homevisit/client/testing';
import { LOCALES } from '@homevisit/sdk/model';
import { policyPack } from '@homevisit/sdk/policy';
import {
  deepActiveElement,
  expect,
  expectAccessible,
  fixture,
  html,
  inTimeZone,
  inViewport,
  leftBehindBy,
  onPageWith,
  oneEvent,
  openStrictPage,
  sendKeys,
  TIME_ZONES,
  waitUntil,
  withMedia,
} from '../testing/index.js';
import type { FeedbackSubmitEvent } from '../events/feedback-submit-event.js';
import { parentFeedbackMessages } from './parent-feedback.messages.js';
import type { ParentFeedback } from './parent-feedback.js';
import '../define/hv-parent-feedback.js';
import '../define/hv-provider.js';

function find(element: ParentFeedback, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function fieldOf(element: ParentFeedback): HTMLTextAreaElement {
  return find(element, 'textarea') as HTMLTextAreaElement;
}

function has(element: ParentFeedback, selector: string): boolean {
  return element.shadowRoot?.querySelector(selector) !== null;
}

function textOf(element: ParentFeedback): string {
  return find(element, '.page').innerText;
}

function announced(element: ParentFeedback): string {
  return find(element, '[role=status]').textContent ?? '';
}

async function show(client: FakeFamilyClient = createFakeFamilyClient()) {
  const element = await fixture<ParentFeedback>(html`<hv-parent-feedback .client=${client}></hv-parent-feedback>`);
  await waitUntil(() => !has(element, '.loading'));
  return { client, element };
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

function choose(element: ParentFeedback, question: string, value: number): void {
  find(element, `[data-question=${question}] input[value='${value}']`).click();
}

async function write(element: ParentFeedback, text: string): Promise<void> {
  const field = fieldOf(element);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

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

    it("is at the hour on the school's wall, wherever the phone is", async () => {
      for (const zone of TIME_ZONES) {
        await inTimeZone(zone, async () => {
          const { element } = await show();
          expect(find(element, '.visit').innerText, zone).to.contain('16:30–17:10');
          expect(find(element, '.visit').innerText, zone).to.contain('2027年1月8日');
        });
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
      await press('Tab', 'Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Tab');
      expect(deepActiveElement()?.localName).to.equal('textarea');
      await sendKeys({ type: '请多来' });
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

  describe('its texts', () => {
    it('exist in every language, with the same keys', async () => {
      const keys = Object.keys(parentFeedbackMessages.source).sort();
      for (const locale of LOCALES) {
        await parentFeedbackMessages.load(locale);
        expect(Object.keys(parentFeedbackMessages.get(locale)?.texts ?? {}).sort(), locale).to.deep.equal(keys);
      }
    });

    it('follow the nearest lang at run time, and keep what was filled in', async () => {
      const { element } = await show();
      await write(element, '还没写完');
      element.lang = 'en';
      await waitUntil(() => textOf(element).includes('How was this home visit?'));
      expect(textOf(element)).to.contain('January 8, 2027');
      element.lang = 'zh-HK';
      await waitUntil(() => textOf(element).includes('這次家訪怎麼樣'));
      expect(fieldOf(element).value).to.equal('还没写完');
    });
  });

  describe('on its screens', () => {
    const screens: Readonly<Record<string, () => Promise<ParentFeedback>>> = {
      questions: async () => (await show()).element,
      failure: async () => {
        const { client, element } = await show();
        choose(element, 'listened', 5);
        await write(element, '字'.repeat(1999));
        client.goOffline();
        find(element, '.send').click();
        await waitUntil(() => has(element, '.failure'));
        return element;
      },
      answered: async () => {
        const client = createFakeFamilyClient();
        await client.sendFeedback({ ratings: { useful: 4 }, request: '请开放图书角' });
        client.school.answerRequest('request-0001', '好的');
        return (await show(client)).element;
      },
      unavailable: async () => (await show(createFakeFamilyClient({ token: 'guessed' }))).element,
    };

    for (const [name, open] of Object.entries(screens)) {
      it(`has no accessibility fault: ${name}, in light and dark`, async () => {
        const element = await open();
        await expectAccessible(element);
        element.scheme = 'dark';
        await element.updateComplete;
        await expectAccessible(element);
      });

      it(`fits a phone without scrolling sideways: ${name}, in every language and direction`, async () => {
        await inViewport('phone', async () => {
          const element = await open();
          for (const lang of ['en', 'zh-Hant', 'zh-CN']) {
            for (const dir of ['ltr', 'rtl']) {
              await onPageWith({ dir, lang }, async () => {
                await element.updateComplete;
                await new Promise((resolve) => setTimeout(resolve, 50));
                expect(document.documentElement.scrollWidth, `${lang} ${dir}`).to.be.at.most(window.innerWidth);
              });
            }
          }
        });
      });

      it(`has targets of at least 44 pixels: ${name}`, async () => {
        await inViewport('phone', async () => {
          const element = await open();
          const targets = element.shadowRoot?.querySelectorAll<HTMLElement>('button, textarea, .choice') ?? [];
          for (const target of targets) {
            const { width, height } = target.getBoundingClientRect();
            expect(Math.min(width, height), target.className).to.be.at.least(44);
          }
        });
      });
    }

    it('shows the chosen answer in forced colours', async () => {
      await withMedia({ 'forced-colors': 'active' }, async () => {
        const { element } = await show();
        choose(element, 'useful', 4);
        await element.updateComplete;
        const frameOf = (value: number) =>
          getComputedStyle(find(element, `[data-question=useful] input[value='${value}'] + .frame`));
        expect(frameOf(4).borderTopWidth).to.equal('3px');
        expect(frameOf(3).borderTopWidth).to.equal('1px');
      });
    });

    it('moves nothing under the finger when an answer is chosen', async () => {
      await inViewport('phone', async () => {
        const { element } = await show();
        const before = find(element, '.send').getBoundingClientRect().top;
        choose(element, 'told-before', 4);
        await element.updateComplete;
        expect(find(element, '.send').getBoundingClientRect().top).to.equal(before);
      });
    });
  });

  it('leaves nothing on the page when it is removed', async () => {
    expect(
      await leftBehindBy(async () => {
        const { element } = await show();
        element.remove();
      }),
    ).to.deep.equal([]);
  });

  it('works under a strict Content-Security-Policy and Trusted Types', async () => {
    const report = await openStrictPage('parent-feedback/parent-feedback.scene');
    expect(report.outcome).to.equal('谢谢，已经送到学校');
    expect(report.violations).to.deep.equal([]);
  });
});
