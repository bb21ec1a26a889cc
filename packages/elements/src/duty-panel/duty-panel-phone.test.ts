import { VERDICT_STATUSES } from '@homevisit/sdk/policy';
import { openPanel, showBadge } from '../testing/badges.js';
import { expect, inViewport, VIEWPORTS, waitUntil } from '../testing/index.js';
import { sheetOf, verdictWith } from '../testing/verdict-sheets.js';
import '../define/hv-compliance-badge.js';

const everything = sheetOf(
  VERDICT_STATUSES.map((status, index) =>
    verdictWith(status, {
      period: { unit: 'term', id: String(index), title: status, startDate: '2026-09-01', endDate: '2027-01-29' },
    }),
  ),
);

describe('the list of duties on a phone', () => {
  it('is a sheet at the lower edge of a phone, and nothing sticks out', async () => {
    await inViewport('phone', async () => {
      const badge = await showBadge(everything, { label: '欧阳知夏' });
      const panel = await openPanel(badge);
      await waitUntil(() => panel.querySelector('.duty'));
      const { left, right, bottom, top } = panel.getBoundingClientRect();
      expect([left, right, bottom].map(Math.round)).to.deep.equal([0, VIEWPORTS.phone.width, VIEWPORTS.phone.height]);
      expect(top).to.be.above(40);
      const content = panel.querySelector('.content');
      expect(content?.scrollWidth).to.equal(content?.clientWidth);
      for (const control of panel.querySelectorAll('button, summary')) {
        expect(control.getBoundingClientRect().height, control.className).to.be.at.least(44);
      }
    });
  });
});
