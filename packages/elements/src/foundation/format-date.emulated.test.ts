import { expect, inTimeZone, TIME_ZONES } from '../testing/index.js';
import { formatDate, formatMoment } from './format-date.js';

describe('dates for readers', () => {
  for (const zone of TIME_ZONES) {
    it(`are the same days on a device in ${zone}`, async () => {
      await inTimeZone(zone, () => {
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone, 'the device').to.equal(zone);
        expect(formatDate('2027-01-29', 'zh-CN', 'day')).to.equal('1月29日');
        expect(formatDate('2027-01-01', 'zh-Hant')).to.equal('2027年1月1日');
        expect(formatDate('2026-12-31', 'en')).to.equal('31 Dec 2026');
        return Promise.resolve();
      });
    });

    it(`show the school's clock on a device in ${zone}`, async () => {
      await inTimeZone(zone, () => {
        expect(formatMoment('2027-01-10T15:30:00Z', 'zh-CN', 'Asia/Shanghai')).to.equal('2027年1月10日 23:30');
        expect(formatMoment('2027-01-10T16:30:00Z', 'zh-CN', 'Asia/Shanghai', 'day')).to.equal('1月11日 00:30');
        return Promise.resolve();
      });
    });
  }
});
