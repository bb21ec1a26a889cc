import { solveNow } from '@homevisit/sdk/schedule';
import { expect, waitUntil } from '../testing/index.js';
import { plannedTerm } from '../testing/planned-term.js';
import { find, heard, pickUp, press, show, textOf } from '../testing/planner-page.js';

describe('<hv-visit-planner> with a Web Worker', () => {
  let worker: Worker;
  beforeEach(() => {
    worker = new Worker(new URL('../testing/solver.worker.ts', import.meta.url), { type: 'module' });
  });
  afterEach(() => worker.terminate());

  /** A board on which a search is on its way that ends by nothing but its reader. */
  async function searching(plan?: 'none') {
    const element = await show(plannedTerm(), plan);
    const events = heard(element);
    element.worker = worker;
    element.iterations = 1_000_000_000;
    await element.updateComplete;
    await press(element, '[data-action=plan]');
    await waitUntil(() => (find(element, 'progress') as HTMLProgressElement).value > 0, 'progress');
    return { element, events };
  }

  it('plans there, and takes the plan that the page itself would have found', async () => {
    const element = await show(plannedTerm(), 'none');
    const events = heard(element);
    element.worker = worker;
    await element.updateComplete;
    await press(element, '[data-action=plan]');
    await waitUntil(() => events.length === 1, 'a plan');
    const [event] = events;
    expect(event?.plan).to.deep.equal(solveNow(plannedTerm(), { seed: 1, iterations: 200 }));
  });

  it('tells how far it is, and takes the plan as it is now when it is asked to', async () => {
    const { element, events } = await searching('none');
    await press(element, '[data-action=finish]');
    await waitUntil(() => events.length === 1, 'a plan');
    expect(events[0]?.plan.search?.stopped).to.equal('aborted');
    expect(textOf(element)).to.contain('已安排 4 次');
  });

  it('ends the search, and keeps what the reader does meanwhile', async () => {
    const { element, events } = await searching();
    await pickUp(element, 'wang');
    await press(element, '[data-action=cancel]');
    expect(element.shadowRoot?.querySelector('progress')).to.equal(null);
    // The worker answers in turn: when the second search is done, the first one is.
    element.iterations = 200;
    await element.updateComplete;
    await press(element, '[data-action=plan]');
    await waitUntil(() => events.length === 2, 'a plan');
    for (const { problem } of events) expect(problem.visits.map(({ id }) => id)).not.to.include('visit-wang');
  });

  it('shows no search any more when it was put elsewhere in the page', async () => {
    const { element } = await searching();
    const { parentNode } = element;
    element.remove();
    parentNode?.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('progress')).to.equal(null);
    find(element, '[data-action=plan]');
  });
});
