import { controlContract } from '../../testing/control-contract.js';
import { expect, fixture, html, nextFrame, pressKeys, typeText } from '../../testing/index.js';
import '../../define/hv-text-field.js';

const text = {
  tag: 'hv-text-field',
  filled: '张老师',
  attribute: '张老师',
  entries: ['张老师'],
  empty: '',
  edit: () => typeText('abc'),
  edited: 'abc',
  demand: '请填写这一项。',
};

controlContract({ ...text, submitsByEnter: true });
controlContract({ ...text, attributes: 'lines="3"', submitsByEnter: false });
controlContract({
  ...text,
  attributes: 'type="number" min="1" max="500"',
  filled: '40',
  attribute: '40',
  entries: ['40'],
  edit: () => typeText('45'),
  edited: '45',
  submitsByEnter: true,
});

describe('<hv-text-field>', () => {
  it('judges what was typed when the reader goes on, and from then on with every key', async () => {
    const form = await fixture<HTMLElement>(
      html`<form><hv-text-field label="说明" maxlength="3"></hv-text-field><button type="button">下</button></form>`,
    );
    const field = form.querySelector('hv-text-field');
    const error = (): string => field?.shadowRoot?.querySelector('.error')?.textContent ?? '';
    field?.focus();
    await typeText('abcd');
    await nextFrame();
    expect(error()).to.equal('');
    expect(field?.validity.tooLong).to.equal(true);
    await pressKeys('Tab');
    await nextFrame();
    expect(error()).to.equal('最多 3 个字。');
    field?.focus();
    await pressKeys('End', 'Backspace');
    await nextFrame();
    expect(error()).to.equal('');
    expect(field?.value).to.equal('abc');
  });

  it('tells a number that cannot be one from an empty box', async () => {
    const field = await fixture<HTMLElementTagNameMap['hv-text-field']>(
      html`<hv-text-field label="人数" type="number" min="1"></hv-text-field>`,
    );
    field.focus();
    await typeText('-');
    expect(field.value).to.equal('');
    await typeText('3');
    expect(field.validity.rangeUnderflow).to.equal(true);
    expect(field.validationMessage).to.equal('不能小于 1。');
  });

  it('shows what the host found wrong until the text changes', async () => {
    const field = await fixture<HTMLElementTagNameMap['hv-text-field']>(
      html`<hv-text-field label="学号"></hv-text-field>`,
    );
    field.setCustomValidity('没有这个学号。');
    await field.updateComplete;
    expect(field.validity.customError).to.equal(true);
    expect(field.shadowRoot?.querySelector('.error')?.textContent).to.equal('没有这个学号。');
    field.focus();
    await typeText('1');
    expect(field.validity.valid).to.equal(true);
  });

  it('tells the browser what it asks for, and takes what the browser fills in', async () => {
    const field = await fixture<HTMLElementTagNameMap['hv-text-field']>(
      html`<hv-text-field label="联系电话" name="phone" autocomplete="tel"></hv-text-field>`,
    );
    const control = field.shadowRoot?.querySelector('input');
    expect(control?.autocomplete).to.equal('tel');
    // As autofill and password managers do: a value that is set, and the events of typing.
    control!.value = '0000-1234';
    control!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(field.value).to.equal('0000-1234');
  });
});
