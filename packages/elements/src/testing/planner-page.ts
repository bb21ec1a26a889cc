import { solveNow, type Plan, type Problem } from '@homevisit/sdk/schedule';
import { fixture, html, waitUntil } from './index.js';
import type { PlanChangeEvent } from '../events/plan-change-event.js';
import type { VisitPlanner } from '../visit-planner/visit-planner.js';
import { plannedTerm, TERM_NAMES } from './planned-term.js';
import '../define/hv-visit-planner.js';
// At hand before the first test, so that none of them waits for the network.
import '../visit-planner/board/planner-board.js';

export const planFor = (problem: Problem): Plan => solveNow(problem, { iterations: 200 });

export async function show(problem = plannedTerm(), given?: Plan | 'none'): Promise<VisitPlanner> {
  const plan = given === 'none' ? undefined : (given ?? planFor(problem));
  const element = await fixture<VisitPlanner>(
    html`<hv-visit-planner
      .problem=${problem}
      .plan=${plan}
      .names=${TERM_NAMES}
      .iterations=${200}
    ></hv-visit-planner>`,
  );
  await waitUntil(() => element.shadowRoot?.querySelector('[data-action=plan]'));
  return element;
}

export function find(element: VisitPlanner, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export const textOf = (element: VisitPlanner): string => find(element, '.planner').innerText;
export const announced = (element: VisitPlanner): string => find(element, '[role=status]').textContent ?? '';
export const chip = (element: VisitPlanner, id: string): HTMLElement => find(element, `.chip[data-visit=visit-${id}]`);

/** Everything that the board tells its host, kept. */
export function heard(element: VisitPlanner): PlanChangeEvent[] {
  const events: PlanChangeEvent[] = [];
  element.addEventListener('hv-plan-change', (event) => events.push(event));
  return events;
}

export async function press(element: VisitPlanner, selector: string): Promise<void> {
  find(element, selector).click();
  await element.updateComplete;
}

/** Brings a visit into sight, whatever week it is in. */
export async function seek(element: VisitPlanner, id: string): Promise<void> {
  const select = find(element, '.weeks select') as HTMLSelectElement;
  for (const { value } of [...select.options]) {
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    if (element.shadowRoot?.querySelector(`.chip[data-visit=visit-${id}]`)) return;
  }
  throw new Error(`${id} is in no week`);
}

export async function pickUp(element: VisitPlanner, id: string): Promise<void> {
  await seek(element, id);
  chip(element, id).click();
  await element.updateComplete;
}

export async function chooseDay(element: VisitPlanner, date: string): Promise<void> {
  const radio = element.shadowRoot?.querySelector<HTMLInputElement>(`.panel input[value='${date}']`);
  if (radio) radio.click();
  else {
    const select = find(element, '.panel select') as HTMLSelectElement;
    select.value = date;
    select.dispatchEvent(new Event('change'));
  }
  await element.updateComplete;
}
