import { controlContract } from '../../testing/control-contract.js';
import { expect, fixture, html, pressKeys, typeText } from '../../testing/index.js';
import '../../define/hv-people-field.js';

const content = '<option value="class-teacher">班主任</option><option value="mentor">导师</option>';
const filled = [
  { name: '吴', role: 'class-teacher' },
  { name: '陈', role: 'mentor' },
];

controlContract({
  tag: 'hv-people-field',
  attributes: 'row-text="来访教师" min="1"',
  content,
  filled,
  attribute: JSON.stringify(filled),
  entries: [JSON.stringify(filled)],
  empty: [],
  edit: async () => {
    await typeText('Wu');
    await pressKeys('Tab', 'ArrowDown');
  },
  edited: [{ name: 'Wu', role: 'class-teacher' }],
  submitsByEnter: true,
  demand: '请填写这一项。',
});

describe('<hv-people-field>', () => {
  const show = () =>
    fixture<HTMLElementTagNameMap['hv-people-field']>(
      html`<hv-people-field label="来访教师" row-text="教师" min="2" max="3"></hv-people-field>`,
    );
  const buttons = (field: Element) => [...(field.shadowRoot?.querySelectorAll('button') ?? [])];

  it('begins with as many rows as are asked, and takes no more than the most', async () => {
    const field = await show();
    expect(field.shadowRoot?.querySelectorAll('.entry')).to.have.length(2);
    buttons(field)
      .find(({ id }) => id.endsWith('-add'))
      ?.click();
    await field.updateComplete;
    expect(field.shadowRoot?.querySelectorAll('.entry')).to.have.length(3);
    expect(buttons(field).some(({ id }) => id.endsWith('-add'))).to.equal(false);
    const rows = field.shadowRoot?.querySelectorAll('.entry');
    expect(rows?.[2]?.contains(field.shadowRoot?.activeElement ?? null)).to.equal(true);
  });

  it('takes out the row that was meant, says so, and stays within reach', async () => {
    const field = await show();
    field.value = [
      { name: '吴', role: '' },
      { name: '陈', role: '' },
      { name: '许', role: '' },
    ];
    await field.updateComplete;
    const changes: unknown[] = [];
    field.addEventListener('change', () => changes.push(field.value));
    buttons(field)
      .find((button) => button.getAttribute('aria-label') === '移除教师 2：陈')
      ?.click();
    await field.updateComplete;
    expect(changes).to.deep.equal([
      [
        { name: '吴', role: '' },
        { name: '许', role: '' },
      ],
    ]);
    expect(field.shadowRoot?.activeElement?.id).to.contain('-add');
    expect(field.validity.valid).to.equal(true);
    field.value = [{ name: '吴', role: '' }];
    expect(field.validationMessage).to.equal('至少要有 2 项。');
  });
});
