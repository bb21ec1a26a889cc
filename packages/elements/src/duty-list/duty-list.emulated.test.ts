import { entriesOf, showDuties } from '../testing/duty-lists.js';
import { clientOwing, dutyEntry } from '../testing/duty-pages.js';
import { expect, withMedia } from '../testing/index.js';
import '../define/hv-duty-list.js';

describe('<hv-duty-list> on other devices', () => {
  it('shows borders, shapes and which filter is chosen in forced colours', async () => {
    await withMedia({ 'forced-colors': 'active' }, async () => {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const list = await showDuties(clientOwing([dutyEntry(1, 'overdue')]));
      const [entry] = entriesOf(list);
      expect(entry && getComputedStyle(entry).borderTopWidth).to.equal('1px');
      expect(entry?.querySelector('path')?.getBoundingClientRect().width).to.be.above(8);
      const chosen = list.shadowRoot?.querySelector('.filter[aria-pressed=true]');
      const other = list.shadowRoot?.querySelector('.filter[aria-pressed=false]');
      expect(chosen && getComputedStyle(chosen).borderTopWidth).to.equal('2px');
      expect(other && getComputedStyle(other).borderTopWidth).to.equal('1px');
    });
  });
});
