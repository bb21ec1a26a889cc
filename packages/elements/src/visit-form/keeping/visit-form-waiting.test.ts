import type { FakeClient } from '@homevisit/client/testing';
import { expect, fixture, html, waitUntil } from '../../testing/index.js';
import { cameraPhoto, holdsText } from '../../testing/camera-photo.js';
import { freshPlaces } from '../../testing/kept-places.js';
import { showVisitForm, VisitFormPage } from '../../testing/visit-forms.js';
import { wholeFormClient } from '../../testing/whole-form-policy.js';
import type { VisitForm } from '../visit-form.js';
import '../../define/hv-visit-form.js';

function online(client: FakeClient): void {
  client.goOnline();
  window.dispatchEvent(new Event('online'));
}

const lastFiled = ({ client }: VisitFormPage) => client.school.visits[client.school.visits.length - 1]!;

async function takePhoto(page: VisitFormPage): Promise<void> {
  page.element.pickPhoto = async () => [await cameraPhoto({ width: 600, height: 400, orientation: 1 })];
  await page.click(page.find('#photos-open'));
  await waitUntil(() => page.has('#photo-given'), 'the question is there');
  await page.click(page.find('#photo-given'));
  await page.click(page.button('添加照片'));
}

describe('photos without a connection in <hv-visit-form>', () => {
  it('are kept, also through a killed tab, and go with the record', async () => {
    // Two forms, one after the other.
    const keeping = freshPlaces();
    const page = await showVisitForm({ client: wholeFormClient(), keeping });
    await page.fillNecessary();
    page.client.goOffline();
    await takePhoto(page);
    await waitUntil(() => page.has('.photo[data-state=kept]'), 'it is kept');
    expect(page.text).to.include('已存在本机，随记录一起上传');
    await waitUntil(() => page.text.includes('已保存在本机'), 'the draft is kept');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    page.element.remove();

    page.client.goOnline();
    const again = await showVisitForm({ client: page.client, keeping });
    await waitUntil(() => again.has('.photo[data-state=kept] canvas'), 'it is there again');
    page.client.goOffline();
    await again.confirmAndSubmit();
    await waitUntil(() => again.has('#waiting'), 'it waits');
    online(page.client);
    await again.untilFiled();
    const photos = lastFiled(again).attachments ?? [];
    expect(photos).to.have.lengthOf(1);
    const content = await page.client.getAttachment(photos[0]!.id);
    expect(content.size).to.be.above(500);
    expect(await holdsText(content, 'SecretPhone 9')).to.equal(false);
    expect(page.client.calls.filter((name) => name === 'uploadAttachment')).to.have.length.below(5);
  });

  it('are forgotten when they are taken away, and the record names none', async () => {
    const page = await showVisitForm({ client: wholeFormClient() });
    await page.fillNecessary();
    page.client.goOffline();
    await takePhoto(page);
    await waitUntil(() => page.has('.photo[data-state=kept]'), 'it is kept');
    await page.click([...page.find('.photo').querySelectorAll('button')].pop()!);
    expect(page.has('.photo')).to.equal(false);
    page.client.goOnline();
    await page.confirmAndSubmit();
    await page.untilFiled();
    expect(lastFiled(page).attachments).to.equal(undefined);
  });
});

async function showPlanned(client: FakeClient): Promise<{ page: VisitFormPage; visitId: string }> {
  const [sample] = client.school.visits.slice(-1);
  const { id: visitId } = await client.planVisit({
    studentIds: ['student-03'],
    format: 'individual',
    mode: 'home',
    on: '2027-01-10',
    visitors: sample!.visitors,
  });
  const element = await fixture<VisitForm>(
    html`<hv-visit-form
      lang="zh-CN"
      student-id="student-03"
      .visit=${{ id: visitId, mode: 'home' }}
      .client=${client}
      .keeping=${freshPlaces()}
    ></hv-visit-form>`,
  );
  const page = new VisitFormPage(element, client);
  await waitUntil(() => page.has('#findings'), 'the later stages are there');
  return { page, visitId };
}

describe('the taps of a planned visit', () => {
  it('tell the school who is out now, in the order in which they were made', async () => {
    const { page, visitId } = await showPlanned(wholeFormClient());
    await page.click(page.button('我出发了'));
    await waitUntil(
      async () => (await page.client.getPlannedVisit(visitId)).course.state === 'under-way',
      'the school knows that they are out',
    );
    const out = await page.client.listPlannedVisits({ scope: 'school', state: 'under-way' });
    expect(out.items.map(({ id }) => id)).to.include(visitId);
    await page.click(page.button('已到达'));
    await page.click(page.button('已离开学生家'));
    expect((await page.client.getPlannedVisit(visitId)).course.state).to.equal('under-way');
    await page.click(page.button('已平安返回'));
    await waitUntil(
      async () => (await page.client.getPlannedVisit(visitId)).course.state === 'back',
      'the school knows that they are back',
    );
  });

  it('wait without a connection, and arrive before the record', async () => {
    const { page, visitId } = await showPlanned(wholeFormClient());
    page.client.goOffline();
    await page.click(page.button('我出发了'));
    await page.fillNecessary();
    await page.click(page.button('已平安返回'));
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('#waiting'), 'it waits');
    const from = page.client.calls.length;
    online(page.client);
    await page.untilFiled();
    const sent = page.client.calls.slice(from).filter((name) => name === 'recordVisitEvent' || name === 'fileVisit');
    expect(sent).to.deep.equal(['recordVisitEvent', 'recordVisitEvent', 'recordVisitEvent', 'fileVisit']);
    expect(lastFiled(page).id).to.equal(visitId);
  });

  it('do not hold the record up where the school does not take them', async () => {
    const { page, visitId } = await showPlanned(wholeFormClient());
    await page.client.recordVisitEvent(visitId, { type: 'set-out', at: page.client.school.now });
    await page.client.recordVisitEvent(visitId, { type: 'come-back', at: page.client.school.now });
    await page.click(page.button('我出发了'));
    await page.fillNecessary();
    await page.confirmAndSubmit();
    await page.untilFiled();
    expect(lastFiled(page).id).to.equal(visitId);
  });
});
