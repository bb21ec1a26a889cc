import { TIME_ACTS } from '../testing/event-acts.js';
import { eventContract } from '../testing/event-contract.js';
import '../define/all.js';

describe('every event of a day or an hour that is typed', () => {
  eventContract(TIME_ACTS);
});
