import { controlContract } from '../../testing/control-contract.js';
import { expect, fixture, html, pressKeys } from '../../testing/index.js';
import '../../define/hv-choice-field.js';

const content = '<option value="home">到家</option><option value="phone">电话</option>';
const choice = {
  tag: 'hv-choice-field',
  content,
  filled: 'phone',
  attribute: 'phone',
  entries: ['phone'],
  empty: '',
  demand: '请选择一项。',
};

controlContract({ ...choice, edit: () => pressKeys('Space'), edited: 'home', submitsByEnter: true });
controlContract({
  ...choice,
  attributes: 'look="select"',
  edit: () => pressKeys('ArrowDown'),
  edited: 'home',
  submitsByEnter: false,
});

describe('<hv-choice-field>', () => {
  it('shows radio buttons up to five choices and a list above', async () => {
    const choicesOf = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ value: `${index}`, label: 'x' }));
    const field = await fixture<HTMLElementTagNameMap['hv-choice-field']>(
      html`<hv-choice-field label="方式" .choices=${choicesOf(5)}></hv-choice-field>`,
    );
    expect(field.shadowRoot?.querySelectorAll('input[type=radio]')).to.have.length(5);
    field.choices = choicesOf(6);
    await field.updateComplete;
    expect(field.shadowRoot?.querySelectorAll('option')).to.have.length(7);
  });

  it('lets an answer that nobody asked for be taken back', async () => {
    const field = await fixture<HTMLElementTagNameMap['hv-choice-field']>(
      html`<hv-choice-field
        label="方式"
        value="home"
        .choices=${[{ value: 'home', label: '到家' }]}
      ></hv-choice-field>`,
    );
    field.shadowRoot?.querySelector<HTMLElement>('.clear')?.click();
    await field.updateComplete;
    expect(field.value).to.equal('');
    expect(field.shadowRoot?.activeElement?.getAttribute('type')).to.equal('radio');
  });
});
