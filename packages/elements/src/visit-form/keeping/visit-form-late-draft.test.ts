import type { DraftOwner } from '@homevisit/client/drafts';
import { deepActiveElement } from '../../testing/accessibility.js';
import { expect, waitUntil } from '../../testing/index.js';
import { freshPlaces } from '../../testing/kept-places.js';
import { showVisitForm, type VisitFormPage } from '../../testing/visit-forms.js';
import { wholeFormClient } from '../../testing/whole-form-policy.js';
import '../../define/hv-visit-form.js';

const client = wholeFormClient;

async function untilKept(page: VisitFormPage): Promise<void> {
  await waitUntil(() => /已保存在本机 \d/.test(page.text), 'it says that it is kept');
}

/** As a page that is gone without a word: nothing is closed, nothing is told. */
function kill(page: VisitFormPage): void {
  page.element.remove();
}

describe('<hv-visit-form> whose draft is late', () => {
  it('looks for faults only once the draft is back, however early somebody files', async () => {
    const keeping = freshPlaces();
    const page = await showVisitForm({ client: client(), keeping });
    await page.click(page.choice('入户'));
    await untilKept(page);
    kill(page);
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const slow = { ...keeping, openDrafts: (owner: DraftOwner) => opened.then(() => keeping.openDrafts(owner)) };
    const again = await showVisitForm({ client: page.client, keeping: slow });
    await again.submit();
    expect(again.has('.error')).to.equal(false);
    open();
    await waitUntil(() => again.has('.error'), 'it says what is missing');
    expect(again.choice('入户').checked).to.equal(true);
    await waitUntil(
      () => deepActiveElement()?.getAttribute('aria-invalid') === 'true',
      'it leads to a fault that is one',
    );
  });

  it('leaves whoever goes on in a form put back into the page where they are, however late the draft is', async () => {
    const places = freshPlaces();
    let reading = Promise.resolve();
    let timesOpened = 0;
    const openDrafts = (owner: DraftOwner) => {
      timesOpened += 1;
      return reading.then(() => places.openDrafts(owner));
    };
    const keeping = { ...places, openDrafts };
    const page = await showVisitForm({ client: client(), keeping });
    page.element.style.width = '360px';
    await waitUntil(() => page.has('.stage[hidden]'), 'one stage is shown at a time');
    await page.click(page.choice('入户'));
    await untilKept(page);
    const place = page.element.parentElement;
    let open = (): void => undefined;
    reading = new Promise<void>((resolve) => (open = resolve));
    kill(page);
    place?.append(page.element);
    await waitUntil(() => timesOpened === 2, 'what was kept is being read again');
    while (page.find('button[type=submit]').innerText.startsWith('下一步')) await page.submit();
    await page.submit();
    await waitUntil(() => deepActiveElement()?.getAttribute('aria-invalid') === 'true', 'it leads to a fault');
    const fault = deepActiveElement()?.id;
    open();
    await untilKept(page);
    await page.fill(page.at('/endedAt'), '17:40');
    await untilKept(page);
    expect(deepActiveElement()?.id).to.equal(fault);
    expect(page.has('.error')).to.equal(true);
  });
});
