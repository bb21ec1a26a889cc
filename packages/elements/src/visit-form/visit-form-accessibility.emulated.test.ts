import { executeServerCommand } from '@web/test-runner-commands';
import {
  accessibilityTree,
  deepActiveElement,
  expect,
  expectAccessible,
  inViewport,
  onPageWith,
  VIEWPORTS,
  waitUntil,
  withMedia,
} from '../testing/index.js';
import { showVisitForm, type VisitFormPage } from '../testing/visit-forms.js';
import '../define/hv-visit-form.js';

const STAGES = ['访前', '访中', '访后'] as const;

async function goTo(page: VisitFormPage, stage: string): Promise<void> {
  await page.click(page.all('.step').find((one) => one.innerText.includes(stage))!);
}

/** Opens everything that a stage on a phone can open, so that it is looked at as well. */
async function openStage(page: VisitFormPage, stage: string): Promise<void> {
  await goTo(page, stage);
  if (stage === '访前') {
    await page.click(page.choice('入户'));
    for (const pointer of ['/appointment', '/consent', '/safetyReport']) await page.click(page.at(pointer));
    return;
  }
  if (stage === '访中') {
    for (const task of page.all('.task input[type=checkbox]')) await page.click(task);
    await page.fill(page.find('#quick-notes'), '奶奶接送');
    return;
  }
  await page.click(page.button('写下约定'));
  await page.click(page.find('#add-request'));
  await page.fill(page.at('/followUp'), '问作息');
  await page.click(page.find('#photos-open'));
  await waitUntil(() => page.has('#photo-given'), 'photos are there');
  await page.click(page.find('#photo-given'));
}

const seen = (one: HTMLElement): boolean => one.offsetParent !== null;

/** What can be pressed and is smaller than a thumb, by what it says. */
function tooSmall(page: VisitFormPage): readonly string[] {
  return page
    .all('button, select, textarea, input:not([type=checkbox], [type=radio], [type=file]), label.choice, label.action')
    .filter(seen)
    .filter((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 44)
    .map((one) => one.innerText || one.id);
}

/** What sticks out of the element on either side. What is hidden from the eye only is as wide as nothing. */
function tooWide(page: VisitFormPage): readonly string[] {
  const { left, right } = page.element.getBoundingClientRect();
  return page
    .all('.page *:not(.visually-hidden)')
    .filter(seen)
    .filter((one) => one.getBoundingClientRect().right > right + 1 || one.getBoundingClientRect().left < left - 1)
    .map((one) => `${one.localName}.${one.className} ${one.innerText.slice(0, 20)}`);
}

describe('<hv-visit-form>, stage by stage on a phone', () => {
  for (const stage of STAGES) {
    it(`has no fault for axe and no target below 44 pixels: ${stage}, with everything opened`, async () => {
      await inViewport('phone', async () => {
        const page = await showVisitForm();
        await openStage(page, stage);
        expect(tooSmall(page)).to.deep.equal([]);
        expect(tooWide(page)).to.deep.equal([]);
        await expectAccessible(page.element);
      });
    });

    it(`holds with text of twice the size and from right to left: ${stage}`, async () => {
      await inViewport('phone', async () => {
        await onPageWith({ dir: 'rtl' }, async () => {
          const page = await showVisitForm();
          page.element.style.setProperty('--hv-font-size', '32px');
          await openStage(page, stage);
          expect(tooWide(page)).to.deep.equal([]);
        });
      });
    });

    it(`can be told apart in forced colours: ${stage}`, async () => {
      await inViewport('phone', async () => {
        const page = await showVisitForm();
        await openStage(page, stage);
        await withMedia({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' }, () =>
          expectAccessible(page.element),
        );
      });
    });
  }

  it('is told to assistive technology as what it is: what comes next, and what was talked about', async () => {
    await inViewport('phone', async () => {
      const page = await showVisitForm();
      await page.click(page.choice('入户'));
      await page.click(page.button('我出发了'));
      const during = await accessibilityTree();
      expect(during).to.include.members([
        'button 出发 19:00，点按修改',
        'button 已到达',
        'heading 访中',
        'heading 要谈的事',
        'heading 随手记',
      ]);
      await page.click(page.button('已到达'));
      await page.click(page.button('已离开学生家'));
      const after = await accessibilityTree();
      expect(after).to.include.members([
        'button 已平安返回',
        'heading 谈了什么',
        'button 在校表现（告知家长的）：无特殊情况',
        'heading 家校约定',
        'heading 行为确认',
        'heading 照片',
        'heading 后续',
      ]);
    });
  });

  it('keeps a field in view between bar and buttons while the keyboard covers half of the screen', async () => {
    try {
      await executeServerCommand('viewport', { width: VIEWPORTS.phone.width, height: 380 });
      const page = await showVisitForm();
      await goTo(page, '访后');
      for (const field of [page.at('/findings/family-opinions'), page.at('/followUp')]) {
        field.focus();
        await waitUntil(() => deepActiveElement() === field);
        field.scrollIntoView({ block: 'center' });
        const { top, bottom } = field.getBoundingClientRect();
        expect(top).to.be.at.least(page.find('.bar').getBoundingClientRect().bottom);
        expect(bottom).to.be.at.most(page.find('.form > .actions').getBoundingClientRect().top);
      }
    } finally {
      await executeServerCommand('viewport', VIEWPORTS.desktop);
    }
  });
});
