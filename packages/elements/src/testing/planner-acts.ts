import type { Prepare } from './event-acts.js';
import { find, press, show } from './planner-page.js';

/** By tag and event: what a reader does on the board of planned visits. */
export const PLANNER_ACTS: Readonly<Record<string, Prepare>> = {
  'hv-visit-planner hv-plan-change': async () => {
    const element = await show();
    find(element, '.chip').click();
    await element.updateComplete;
    return { element, perform: () => press(element, '[data-action=cancel]') };
  },
  'hv-visit-planner hv-plan-accept': async () => {
    const element = await show();
    return { element, perform: () => press(element, '[data-action=accept]') };
  },
};
