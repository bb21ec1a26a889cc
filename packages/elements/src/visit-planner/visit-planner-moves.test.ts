import { checkPlan } from '@homevisit/sdk/schedule';
import { deepActiveElement, expect, pressKeys } from '../testing/index.js';
import { TERM_NAMES } from '../testing/planned-term.js';
import { announced, chip, chooseDay, find, heard, pickUp, press, seek, show, textOf } from '../testing/planner-page.js';

describe('a visit on the board of <hv-visit-planner>', () => {
  it('moves a visit by keyboard alone: pick up, choose by arrows, hear what it costs, agree', async () => {
    const element = await show();
    const events = heard(element);
    await seek(element, 'wang');
    chip(element, 'wang').focus();
    await pressKeys('Enter');
    await element.updateComplete;
    expect(announced(element)).to.contain('已拿起王家');
    const before = (deepActiveElement() as HTMLInputElement).value;
    await pressKeys('ArrowDown');
    await element.updateComplete;
    const chosen = (deepActiveElement() as HTMLInputElement).value;
    expect(chosen).not.to.equal(before);
    expect(announced(element)).to.contain('可以');
    await pressKeys('Enter');
    await element.updateComplete;
    expect(events[0]?.plan.visits.find(({ visit }) => visit === 'visit-wang')?.date).to.equal(chosen);
    expect(events[0]?.problem.visits.find(({ id }) => id === 'visit-wang')?.pin?.date).to.equal(chosen);
    expect(textOf(element)).to.contain('刚才的变化').and.to.contain('次不变');
    expect(chip(element, 'wang').innerText).to.contain('已约定');
    expect((deepActiveElement() as HTMLElement | undefined)?.dataset['visit']).to.equal('visit-wang');
  });

  it('puts a visit back on Escape, with the focus where it was', async () => {
    const element = await show();
    const events = heard(element);
    await pickUp(element, 'wang');
    await pressKeys('ArrowDown', 'Escape');
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.panel')).to.equal(null);
    expect((deepActiveElement() as HTMLElement | undefined)?.dataset['visit']).to.equal('visit-wang');
    expect(announced(element)).to.contain('已放回原处');
    expect(events).to.deep.equal([]);
  });

  it('refuses a day that cannot be, in words, before it is taken', async () => {
    const element = await show();
    await pickUp(element, 'zhao');
    await chooseDay(element, '2026-09-08');
    expect(announced(element)).to.contain('不行').and.to.contain('家庭在这些日子不方便');
    expect((find(element, '.panel [type=submit]') as HTMLButtonElement).disabled).to.equal(true);
  });

  it('drags a visit to a day, with a verdict before it is dropped', async () => {
    const element = await show();
    const events = heard(element);
    await seek(element, 'zhao');
    const drag = (target: Element, type: string): DragEvent => {
      const event = new DragEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        dataTransfer: new DataTransfer(),
      });
      target.dispatchEvent(event);
      return event;
    };
    const home = chip(element, 'zhao').closest('td')?.dataset['date'];
    drag(chip(element, 'zhao'), 'dragstart');
    await element.updateComplete;
    const bad = drag(find(element, "td[data-date='2026-09-08']"), 'dragover');
    await element.updateComplete;
    expect(bad.defaultPrevented, 'refused').to.equal(false);
    expect(find(element, 'thead .verdict').innerText).to.contain('不行');
    const date = ['2026-09-07', '2026-09-09', '2026-09-10'].find((day) => day !== home);
    const target = find(element, `td[data-date='${date}']`);
    expect(drag(target, 'dragover').defaultPrevented, 'taken').to.equal(true);
    await element.updateComplete;
    expect(find(element, 'thead .verdict').innerText).to.contain('可以');
    drag(target, 'drop');
    await element.updateComplete;
    expect(events[0]?.plan.visits.find(({ visit }) => visit === 'visit-zhao')?.date).to.equal(date);
  });

  it('drops an agreement again', async () => {
    const element = await show();
    const events = heard(element);
    await pickUp(element, 'li');
    await press(element, '.panel [type=submit]');
    expect(chip(element, 'li').hasAttribute('data-pinned')).to.equal(true);
    await press(element, '.chip[data-visit=visit-li]');
    await press(element, '[data-action=unpin]');
    expect(chip(element, 'li').hasAttribute('data-pinned')).to.equal(false);
    expect(events.map(({ problem }) => problem.visits.filter(({ pin }) => pin).length)).to.deep.equal([1, 0]);
  });

  it('mends the plan when a family cancels, and takes that back', async () => {
    const element = await show();
    const events = heard(element);
    await pickUp(element, 'qian');
    await press(element, '[data-action=cancel]');
    expect(textOf(element)).to.contain('钱家：不再安排').and.to.contain('3 次不变');
    expect(events[0]?.problem.visits.map(({ id }) => id)).not.to.contain('visit-qian');
    await press(element, '[data-action=undo]');
    expect(events[1]?.plan.visits.map(({ visit }) => visit)).to.contain('visit-qian');
  });

  it('mends the plan when somebody is ill on a day', async () => {
    const element = await show();
    const events = heard(element);
    const cell = find(element, 'td .chip').closest('td');
    const date = cell?.dataset['date'] ?? '';
    const name = cell?.parentElement?.querySelector('th')?.textContent ?? '';
    const id = Object.entries(TERM_NAMES).find(([, one]) => one === name)?.[0] ?? '';
    find(element, '.absence').setAttribute('open', '');
    const [who, when] = [...(element.shadowRoot?.querySelectorAll<HTMLSelectElement>('.absence select') ?? [])];
    if (!who || !when) throw new Error('no form');
    who.value = id;
    when.value = date;
    await press(element, '[data-action=absent]');
    const [change] = events;
    expect(change?.plan.visits.filter((one) => one.date === date && one.people.includes(id))).to.deep.equal([]);
    expect(change?.plan.visits).to.have.length(4);
    expect(change && checkPlan(change.problem, change.plan)).to.deep.equal([]);
    expect(announced(element)).to.contain(name).and.to.contain('计划已调整');
  });

  it('leaves alone what lies before a day that is over', async () => {
    const element = await show();
    element.freezeBefore = '2026-09-14';
    await element.updateComplete;
    await pickUp(element, 'wang');
    await chooseDay(element, '2026-09-15');
    expect((find(element, '.panel [type=submit]') as HTMLButtonElement).disabled).to.equal(true);
  });
});
