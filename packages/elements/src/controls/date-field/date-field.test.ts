import { controlContract } from '../../testing/control-contract.js';
import { expect, fixture, html, keysOfDate, keysOfTime, pressKeys, typeText } from '../../testing/index.js';
import '../../define/hv-date-field.js';

controlContract({
  tag: 'hv-date-field',
  filled: '2026-11-22',
  attribute: '2026-11-22',
  entries: ['2026-11-22'],
  empty: '',
  edit: () => typeText(keysOfDate('2026-09-01')),
  edited: '2026-09-01',
  submitsByEnter: true,
  demand: '请填写这一项。',
});

/** Goes from the control of the day to that of the time, which may take a key for each part of the day. */
async function toTime(): Promise<void> {
  for (let part = 0; part < 6; part += 1) {
    const active = document.activeElement?.shadowRoot?.activeElement as HTMLInputElement | null | undefined;
    if (active?.type === 'time' || active?.id.endsWith('-time')) return;
    await pressKeys('Tab');
  }
}

controlContract({
  tag: 'hv-date-field',
  attributes: 'with-time',
  filled: '2026-11-22T18:30',
  attribute: '2026-11-22T18:30',
  entries: ['2026-11-22T18:30'],
  empty: '',
  edit: async () => {
    await typeText(keysOfDate('2026-09-01'));
    await toTime();
    await typeText(keysOfTime('18:30'));
  },
  edited: '2026-09-01T18:30',
  submitsByEnter: true,
  demand: '请填写这一项。',
});

describe('<hv-date-field>', () => {
  it('refuses a day outside of its bounds, and names the bound as readers write it', async () => {
    const field = await fixture<HTMLElementTagNameMap['hv-date-field']>(
      html`<hv-date-field label="日期" max="2026-11-22" value="2026-11-23"></hv-date-field>`,
    );
    expect(field.validity.rangeOverflow).to.equal(true);
    expect(field.validationMessage).to.equal('不能晚于 2026年11月22日。');
  });

  it('asks for the time too where only the day is there', async () => {
    const field = await fixture<HTMLElementTagNameMap['hv-date-field']>(
      html`<hv-date-field label="时间" with-time></hv-date-field>`,
    );
    field.focus();
    await typeText(keysOfDate('2026-09-01'));
    expect(field.value).to.equal('');
    expect(field.validationMessage).to.equal('请同时填写日期和时间。');
  });
});
