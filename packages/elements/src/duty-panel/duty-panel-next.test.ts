import { NetworkError } from '@homevisit/client';
import { createFakeClient, type FakeClient } from '@homevisit/client/testing';
import type { DutySubjectType } from '../compliance-badge/subject-duties.js';
import { openPanel, textOf } from '../testing/badges.js';
import { expect, expectAccessible, fixture, html, waitUntil } from '../testing/index.js';
import type { ComplianceBadge } from '../compliance-badge/compliance-badge.js';
import '../define/hv-compliance-badge.js';

interface Opened {
  readonly badge: ComplianceBadge;
  readonly panel: HTMLDialogElement;
}

async function open(type: DutySubjectType, id: string, client: FakeClient = createFakeClient()): Promise<Opened> {
  const badge = await fixture<ComplianceBadge>(
    html`<hv-compliance-badge subject-type=${type} subject-id=${id} .client=${client}></hv-compliance-badge>`,
  );
  await waitUntil(() => badge.shadowRoot?.querySelector('button.badge .mark'), 'the badge has its answer');
  return { badge, panel: await openPanel(badge) };
}

const stepsIn = (panel: HTMLElement): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>('.next li')];

async function untilSteps(panel: HTMLElement): Promise<HTMLElement[]> {
  await waitUntil(() => stepsIn(panel).length > 0, 'the next steps are there');
  return stepsIn(panel);
}

describe('the list of duties of more than one student', () => {
  for (const [type, id] of [
    ['class', 'class-3-1'],
    ['school', 'school'],
  ] as const) {
    it(`of a ${type} says what to do next, the most urgent first, three at most`, async () => {
      const client = createFakeClient({ role: 'leader' });
      const { panel } = await open(type, id, client);
      const steps = await untilSteps(panel);
      const { entries } = await client.listDuties({ ...(type === 'class' && { classId: id }), limit: 3 });
      expect(steps.map((step) => step.querySelector('b')?.firstChild?.textContent ?? '')).to.have.length(
        entries.length,
      );
      steps.forEach((step, index) => expect(textOf(step)).to.include(entries[index]?.displayName));
      await expectAccessible(panel);
    });
  }

  it('goes from a step to the form of its student in one press, and makes room for it', async () => {
    const { badge, panel } = await open('class', 'class-3-1');
    const started: string[] = [];
    badge.addEventListener('hv-visit-start', (event) => started.push(event.studentId));
    const [step] = await untilSteps(panel);
    const button = step?.querySelector('button');
    expect(button?.getAttribute('aria-label')).to.match(/^记一次家访：/);
    expect(button?.getBoundingClientRect().height).to.be.at.least(44);
    button?.click();
    await waitUntil(() => !panel.open, 'it makes room');
    expect(started).to.have.length(1);
    expect(createFakeClient().school.roster.people.map(({ id }) => id)).to.include(started[0]);
  });

  it('of a family names its own children only', async () => {
    const client = createFakeClient();
    const owed = (await client.listDuties({ limit: 200 })).entries.find(({ studentIds }) => studentIds.length > 0);
    const family = client.school.roster.families.find(({ studentIds }) =>
      studentIds.includes(owed?.studentIds[0] ?? ''),
    );
    const { badge, panel } = await open('family', family?.id ?? '', client);
    const started: string[] = [];
    badge.addEventListener('hv-visit-start', (event) => started.push(event.studentId));
    for (const step of await untilSteps(panel)) step.querySelector('button')?.click();
    expect(family?.studentIds).to.include.members(started);
    expect(started).not.to.deep.equal([]);
  });

  it('of a teacher says it to that teacher, and to nobody else', async () => {
    const client = createFakeClient();
    const { person } = await client.getSession();
    await untilSteps((await open('teacher', person.id, client)).panel);
    const leader = createFakeClient({ role: 'leader', school: client.school });
    const calls = leader.calls.length;
    const { panel } = await open('teacher', person.id, leader);
    await waitUntil(() => leader.calls.slice(calls).includes('getSession'), 'it asks who looks');
    await waitUntil(() => panel.querySelector('.as-of'), 'the duties are there');
    expect(leader.calls).not.to.include('listDuties');
    expect(stepsIn(panel)).to.deep.equal([]);
  });

  it('is complete without them where they cannot be read, says so, and reads them again', async () => {
    const client = createFakeClient();
    client.failNext(new NetworkError({ operation: 'listDuties' }), 'listDuties');
    const { panel } = await open('class', 'class-3-1', client);
    await waitUntil(() => panel.querySelector('.notice'), 'it says so');
    expect(textOf(panel.querySelector('.notice'))).to.include('接下来要做的暂时读不到');
    expect(panel.querySelector('.standings')).not.to.equal(null);
    panel.querySelector<HTMLElement>('.notice button')?.click();
    await untilSteps(panel);
    expect(panel.querySelector('.notice')).to.equal(null);
  });

  it('never names why a student is visited first', async () => {
    const client = createFakeClient({ role: 'leader' });
    const { panel } = await open('school', 'school', client);
    await untilSteps(panel);
    for (const { category } of client.school.roster.attentionFlags) expect(panel.innerHTML).not.to.include(category);
  });
});
