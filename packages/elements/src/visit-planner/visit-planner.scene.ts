import { plannedTerm } from '../testing/planned-term.js';
import { playScene, until } from '../testing/strict-page.js';

playScene(async () => {
  await import('../define/hv-visit-planner.js');
  const element = document.createElement('hv-visit-planner');
  element.problem = plannedTerm();
  element.iterations = 200;
  document.body.append(element);
  const part = (selector: string): HTMLElement | null | undefined =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);
  await until(() => part('[data-action=plan]'));
  part('[data-action=plan]')?.click();
  await until(() => part('.agenda'));
  part('[data-visit]')?.click();
  await until(() => part('.panel'));
  return part('.planner')?.innerText ?? '';
});
