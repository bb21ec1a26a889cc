import type { VisitDraft } from '@homevisit/sdk/model';
import { createFakeClient } from '@homevisit/client/testing';
import { deepActiveElement, expect, fixture, html, inViewport, waitUntil } from '../testing/index.js';
import { freshPlaces } from '../testing/kept-places.js';
import { showVisitForm, VisitFormPage } from '../testing/visit-forms.js';
import { wholeFormClient } from '../testing/whole-form-policy.js';
import type { VisitForm } from './visit-form.js';
import '../define/hv-visit-form.js';

async function showPlanned(visit: NonNullable<VisitForm['visit']>, stage = ''): Promise<VisitFormPage> {
  const client = wholeFormClient();
  const element = await fixture<VisitForm>(
    html`<hv-visit-form
      stage=${stage}
      student-id="student-03"
      .visit=${visit}
      .client=${client}
      .keeping=${freshPlaces()}
    ></hv-visit-form>`,
  );
  const page = new VisitFormPage(element, client);
  await waitUntil(() => page.has('#findings'), 'all stages are there');
  return page;
}

const shownStage = (page: VisitFormPage): string =>
  page
    .all('.stage')
    .find((one) => one.offsetParent !== null)
    ?.querySelector('h3')?.innerText ?? '';

const plan = {
  id: 'visit-planned-1',
  mode: 'home',
  on: '2027-01-09',
  place: '柳树巷三号',
  expectedMinutes: 45,
  purpose: '了解寒假安排',
} as const;

describe('the course of a visit in <hv-visit-form>', () => {
  it("is noted by taps at the school's clock, and each moment can be typed over", async () => {
    await inViewport('phone', async () => {
      const page = await showVisitForm();
      await page.click(page.choice('入户'));
      await page.click(page.button('我出发了'));
      expect(shownStage(page)).to.equal('访中');
      expect(deepActiveElement(), 'the new stage has the focus').to.equal(page.find('#stage-during'));
      await waitUntil(() => page.announced !== '');
      expect(page.announced).to.equal('已记下：出发 19:00');
      expect(page.at('/safetyReport/place').value).to.equal('学生家中');
      await page.click(page.button('已到达'));
      await page.click(page.button('已离开学生家'));
      expect(shownStage(page)).to.equal('访后');
      await page.click(page.button('已平安返回'));
      expect(page.has('#course-tap'), 'nothing is left to tap').to.equal(false);
      expect(page.all('.made-tap').map((one) => one.innerText.replace(/\s+/g, ' '))).to.deep.equal([
        '出发 19:00',
        '到达 19:00',
        '离开 19:00',
        '返回 19:00',
      ]);
      await page.click(page.all('.made-tap')[1]!);
      expect(deepActiveElement(), 'a moment leads to where it is corrected').to.equal(page.at('/startedAt'));
      await page.fill(page.at('/startedAt'), '18:10');
      expect(page.all('.made-tap')[1]?.innerText).to.include('18:10');
    });
  });

  it('begins and ends where nobody leaves, as with a call', async () => {
    const page = await showVisitForm();
    await page.click(page.choice('电话'));
    await page.click(page.button('现在开始'));
    await page.click(page.button('现在结束'));
    expect(page.has('#course-tap')).to.equal(false);
    expect(page.at('/startedAt').value).to.equal('19:00');
  });

  it('opens a planned visit before it, with what is known of it, and reports the planned place', async () => {
    await inViewport('phone', async () => {
      const page = await showPlanned(plan);
      expect(shownStage(page)).to.equal('访前');
      expect(page.choice('入户').checked).to.equal(true);
      expect(page.at('/purpose').value).to.equal('了解寒假安排');
      await page.click(page.button('我出发了'));
      expect(page.at('/safetyReport/place').value).to.equal('柳树巷三号');
      expect(page.at('/safetyReport/expectedMinutes').value).to.equal('45');
      expect((page.find('#visit-date') as HTMLInputElement).value, 'it takes place today').to.equal('2027-01-10');
    });
  });

  it('opens at the stage that the visit is in, or at the one that the host names', async () => {
    await inViewport('phone', async () => {
      const underWay = { state: 'under-way', steps: { 'reported-out': '2027-01-10T18:00:00+08:00' } } as const;
      expect(shownStage(await showPlanned({ ...plan, course: underWay }))).to.equal('访中');
      const back = {
        state: 'back',
        steps: { 'reported-out': '2027-01-10T17:00:00+08:00', back: '2027-01-10T18:40:00+08:00' },
      } as const;
      const page = await showPlanned({ ...plan, course: back });
      expect(shownStage(page)).to.equal('访后');
      expect(page.at('/safetyReport/backAt').value).to.equal('18:40');
      expect(shownStage(await showPlanned(plan, 'after'))).to.equal('访后');
    });
  });

  it('keeps the family’s right to decline one tap away at every stage', async () => {
    await inViewport('phone', async () => {
      for (const stage of ['before', 'during', 'after']) {
        const page = await showPlanned(plan, stage);
        await page.click(page.find('.decline'));
        await waitUntil(() => page.has('#decline-heading'));
      }
    });
  });
});

describe('a group visit in <hv-visit-form>', () => {
  it('takes in students of other families, class by class', async () => {
    const page = await showVisitForm({ client: createFakeClient() });
    await page.click(page.at('/format'));
    await waitUntil(() => page.all('#other-student option').length > 1);
    const select = page.find('#other-student') as HTMLSelectElement;
    const name = select.options[1]?.text ?? '';
    select.selectedIndex = 1;
    await page.click(page.find('#other-student ~ button'));
    expect(page.find('.visitor .person').innerText).to.equal(name);
    const draft = page.element.shadowRoot && page.all('.visitor');
    expect(draft).to.have.lengthOf(2);
    await page.click(page.all('.visitor button')[0]!);
    expect(page.all('.visitor')).to.have.lengthOf(1);
  });
});

describe('what earlier visits have left, in <hv-visit-form>', () => {
  const earlier: VisitDraft = {
    studentIds: ['student-03'],
    format: 'individual',
    mode: 'agreed-place',
    startedAt: '2027-01-05T17:00:00+08:00',
    endedAt: '2027-01-05T17:30:00+08:00',
    visitors: [{ personId: 'staff-chen', role: 'class-teacher' }],
    findings: { 'conduct-at-school': '上课专心', 'family-opinions': '希望多读书' },
    followUp: '两周后问作息',
    followUpPlan: { responsibleId: 'staff-chen', dueOn: '2027-01-19' },
  };

  it('is written into the outline by one tap, and ticked when it is done', async () => {
    const client = wholeFormClient();
    const { visit } = await client.fileVisit(earlier);
    const page = await showVisitForm({ client });
    await waitUntil(() => page.text.includes('两周后问作息'));
    await page.click(page.button('写进提纲'));
    expect(page.at('/outline').value).to.include('要跟进的事：两周后问作息');
    expect(page.text).to.include('已写进提纲');
    const point = page.all('label.choice').find((one) => one.innerText.includes('两周后问作息'));
    await page.click(point!.querySelector('input')!);
    await page.fillNecessary();
    await page.confirmAndSubmit();
    await page.untilFiled();
    expect(client.school.visits[client.school.visits.length - 1]?.followsUp).to.deep.equal([visit.id]);
  });
});
