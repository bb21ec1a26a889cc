import { checkPlan } from '@homevisit/sdk/schedule';
import type { PlanAcceptEvent } from '../events/plan-accept-event.js';
import {
  catalogueContract,
  deepActiveElement,
  expect,
  expectAccessible,
  inViewport,
  leftBehindBy,
  onPageWith,
  openStrictPage,
  waitUntil,
} from '../testing/index.js';
import { plannedTerm } from '../testing/planned-term.js';
import { announced, chip, find, heard, pickUp, planFor, press, show, textOf } from '../testing/planner-page.js';
import { visitPlannerMessages } from './visit-planner.messages.js';

describe('<hv-visit-planner>', () => {
  catalogueContract('the planner', visitPlannerMessages);

  it('plans at a press, tells its host, and shows who goes when, with travel', async () => {
    const element = await show(plannedTerm(), 'none');
    const events = heard(element);
    expect(textOf(element)).to.contain('5 次家访等待安排');
    await press(element, '[data-action=plan]');
    await waitUntil(() => events.length === 1);
    await element.updateComplete;
    expect(textOf(element)).to.contain('已安排 4 次，1 次没有排上').and.to.contain('路上').and.to.contain('丁老师');
    expect(announced(element)).to.contain('已安排 4 次');
    expect(events[0] && checkPlan(events[0].problem, events[0].plan)).to.deep.equal([]);
  });

  it('shows one row a person and one column a day of the week', async () => {
    const element = await show();
    const heads = [...(element.shadowRoot?.querySelectorAll('thead th') ?? [])].map((head) => head.textContent?.trim());
    expect(heads.length).to.equal(5);
    expect(heads[1]).to.match(/9月7日.*周一/);
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody th') ?? [])].map((head) => head.textContent);
    expect(rows).to.deep.equal(['丁老师', '徐老师', '莫老师']);
  });

  it('says why a visit has no place, and a fix gives it one', async () => {
    const element = await show();
    const events = heard(element);
    const details = find(element, '[data-unplaced=visit-sun] details') as HTMLDetailsElement;
    details.open = true;
    await waitUntil(() => element.shadowRoot?.querySelector('[data-action=fix]'));
    expect(textOf(element)).to.contain('必须到场的人（丁老师）').and.not.to.contain('need-answered');
    await press(element, '[data-action=fix]');
    await element.updateComplete;
    expect(announced(element)).to.contain('已排上');
    expect(events[0]?.plan.unplaced).to.deep.equal([]);
    expect(events[0] && checkPlan(events[0].problem, events[0].plan)).to.deep.equal([]);
    expect((deepActiveElement() as HTMLElement | undefined)?.dataset['visit']).to.equal('visit-sun');
  });

  it('tells rules that a plan made by hand breaks', async () => {
    const problem = plannedTerm();
    const plan = planFor(problem);
    const element = await show(problem, {
      ...plan,
      visits: plan.visits.map((one) => (one.visit === 'visit-zhao' ? { ...one, date: '2026-09-08' } : one)),
    });
    find(element, '.violations').setAttribute('open', '');
    expect(textOf(element)).to.contain('赵家：日期或时间不合要求');
  });

  it('gives appointments to its host in order of time, who may keep the plan open', async () => {
    const element = await show();
    let seen: PlanAcceptEvent | undefined;
    element.addEventListener('hv-plan-accept', (event) => (seen = event), { once: true });
    await press(element, '[data-action=accept]');
    const dates = seen?.appointments.map(({ date }) => date) ?? [];
    expect(dates)
      .to.have.length(4)
      .and.to.deep.equal([...dates].sort());
    expect(announced(element)).to.contain('计划已确认');
    const other = await show();
    other.addEventListener('hv-plan-accept', (event) => event.preventDefault());
    await press(other, '[data-action=accept]');
    expect(announced(other)).not.to.contain('已确认');
  });

  it('stays as it is when its host hands back what it was told', async () => {
    const element = await show();
    element.addEventListener('hv-plan-change', ({ plan, problem }) => Object.assign(element, { plan, problem }));
    await pickUp(element, 'li');
    await press(element, '.panel [type=submit]');
    await element.updateComplete;
    expect(chip(element, 'li').innerText).to.contain('已约定');
    expect(element.shadowRoot?.querySelector('[data-action=undo]')).not.to.equal(null);
  });

  it('says that a problem contradicts itself, and stays at hand', async () => {
    const sound = plannedTerm();
    const element = await show({ ...sound, visits: [...sound.visits, ...sound.visits] }, 'none');
    await press(element, '[data-action=plan]');
    await waitUntil(() => textOf(element).includes('资料有矛盾'));
    expect(element.shadowRoot?.querySelector('[data-action=plan]')).not.to.equal(null);
  });

  it('is an agenda day by day on a phone, and fits it in every language and direction', async () => {
    await inViewport('phone', async () => {
      const element = await show();
      await waitUntil(() => element.shadowRoot?.querySelector('.agenda'));
      expect(element.shadowRoot?.querySelector('table')).to.equal(null);
      await pickUp(element, 'wang');
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      await element.updateComplete;
      const targets = element.shadowRoot?.querySelectorAll<HTMLElement>('button, select, summary, .choice') ?? [];
      for (const target of targets) expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(44);
      await expectAccessible(element);
      for (const lang of ['en', 'zh-Hant', 'zh-CN']) {
        for (const dir of ['ltr', 'rtl']) {
          await onPageWith({ dir, lang }, async () => {
            const { title } = visitPlannerMessages.source;
            await waitUntil(() => find(element, 'h2').textContent !== title || lang === 'zh-CN');
            await element.updateComplete;
            expect(document.documentElement.scrollWidth, `${lang} ${dir}`).to.be.at.most(window.innerWidth);
          });
        }
      }
    });
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`has no accessibility fault in ${scheme}`, async () => {
      const element = await show();
      element.scheme = scheme;
      await pickUp(element, 'wang');
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      await element.updateComplete;
      await expectAccessible(element);
    });

  it('leaves nothing on the page when it is removed', async () => {
    expect(
      await leftBehindBy(async () => {
        (await show()).remove();
      }),
    ).to.deep.equal([]);
  });

  it('works under a strict Content-Security-Policy and Trusted Types', async () => {
    const report = await openStrictPage('visit-planner/visit-planner.scene');
    expect(report.outcome).to.contain('已安排 4 次');
    expect(report.violations).to.deep.equal([]);
  });
});
