import { buttonOf, showBadge } from '../testing/badges.js';
import { expect, withMedia } from '../testing/index.js';
import { sheetOf, verdictWith } from '../testing/verdict-sheets.js';
import '../define/hv-compliance-badge.js';

describe('<hv-compliance-badge> on other devices', () => {
  it('shows a border and its shape in forced colours', async () => {
    await withMedia({ 'forced-colors': 'active' }, async () => {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const badge = await showBadge(sheetOf([verdictWith('overdue')]));
      expect(getComputedStyle(buttonOf(badge)).borderTopWidth).to.equal('1px');
      expect(badge.shadowRoot?.querySelector('path')?.getBoundingClientRect().width).to.be.above(8);
    });
  });
});
