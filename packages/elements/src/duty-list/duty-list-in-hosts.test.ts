import { expect, openStrictPage } from '../testing/index.js';
import { entriesOf, showDuties } from '../testing/duty-lists.js';
import { clientOwing, dutyEntry } from '../testing/duty-pages.js';
import { HOST_RESETS, underReset } from '../testing/host-resets.js';
import '../define/hv-duty-list.js';

describe('<hv-duty-list> in host pages', () => {
  it('works under a strict Content-Security-Policy with Trusted Types, and violates nothing', async () => {
    const { violations, outcome } = await openStrictPage('duty-list/duty-list.scene');
    expect(violations).to.deep.equal([]);
    expect(outcome).to.equal('家访待办 600');
  });

  for (const name of Object.keys(HOST_RESETS)) {
    it(`looks the same inside under ${name}`, async () => {
      const list = await showDuties(clientOwing([dutyEntry(1, 'overdue', 'open'), dutyEntry(2, 'due-soon')]));
      const parts = (): Element[] => [
        ...entriesOf(list),
        ...(list.shadowRoot?.querySelectorAll('h2, h3, h4, p, button, summary, li') ?? []),
      ];
      expect(await underReset(name, parts)).to.deep.equal([]);
    });
  }
});
