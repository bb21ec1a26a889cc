import { openPanel, showBadge } from '../testing/badges.js';
import { expect, withMedia } from '../testing/index.js';
import { sheetOf, verdictWith } from '../testing/verdict-sheets.js';
import '../define/hv-compliance-badge.js';

describe('the list of duties on other devices', () => {
  it('has an outline in forced colours', async () => {
    await withMedia({ 'forced-colors': 'active' }, async () => {
      const panel = await openPanel(await showBadge(sheetOf([verdictWith('open')])));
      expect(getComputedStyle(panel).borderTopStyle).to.equal('solid');
    });
  });
});
