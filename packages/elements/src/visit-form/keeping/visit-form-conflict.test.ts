import { ConflictError } from '@homevisit/client';
import type { FakeClient } from '@homevisit/client/testing';
import { expect, expectAccessible, fixture, html, waitUntil } from '../../testing/index.js';
import { freshPlaces } from '../../testing/kept-places.js';
import { VisitFormPage } from '../../testing/visit-forms.js';
import { wholeFormClient } from '../../testing/whole-form-policy.js';
import type { KeepingPlaces } from '../../keeping/page-keeping.js';
import type { VisitForm } from '../visit-form.js';
import '../../define/hv-visit-form.js';

const THEIRS = '同事已经写好的内容';

interface Told {
  readonly page: VisitFormPage;
  readonly client: FakeClient;
  readonly keeping: KeepingPlaces;
  readonly visitId: string;
}

async function open(client: FakeClient, keeping: KeepingPlaces, visitId: string): Promise<VisitFormPage> {
  const element = await fixture<VisitForm>(
    html`<hv-visit-form
      lang="zh-CN"
      student-id="student-03"
      .visit=${{ id: visitId }}
      .client=${client}
      .keeping=${keeping}
    ></hv-visit-form>`,
  );
  return new VisitFormPage(element, client);
}

const filedOf = ({ client }: Told) =>
  client.school.visits.filter(({ studentIds }) => studentIds.includes('student-03'));

/** Two people write the record of one planned visit; the other one files first. */
async function conflict(): Promise<Told> {
  const [client, keeping] = [wholeFormClient(), freshPlaces()];
  const [sample] = client.school.visits.slice(-1);
  const { id: visitId } = await client.planVisit({
    studentIds: ['student-03'],
    format: 'individual',
    mode: 'home',
    on: '2027-01-10',
    visitors: sample!.visitors,
  });
  const page = await open(client, keeping, visitId);
  await waitUntil(() => page.has('#findings'), 'the later stages are there');
  await page.fillNecessary();
  const { id: _, schoolId: __, filedAt: ___, filedBy: ____, attachments: _____, ...draft } = sample!;
  const theirs = { ...draft, studentIds: ['student-03'], findings: { ...draft.findings, 'family-opinions': THEIRS } };
  await client.fileVisit(theirs, { plannedVisitId: visitId });
  const failure = { operation: 'fileVisit', status: 409, problemCode: 'visit-filed-already' } as const;
  client.failNext(new ConflictError(failure), 'fileVisit');
  await page.confirmAndSubmit();
  await waitUntil(() => page.has('.versions'), 'both are shown');
  return { page, client, keeping, visitId };
}

describe('<hv-visit-form> when somebody else has filed the same visit', () => {
  it('shows both versions beside each other, and files nothing by itself', async () => {
    const told = await conflict();
    const { page } = told;
    expect(page.text).to.include('这次家访已经有人归档').and.include('没有丢失');
    const [mine, theirs] = page.all('.version').map((one) => one.innerText);
    expect(mine).to.include('您写的').and.include('希望多读书').and.not.include(THEIRS);
    expect(theirs).to.include('系统里已有的').and.include(THEIRS).and.not.include('希望多读书');
    const before = filedOf(told).length;
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(filedOf(told)).to.have.lengthOf(before);
  });

  it('shows both without a barrier', async () => {
    const { page } = await conflict();
    await expectAccessible(page.element);
  });

  it('keeps what is there when that is chosen, and gives the own version back to who changes their mind', async () => {
    const told = await conflict();
    const { page } = told;
    const before = filedOf(told).length;
    await page.click(page.button('保留已有的，放弃我写的'));
    await waitUntil(() => page.has('#take-back-draft'), 'it can be taken back');
    expect(page.at('/startedAt').value).to.equal('');
    expect(filedOf(told)).to.have.lengthOf(before);
    await page.click(page.find('#take-back-draft'));
    expect(page.at('/findings/family-opinions').value).to.equal('希望多读书');
  });

  it('files the own version as a record of its own when that is chosen: both are there, once each', async () => {
    const told = await conflict();
    const { page, visitId } = told;
    const before = filedOf(told);
    await page.click(page.button('把我写的另外归档'));
    await page.untilFiled();
    const after = filedOf(told);
    expect(after).to.have.lengthOf(before.length + 1);
    const theirs = after.find(({ id }) => id === visitId);
    expect(theirs?.findings['family-opinions']).to.equal(THEIRS);
    expect(after.filter(({ findings }) => findings['family-opinions'] === '希望多读书')).to.have.lengthOf(1);
  });

  it('still shows both after the tab was gone', async () => {
    const told = await conflict();
    told.page.element.remove();
    const again = await open(told.client, told.keeping, told.visitId);
    await waitUntil(() => again.has('.versions'), 'both are shown');
    expect(again.text).to.include('希望多读书').and.include(THEIRS);
  });
});
