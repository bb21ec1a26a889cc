import { expect, inViewport, waitUntil } from '../testing/index.js';
import { showVisitForm } from '../testing/visit-forms.js';
import '../define/hv-visit-form.js';

// In a file of its own: a part that a page has fetched once, it does not fetch again.
describe('when the signal is lost before the later stages were fetched', () => {
  it('says so, and fetches them when it is back', async () => {
    await fetch('/lose?later-sections');
    try {
      await inViewport('phone', async () => {
        const page = await showVisitForm({ waitForAll: false });
        await page.click(page.all('.step')[2]!);
        await waitUntil(() => page.text.includes('这一部分没能下载'), 'it says so');
        await fetch('/lose');
        await page.click(page.button('再试一次'));
        await waitUntil(() => page.has('#findings'), 'it is there');
        expect(page.text).not.to.include('没能下载');
      });
    } finally {
      await fetch('/lose');
    }
  });
});
