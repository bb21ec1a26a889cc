import { createFakeClient } from '@homevisit/client/testing';
import { freshPlaces } from '../testing/kept-places.js';
import { deepActiveElement, expect, fixture, html, waitUntil } from '../testing/index.js';
import { showVisitForm, VisitFormPage } from '../testing/visit-forms.js';
import type { VisitForm } from './visit-form.js';
import '../define/hv-provider.js';
import '../define/hv-visit-form.js';

describe('<hv-visit-form>', () => {
  describe('opening', () => {
    it('says that it is on its way, and then asks for the student by name', async () => {
      const client = createFakeClient();
      const element = await fixture<VisitForm>(
        html`<hv-visit-form student-id="student-03" .client=${client}></hv-visit-form>`,
      );
      const page = new VisitFormPage(element, client);
      expect(page.find('[aria-busy=true]').innerText).to.include('正在准备');
      await waitUntil(() => page.has('form'));
      expect(page.text).to.include('家访记录').and.include('沈一禾');
    });

    it('takes its client from the provider', async () => {
      const client = createFakeClient();
      const provider = await fixture(
        html`<hv-provider .client=${client}><hv-visit-form student-id="student-03"></hv-visit-form></hv-provider>`,
      );
      const element = provider.querySelector('hv-visit-form')!;
      await waitUntil(() => element.shadowRoot?.querySelector('form'));
    });

    it('finds a student of another class', async () => {
      const page = await showVisitForm({ studentId: 'student-09' });
      expect(page.text).to.include('宋雨前');
    });

    it('searches nowhere when the host has the student at hand', async () => {
      const [student] = await createFakeClient().listStudents('class-5-2');
      const client = createFakeClient();
      // Lists of one's own classes are fetched to be kept, as well, where there is a place for them.
      const { openDrafts, openOutboxStore } = freshPlaces();
      const element = await fixture<VisitForm>(
        html`<hv-visit-form
          .student=${student}
          student-id=${student!.id}
          .client=${client}
          .keeping=${{ openDrafts, openOutboxStore }}
        ></hv-visit-form>`,
      );
      await waitUntil(() => element.shadowRoot?.querySelector('form'));
      expect(client.calls).to.include.members(['getSession', 'getPolicies', 'listStaff']);
      for (const search of ['listClasses', 'listStudents']) expect(client.calls).not.to.include(search);
    });

    it('says when there is no such student', async () => {
      const client = createFakeClient();
      const element = await fixture<VisitForm>(
        html`<hv-visit-form student-id="nobody" .client=${client}></hv-visit-form>`,
      );
      const page = new VisitFormPage(element, client);
      await waitUntil(() => page.text.includes('没有找到这名学生'));
    });

    it('can be tried again after a failure', async () => {
      const client = createFakeClient();
      client.goOffline();
      const element = await fixture<VisitForm>(
        html`<hv-visit-form student-id="student-03" .client=${client} .keeping=${freshPlaces()}></hv-visit-form>`,
      );
      const page = new VisitFormPage(element, client);
      await waitUntil(() => page.text.includes('没能打开'));
      client.goOnline();
      await page.click(page.button('再试一次'));
      await waitUntil(() => page.has('form'));
    });

    it('starts anew for another student, and shows only the answer for the last one', async () => {
      const page = await showVisitForm();
      await page.fill(page.at('/outline'), '旧提纲');
      page.element.studentId = 'student-04';
      page.element.studentId = 'student-09';
      await page.element.updateComplete;
      page.element.studentId = 'student-04';
      await waitUntil(() => page.has('form') && page.text.includes('郭安然'));
      expect(page.at('/outline').value).to.equal('');
    });
  });

  describe('what it asks for', () => {
    it('is what the policies ask for in the chosen mode', async () => {
      const page = await showVisitForm();
      await page.click(page.choice('入户'));
      expect(page.has('#at-appointment')).to.equal(true);
      expect(page.has('#conduct')).to.equal(true);
      await page.click(page.choice('电话'));
      expect(page.has('#at-appointment')).to.equal(false);
      expect(page.has('#conduct')).to.equal(false);
      expect(page.has('#at-findings-family-opinions')).to.equal(true);
    });

    it('keeps what was typed when the mode changes to and fro', async () => {
      const page = await showVisitForm();
      await page.click(page.choice('入户'));
      await page.fill(page.at('/outline'), '了解作息');
      await page.click(page.choice('电话'));
      await page.click(page.choice('入户'));
      expect(page.at('/outline').value).to.equal('了解作息');
    });

    it('says which requirement a mode does not answer, unless a circumstance holds', async () => {
      const page = await showVisitForm({ client: createFakeClient() });
      await page.click(page.choice('电话'));
      const note = page.find('.note');
      expect(note.innerText).to.include('电话家访不计入以下要求，除非是“疫情等突发事件”').and.include('学年家访');
      expect(note.innerText).to.include('以学校公布的时间为准');
      await page.fill(page.at('/circumstance'), 'emergency');
      expect(note.innerText).to.include('因“疫情等突发事件”可以计入以下要求').and.include('重点学生学期家访');
      await page.click(page.choice('入户'));
      expect(note.innerText.trim()).to.equal('');
    });

    it('marks what a record cannot do without, and what is only welcome', async () => {
      const page = await showVisitForm();
      const head = (topic: string): string => page.find(`[data-pointer="/findings/${topic}"] .field-head`).innerText;
      expect(head('family-opinions')).to.include('必填');
      expect(head('growth-environment')).to.include('选填');
    });

    it('presets whoever is signed in as the class teacher, and the head as school leader', async () => {
      const teacher = await showVisitForm();
      expect(teacher.at('/visitors/0/role').value).to.equal('class-teacher');
      const leader = await showVisitForm({ client: createFakeClient({ role: 'leader' }) });
      expect(leader.at('/visitors/0/role').value).to.equal('school-leader');
    });

    it('adds colleagues in their usual capacity, and takes them out again', async () => {
      const page = await showVisitForm();
      await page.fill(page.find('#colleague'), 'staff-zheng');
      await page.click(page.button('添加'));
      expect(page.at('/visitors/1/role').value).to.equal('counsellor');
      const listed = [...(page.find('#colleague') as HTMLSelectElement).options].map((option) => option.value);
      expect(listed).not.to.include('staff-zheng');
      await page.click(page.find('[aria-label="移除郑可为"]'));
      expect(page.has('#at-visitors-1-role')).to.equal(false);
      expect(deepActiveElement()).to.equal(page.find('#colleague'));
    });

    it('offers brothers and sisters, and files the visit for each that is ticked', async () => {
      const page = await showVisitForm({ studentId: 'student-01' });
      await page.fillNecessary();
      await page.click(page.choice('林小树（五年级(2)班）'));
      await page.confirmAndSubmit();
      await page.untilFiled();
      expect(page.client.school.visits[page.client.school.visits.length - 1]?.studentIds).to.deep.equal([
        'student-01',
        'student-07',
      ]);
      await waitUntil(() => page.has('.duties'));
      expect(page.text).to.include('林小树：');
    });

    it('never shows an attention category', async () => {
      const page = await showVisitForm({ client: createFakeClient(), studentId: 'student-02' });
      await page.click(page.choice('入户'));
      for (const why of page.all('.why')) await page.click(why);
      expect(page.text).not.to.match(/留守|left-behind/);
    });
  });

  describe('steps on a phone and one page on a desktop', () => {
    it('shows every stage on a wide page', async () => {
      const page = await showVisitForm();
      expect(page.all('.stage:not([hidden])')).to.have.length(3);
      expect(page.has('[aria-current=step]')).to.equal(false);
    });

    it('counts what is filled in, stage by stage', async () => {
      const page = await showVisitForm();
      const progress = (): readonly string[] => page.all('.step-progress').map((one) => one.innerText);
      expect(progress()).to.deep.equal(['0/7', '0/3', '0/5']);
      await page.fillNecessary();
      expect(progress()).to.deep.equal(['1/7', '2/3', '2/5']);
    });
  });
});
