import { createFakeFamilyClient } from '@homevisit/client/testing';
import { LOCALES } from '@homevisit/sdk/model';
import { choose, fieldOf, find, has, show, textOf, write } from '../testing/feedback-page.js';
import {
  expect,
  expectAccessible,
  inViewport,
  leftBehindBy,
  onPageWith,
  openStrictPage,
  waitUntil,
} from '../testing/index.js';
import { parentFeedbackMessages } from './parent-feedback.messages.js';
import type { ParentFeedback } from './parent-feedback.js';
import '../define/hv-parent-feedback.js';

describe('<hv-parent-feedback>', () => {
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
