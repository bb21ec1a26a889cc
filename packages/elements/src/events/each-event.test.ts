import { ACTS, TIME_ACTS } from '../testing/event-acts.js';
import { declaredEvents, eventContract } from '../testing/event-contract.js';
import { expect } from '../testing/index.js';
import '../define/all.js';

describe('every event that an element declares', () => {
  it('has an act that fires it, and no act is left without an event', async () => {
    const declared = (await declaredEvents()).map(({ tag, name }) => `${tag} ${name}`);
    expect(declared).to.have.members([...Object.keys(ACTS), ...Object.keys(TIME_ACTS)]);
  });

  eventContract(ACTS);
});
