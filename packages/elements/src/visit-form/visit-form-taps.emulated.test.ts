import { createFakeClient, createFakeSchool, type FakeClient } from '@homevisit/client/testing';
import { jurisdictions } from '@homevisit/policies';
import { expect, inViewport, sendMouse, waitUntil } from '../testing/index.js';
import { showVisitForm, type VisitFormPage } from '../testing/visit-forms.js';
import '../define/hv-visit-form.js';

/** What is asked of a form on the stairs (README, "How long a record takes"). */
const MOST_TAPS = 20;
const TWO_MINUTES = 120_000;

/** A thumb: it goes to where something stands on the screen, and presses whatever is there. */
class Thumb {
  taps = 0;
  readonly #page: VisitFormPage;

  constructor(page: VisitFormPage) {
    this.#page = page;
  }

  async tap(find: () => HTMLElement): Promise<void> {
    const target = find();
    target.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    expect(Math.min(width, height), `${target.innerText} is large enough`).to.be.at.least(44);
    await sendMouse({ type: 'click', position });
    this.taps += 1;
    await this.#page.element.updateComplete;
  }
}

const labelled = (page: VisitFormPage, text: string): HTMLElement => {
  const found = page.all('label.choice').find((one) => one.innerText.trim() === text && one.offsetParent !== null);
  if (!found) throw new Error(`nothing to press is called "${text}"`);
  return found;
};

function lishui(): FakeClient {
  return createFakeClient({ school: createFakeSchool({ policies: jurisdictions.lishui }) });
}

describe('a usual record on a phone, by real presses', () => {
  it(`takes at most ${MOST_TAPS} taps and one short text, under the city's document that asks for most`, async function () {
    this.timeout(TWO_MINUTES);
    await inViewport('phone', async () => {
      const client = lishui();
      const page = await showVisitForm({ client });
      const thumb = new Thumb(page);
      const began = performance.now();

      await thumb.tap(() => labelled(page, '入户'));
      await thumb.tap(() => page.button('我出发了'));
      await thumb.tap(() => page.button('已到达'));
      await thumb.tap(() => labelled(page, '外出期间电话保持畅通'));
      await thumb.tap(() => labelled(page, '家长的意见和建议'));
      await thumb.tap(() => page.find('#note-family-opinions'));
      await page.type('希望多了解在校情况');
      await thumb.tap(() => page.button('已离开学生家'));
      await thumb.tap(() => page.button('已平安返回'));
      await thumb.tap(() => labelled(page, '母亲'));
      await thumb.tap(() => page.find('#nothing-in-rest'));
      await thumb.tap(() => page.find('#attest-all'));
      await thumb.tap(() => page.find('button[type=submit]'));
      await waitUntil(() => page.has('.warnings'), 'no outline was written: that is to be confirmed');
      await thumb.tap(() => labelled(page, '当时就是这样，照实记录'));
      await thumb.tap(() => page.find('button[type=submit]'));
      await page.untilFiled();
      const took = performance.now() - began;

      const record = client.school.visits[client.school.visits.length - 1];
      expect(record?.findings['family-opinions']).to.equal('希望多了解在校情况');
      expect(record?.findings['mood-and-thought']).to.equal('无特殊情况');
      expect(record?.safetyReport).to.include({ place: '学生家中', reachable: true });
      expect(record?.conduct).to.have.lengthOf(8);
      expect(thumb.taps).to.be.at.most(MOST_TAPS);
      expect(took).to.be.below(TWO_MINUTES);
      // The number itself is told in the README; it changes there when it changes here.
      expect(thumb.taps).to.equal(14);
    });
  });
});
