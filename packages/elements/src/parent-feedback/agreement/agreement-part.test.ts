import { ConflictError } from '@homevisit/client';
import { createFakeClient, createFakeFamilyClient, type FakeFamilyClient } from '@homevisit/client/testing';
import { announced, find, has, show, textOf } from '../../testing/feedback-page.js';
import { catalogueContract, deepActiveElement, expect, expectAccessible, waitUntil } from '../../testing/index.js';
import { agreementMessages } from './agreement.messages.js';
import '../../define/hv-parent-feedback.js';

/** A family with which something was agreed. */
async function agreedFamily() {
  const teacher = createFakeClient();
  const visit = teacher.school.visits.find(({ id }) => id === 'visit-0001')!;
  const agreement = { school: '每周一次电话', family: '每晚一起读书', reviewOn: '2027-01-20' } as const;
  teacher.school.visits.splice(teacher.school.visits.indexOf(visit), 1, { ...visit, agreement });
  const { token } = await teacher.createFeedbackLink(visit.id);
  return { teacher, client: createFakeFamilyClient({ school: teacher.school, token }) };
}

async function open(client: FakeFamilyClient) {
  const { element } = await show(client);
  find(element, '[data-open=agreement]').click();
  await waitUntil(() => has(element, '[data-back]'));
  await waitUntil(() => deepActiveElement()?.localName === 'h2');
  return { element };
}

describe('<hv-parent-feedback>, what was agreed', () => {
  catalogueContract('an agreement', agreementMessages);

  it('is offered only where something was agreed', async () => {
    const { element } = await show(createFakeFamilyClient());
    await waitUntil(() => has(element, '[data-open=data]'));
    expect(has(element, '[data-open=agreement]')).to.equal(false);
  });

  it('is read, and signed together with the child', async () => {
    const { client, teacher } = await agreedFamily();
    const { element } = await open(client);
    await waitUntil(() => has(element, '[data-answer]'));
    expect(textOf(element)).to.contain('每晚一起读书').and.to.contain('每周一次电话').and.to.contain('还没有选择');
    find(element, 'input[value=signed]').click();
    await element.updateComplete;
    find(element, 'input[value=with-student]').click();
    find(element, '[data-answer]').click();
    await waitUntil(() => /家里：2027年1月10日\s*19:00 和孩子一起签了/.test(textOf(element)));
    expect(announced(element)).to.contain('收到了您的选择');
    const { items } = await teacher.listAgreements();
    expect(items[0]?.answers).to.have.length(1);
    expect(items[0]?.answers[0]).to.include({ party: 'family', decision: 'signed', withStudent: true });
  });

  it('may be left unsigned, without a word of blame, and chosen anew', async () => {
    const { client } = await agreedFamily();
    const { element } = await open(client);
    await waitUntil(() => has(element, '[data-answer]'));
    expect(textOf(element)).to.contain('不签也没有关系');
    find(element, 'input[value=declined]').click();
    find(element, '[data-answer]').click();
    await waitUntil(() => textOf(element).includes('选择不签'));
    find(element, 'input[value=signed]').click();
    find(element, '[data-answer]').click();
    await waitUntil(() => /家里：.* 已签/.test(textOf(element)));
  });

  it('asks for a choice before it is sent, and leads to it', async () => {
    const { client } = await agreedFamily();
    const { element } = await open(client);
    await waitUntil(() => has(element, '[data-answer]'));
    find(element, '[data-answer]').click();
    await waitUntil(() => announced(element).includes('请先选一项'));
    expect((deepActiveElement() as HTMLInputElement).name).to.equal('agreement-choice');
  });

  it('keeps the choice when sending fails, and sends it once', async () => {
    const { client, teacher } = await agreedFamily();
    const { element } = await open(client);
    await waitUntil(() => has(element, '[data-answer]'));
    find(element, 'input[value=signed]').click();
    client.loseNextAnswer('answerAgreement');
    find(element, '[data-answer]').click();
    await waitUntil(() => textOf(element).includes('没有收到学校的回应'));
    expect((find(element, 'input[value=signed]') as HTMLInputElement).checked).to.equal(true);
    find(element, '[data-answer]').click();
    await waitUntil(() => /家里：.* 已签/.test(textOf(element)));
    expect((await teacher.listAgreements()).items[0]?.answers).to.have.length(1);
  });

  it('shows what it says now where it was corrected in the meantime', async () => {
    const { client } = await agreedFamily();
    const { element } = await open(client);
    await waitUntil(() => has(element, '[data-answer]'));
    client.failNext(
      new ConflictError({ operation: 'answerAgreement', status: 409, problemCode: 'agreement-changed' }),
      'answerAgreement',
    );
    find(element, 'input[value=signed]').click();
    find(element, '[data-answer]').click();
    await waitUntil(() => has(element, '.failure') && textOf(element).includes('刚刚更正过'));
    expect(client.calls.filter((name) => name === 'getFamilyAgreement')).to.have.length(2);
  });

  it('stands among the family’s own data with what it has chosen', async () => {
    const { client } = await agreedFamily();
    const { revision } = await client.getFamilyAgreement();
    await client.answerAgreement({ revision, decision: 'declined' });
    await client.answerAgreement({ revision, decision: 'signed', withStudent: true });
    const { element } = await show(client);
    find(element, '[data-open=data]').click();
    await waitUntil(() => has(element, '.facts'));
    expect(textOf(element)).to.match(/约定：我们的选择[^约]*选择不签[^约]*和孩子一起签署/);
  });

  it('has no accessibility fault', async () => {
    const { client } = await agreedFamily();
    const { element } = await open(client);
    await waitUntil(() => has(element, '[data-answer]'));
    find(element, 'input[value=signed]').click();
    await expectAccessible(element);
  });
});
