import { expect, expectAccessible, inTimeZone, TIME_ZONES, withMedia } from '../testing/index.js';
import { showVisitForm } from '../testing/visit-forms.js';
import '../define/hv-visit-form.js';

describe('<hv-visit-form> on other devices', () => {
  it('has no fault for axe in forced colours', async () => {
    const page = await showVisitForm();
    await page.submit();
    await withMedia({ 'forced-colors': 'active' }, () => expectAccessible(page.element));
  });

  for (const zone of TIME_ZONES) {
    it(`records the school's time on a device in ${zone}`, async () => {
      await inTimeZone(zone, async () => {
        const page = await showVisitForm();
        expect((page.find('#visit-date') as HTMLInputElement).value).to.equal('2027-01-10');
        await page.fillNecessary();
        await page.confirmAndSubmit();
        await page.untilFiled();
        const visits = page.client.school.visits;
        expect(visits[visits.length - 1]?.startedAt).to.equal('2027-01-10T17:00:00+08:00');
      });
    });
  }
});
