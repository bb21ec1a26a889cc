import { choose, find, show } from '../testing/feedback-page.js';
import { expect, inTimeZone, TIME_ZONES, withMedia } from '../testing/index.js';
import '../define/hv-parent-feedback.js';

describe('<hv-parent-feedback> on other devices', () => {
  it("tells of a visit at the hour on the school's wall, wherever the phone is", async () => {
    for (const zone of TIME_ZONES) {
      await inTimeZone(zone, async () => {
        const { element } = await show();
        expect(find(element, '.visit').innerText, zone).to.contain('16:30–17:10');
        expect(find(element, '.visit').innerText, zone).to.contain('2027年1月8日');
      });
    }
  });

  it('shows the chosen answer in forced colours', async () => {
    await withMedia({ 'forced-colors': 'active' }, async () => {
      const { element } = await show();
      choose(element, 'useful', 4);
      await element.updateComplete;
      const frameOf = (value: number) =>
        getComputedStyle(find(element, `[data-question=useful] input[value='${value}'] + .frame`));
      expect(frameOf(4).borderTopWidth).to.equal('3px');
      expect(frameOf(3).borderTopWidth).to.equal('1px');
    });
  });
});
