import { ServerError } from '@homevisit/client';
import { expect, waitUntil } from '../testing/index.js';
import { cameraPhoto, holdsText } from '../testing/camera-photo.js';
import { showVisitForm, type VisitFormPage } from '../testing/visit-forms.js';
import { LONGEST_EDGE, shrinkPhoto } from './photos/shrink-photo.js';
import '../define/hv-visit-form.js';

async function openPhotos(page: VisitFormPage): Promise<void> {
  await page.click(page.find('#photos-open'));
  await waitUntil(() => page.has('#photo-given'), 'the question is there');
}

describe('a photo that is made ready to be sent', () => {
  it('loses what the camera has written beside the picture, and is turned and shrunk', async () => {
    const photo = await cameraPhoto({ width: 2400, height: 1200, orientation: 6 });
    expect(await holdsText(photo, 'SecretPhone 9'), 'the test photo holds metadata').to.equal(true);
    const { content, width, height } = await shrinkPhoto(photo);
    expect(content.type).to.equal('image/jpeg');
    expect([width, height]).to.deep.equal([LONGEST_EDGE / 2, LONGEST_EDGE]);
    expect(await holdsText(content, 'SecretPhone 9')).to.equal(false);
    expect(await holdsText(content, 'Exif')).to.equal(false);
  });

  it('is not blown up where it is small', async () => {
    const { width, height } = await shrinkPhoto(await cameraPhoto({ width: 300, height: 200, orientation: 1 }));
    expect([width, height]).to.deep.equal([300, 200]);
  });
});

describe('photos in <hv-visit-form>', () => {
  it('are off: neither asked for nor loaded until somebody says that they are needed', async () => {
    const page = await showVisitForm();
    expect(page.has('input[type=file]')).to.equal(false);
    await openPhotos(page);
    expect(page.has('input[type=file]'), 'the family is asked first').to.equal(false);
    expect(page.text).to.include('可以不同意');
  });

  it('record a refusal with the version of the notice, and without blame', async () => {
    const page = await showVisitForm();
    await page.fillNecessary();
    await openPhotos(page);
    await page.click(page.find('#photo-refused'));
    expect(page.text).to.include('这是家长的权利');
    expect(page.has('input[type=file]')).to.equal(false);
    await page.confirmAndSubmit();
    await page.untilFiled();
    const { visits } = page.client.school;
    const { photoConsent, attachments } = visits[visits.length - 1]!;
    expect(photoConsent).to.include({ answer: 'refused', notice: '2026-11' });
    expect(attachments).to.equal(undefined);
  });

  it('come from the host where it has a way of its own, are sent without metadata, and stand in the record', async () => {
    const page = await showVisitForm();
    await page.fillNecessary();
    page.element.pickPhoto = async () => [await cameraPhoto({ width: 1700, height: 1000, orientation: 1 })];
    await openPhotos(page);
    await page.click(page.find('#photo-given'));
    await page.click(page.button('添加照片'));
    await waitUntil(() => page.has('.photo[data-state=sent]'), 'it is sent');
    await page.confirmAndSubmit();
    await page.untilFiled();
    const { visits } = page.client.school;
    const record = visits[visits.length - 1]!;
    expect(record.photoConsent?.answer).to.equal('given');
    const [attachment] = record.attachments ?? [];
    const kept = await page.client.getAttachment(attachment!.id);
    expect(await holdsText(kept, 'SecretPhone 9')).to.equal(false);
  });

  it('are kept where they cannot be sent, and go with one more press; a file that is no picture says so', async () => {
    const page = await showVisitForm();
    page.client.failNext(new ServerError({ operation: 'uploadAttachment', status: 503 }), 'uploadAttachment');
    const files: Blob[] = [
      await cameraPhoto({ width: 40, height: 30, orientation: 1 }),
      new Blob(['no picture'], { type: 'image/jpeg' }),
    ];
    page.element.pickPhoto = () => Promise.resolve(files);
    await openPhotos(page);
    await page.click(page.find('#photo-given'));
    await page.click(page.button('添加照片'));
    await waitUntil(() => page.has('.photo[data-state=kept]') && page.has('.photo[data-state=unreadable]'));
    await page.click(page.button('再传一次'));
    await waitUntil(() => page.has('.photo[data-state=sent]'));
    await page.click(page.all('.photo')[0]!.querySelectorAll('button')[0]!);
    expect(page.all('.photo')).to.have.lengthOf(1);
  });
});
