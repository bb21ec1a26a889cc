import { createFakeClient } from '@homevisit/client/testing';
import { deepActiveElement, expect, waitUntil } from '../testing/index.js';
import { showVisitForm } from '../testing/visit-forms.js';
import { wholeFormClient } from '../testing/whole-form-policy.js';
import '../define/hv-visit-form.js';

describe('<hv-visit-form> by keyboard alone', () => {
  it('opens and closes the reason of a field, which names clause, document and section', async () => {
    const page = await showVisitForm();
    const why = page.find('[data-pointer="/findings/conduct-at-school"] .why');
    await page.tabTo(() => why);
    await page.press('Enter');
    expect(why.getAttribute('aria-expanded')).to.equal('true');
    const panel = page.find(`#${why.getAttribute('aria-controls') ?? ''}`);
    expect(panel.innerText).to.include('记录家长意见').and.include('《示范学校方案(虚构)》二(3)').and.include('必须');
    await page.press('Space');
    expect(panel.hidden).to.equal(true);
  });

  it('refuses the visit and comes back to the record with nothing lost', async () => {
    const page = await showVisitForm();
    await page.tabTo(() => page.at('/findings/family-opinions'));
    await page.type('希望多读书');
    await page.click(page.button('家长谢绝'));
    await waitUntil(() => page.has('#decline-heading'));
    expect(deepActiveElement()).to.equal(page.find('#decline-heading'));
    await page.tabTo(() => page.button('返回家访记录'));
    await page.press('Enter');
    await waitUntil(() => page.has('form'));
    expect(page.at('/findings/family-opinions').value).to.equal('希望多读书');
  });

  it('takes a whole refusal', async () => {
    const page = await showVisitForm({ client: wholeFormClient() });
    await page.tabTo(() => page.button('家长谢绝'));
    await page.press('Enter');
    await waitUntil(() => page.has('#decline-first-reason'));
    await page.tabTo(() => page.find('#decline-first-reason'));
    await page.press('ArrowDown');
    await page.tabTo(() => page.choice('视频'));
    await page.press('Space');
    await page.tabTo(() => page.button('记录谢绝'));
    await page.press('Enter');
    await page.untilFiled();
    const { studentIds, reason, offered } = page.client.school.declines[page.client.school.declines.length - 1]!;
    expect({ studentIds, reason, offered }).to.deep.equal({
      studentIds: ['student-03'],
      reason: 'no-visit-at-home',
      offered: ['video'],
    });
  });

  it('sends the form by Enter in a line of text, as forms do', async () => {
    const page = await showVisitForm({ client: createFakeClient() });
    await page.tabTo(() => page.find('#other-relation'));
    await page.press('Enter');
    await waitUntil(() => page.has('.summary'));
  });
});
