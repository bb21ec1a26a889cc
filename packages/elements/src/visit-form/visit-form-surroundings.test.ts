import { createFakeClient } from '@homevisit/client/testing';
import {
  deepActiveElement,
  expect,
  expectAccessible,
  inViewport,
  leftBehindBy,
  onPageWith,
  openStrictPage,
  waitUntil,
} from '../testing/index.js';
import type { VisitFormPage } from '../testing/visit-forms.js';
import { showVisitForm } from '../testing/visit-forms.js';
import { wholeFormClient } from '../testing/whole-form-policy.js';
import { catalogueContract } from '../testing/catalogue-contract.js';
import { lateFormMessages } from './late/late-form.messages.js';
import { photoMessages } from './photos/photos.messages.js';
import { visitStageMessages } from './stages/visit-stage.messages.js';
import { visitFormMessages } from './visit-form.messages.js';
import '../define/hv-visit-form.js';

catalogueContract('<hv-visit-form>', visitFormMessages);
catalogueContract('<hv-visit-form>, what is not on its first screen', visitStageMessages);
catalogueContract('<hv-visit-form>, photos', photoMessages);
catalogueContract('<hv-visit-form>, refusal and outcome', lateFormMessages);

const STAGES = ['访前', '访中', '访后'] as const;

/** Opens every part that can be opened. */
async function openEverything(page: VisitFormPage): Promise<void> {
  await page.click(page.choice('入户'));
  for (const pointer of ['/appointment', '/consent', '/approval', '/safetyReport']) await page.click(page.at(pointer));
  await page.click(page.find('#add-request'));
  for (const why of page.all('.why')) await page.click(why);
}

function overflow(page: VisitFormPage): number {
  const { width } = page.element.getBoundingClientRect();
  return Math.max(...page.all('.page *').map((one) => one.getBoundingClientRect().width)) - width;
}

/** What can be pressed: boxes and radio buttons by their labels, which are part of the target. */
function tooSmall(page: VisitFormPage): readonly string[] {
  return page
    .all('button, select, textarea, input:not([type=checkbox], [type=radio]), label.choice')
    .filter((one) => one.offsetParent !== null)
    .filter((one) => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44)
    .map((one) => `${one.localName} ${one.id || one.innerText}`);
}

describe('<hv-visit-form> in its surroundings', () => {
  describe('on a phone', () => {
    it('shows one stage at a time, and hides the others from everybody', async () => {
      await inViewport('phone', async () => {
        const page = await showVisitForm();
        await page.element.updateComplete;
        for (const [index, name] of STAGES.entries()) {
          const shown = page.all('.stage').filter((stage) => stage.offsetParent !== null);
          expect(shown.map((stage) => stage.querySelector('h3')?.innerText)).to.deep.equal([name]);
          expect(page.find('[aria-current=step]').innerText).to.include(name);
          if (index < 2) await page.submit();
        }
        expect(page.find('button[type=submit]').innerText).to.equal('归档家访记录');
        expect(deepActiveElement()).to.equal(page.find('#stage-after'));
        await page.click(page.button('上一步：访中'));
        expect(page.find('[aria-current=step]').innerText).to.include('访中');
      });
    });

    it('leads to a fault in another stage', async () => {
      await inViewport('phone', async () => {
        const page = await showVisitForm();
        await page.submit();
        await page.submit();
        await page.submit();
        await waitUntil(() => page.has('.summary'));
        expect(page.find('[aria-current=step]').innerText).to.include('访前');
        expect(deepActiveElement()).to.equal(page.at('/mode'));
      });
    });

    it('keeps the refusal one press away in every stage', async () => {
      await inViewport('phone', async () => {
        const page = await showVisitForm();
        for (const stage of STAGES) {
          await page.click(page.all('.step').find((one) => one.innerText.includes(stage))!);
          window.scrollTo(0, document.body.scrollHeight);
          const { top, bottom } = page.button('家长谢绝').getBoundingClientRect();
          expect(top).to.be.at.least(0);
          expect(bottom).to.be.at.most(window.innerHeight);
        }
      });
    });

    it('never leaves what has the focus under the bar or the buttons', async () => {
      await inViewport('phone', async () => {
        const page = await showVisitForm();
        await openEverything(page);
        page.find('.step').focus();
        const bottomOfBar = (): number => page.find('.bar').getBoundingClientRect().bottom;
        const topOfButtons = (): number => page.find('.form > .actions').getBoundingClientRect().top;
        for (let presses = 0; presses < 25; presses += 1) {
          await page.press('Tab');
          const focused = deepActiveElement();
          if (!(focused instanceof HTMLElement) || focused.closest('.bar, .actions')) continue;
          const { top, bottom } = focused.getBoundingClientRect();
          expect(bottom, focused.outerHTML).to.be.above(bottomOfBar());
          expect(top, focused.outerHTML).to.be.below(topOfButtons());
        }
      });
    });
  });

  for (const viewport of ['phone', 'desktop'] as const) {
    it(`has no fault for axe, no target too small and nothing too wide on a ${viewport}`, async () => {
      await inViewport(viewport, async () => {
        const page = await showVisitForm({ studentId: 'student-01' });
        await openEverything(page);
        const look = async (): Promise<void> => {
          await expectAccessible(page.element);
          expect(tooSmall(page)).to.deep.equal([]);
          expect(overflow(page)).to.be.at.most(0);
        };
        for (const stage of STAGES) {
          await page.click(page.all('.step').find((one) => one.innerText.includes(stage))!);
          await look();
        }
        await page.submit();
        await waitUntil(() => page.has('.summary'));
        await look();
        await page.click(page.button('家长谢绝'));
        await waitUntil(() => page.has('#decline-heading'));
        await page.click(page.button('记录谢绝'));
        await look();
      });
    });

    it(`has none with warnings and with the outcome on a ${viewport}`, async () => {
      await inViewport(viewport, async () => {
        const page = await showVisitForm({ client: createFakeClient() });
        await page.fillNecessary();
        await page.click(page.all('.step')[2]!);
        await page.submit();
        await waitUntil(() => page.has('.warnings'));
        await expectAccessible(page.element);
        expect(tooSmall(page)).to.deep.equal([]);
        await page.click(page.choice('当时就是这样，照实记录'));
        await page.submit();
        await page.untilFiled();
        await waitUntil(() => page.has('.duties'));
        await page.click(page.button('生成家长反馈链接'));
        await waitUntil(() => page.has('#feedback-link'));
        await expectAccessible(page.element);
        expect(tooSmall(page)).to.deep.equal([]);
        expect(overflow(page)).to.be.at.most(0);
      });
    });
  }

  it('has no fault for axe in the dark', async () => {
    const page = await showVisitForm();
    page.element.scheme = 'dark';
    await openEverything(page);
    await page.submit();
    await waitUntil(() => page.has('.summary'));
    page.element.style.backgroundColor = '#16211f';
    await expectAccessible(page.element);
  });

  it('changes its language, and keeps what was typed', async () => {
    const page = await showVisitForm();
    await page.fill(page.at('/outline'), '了解作息');
    page.element.lang = 'en';
    await waitUntil(() => page.text.includes('Home visit record'));
    expect(page.at('/outline').value).to.equal('了解作息');
    const words = (): string => page.find('.page').innerText.replace(/沈一禾|陈听雨|周望舒|吴向晴|郑可为|步骤\d/g, '');
    await waitUntil(() => !/[\u4e00-\u9fff]/.test(words()), 'not a word of Chinese is left');
    page.element.lang = 'zh-Hant';
    await waitUntil(() => page.text.includes('家訪紀錄'));
  });

  it('fits into a page that is written from right to left', async () => {
    await onPageWith({ dir: 'rtl' }, async () => {
      await inViewport('phone', async () => {
        const page = await showVisitForm();
        await openEverything(page);
        expect(overflow(page)).to.be.at.most(0);
      });
    });
  });

  it('works under a strict Content-Security-Policy with Trusted Types, and violates nothing', async () => {
    const { violations, outcome } = await openStrictPage('visit-form/visit-form.scene');
    expect(violations).to.deep.equal([]);
    expect(outcome).to.equal('家访记录已归档 学年家访');
  });

  it('leaves the page as it was', async () => {
    const left = await leftBehindBy(async () => {
      const page = await showVisitForm({ client: wholeFormClient() });
      await openEverything(page);
      await page.click(page.button('家长谢绝'));
      await waitUntil(() => page.has('#decline-heading'));
      page.element.remove();
      // What was typed last is still being kept.
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(left).to.deep.equal([]);
  });
});
