import { controlContract } from '../../testing/control-contract.js';
import { expect, fixture, html, pressKeys } from '../../testing/index.js';
import '../../define/hv-photo-field.js';

const photo = new File(['photo'], 'door.jpg', { type: 'image/jpeg' });
const large = new File(['x'.repeat(2001)], 'large.jpg', { type: 'image/jpeg' });
const letter = new File(['text'], 'letter.pdf', { type: 'application/pdf' });

controlContract({
  tag: 'hv-photo-field',
  attributes: 'consent="家长同意拍照" max="2"',
  filled: [photo],
  entries: ['door.jpg'],
  empty: [],
  // The dialog for files is the browser's; the consent before it is ours.
  edit: () => pressKeys('Space'),
  edited: [],
  submitsByEnter: true,
  demand: '请选择一项。',
});

describe('<hv-photo-field>', () => {
  const show = () =>
    fixture<HTMLElementTagNameMap['hv-photo-field']>(
      html`<hv-photo-field name="photos" label="照片" consent="家长同意拍照" max="2" max-size="2000"></hv-photo-field>`,
    );
  const consentOf = (field: Element) => field.shadowRoot?.querySelector<HTMLInputElement>('input[type=checkbox]');
  const fileOf = (field: Element) => field.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');

  it('takes nothing before consent, which is never given beforehand', async () => {
    const field = await show();
    expect(consentOf(field)?.checked).to.equal(false);
    expect(fileOf(field)?.disabled).to.equal(true);
    consentOf(field)?.click();
    await field.updateComplete;
    expect(fileOf(field)?.disabled).to.equal(false);
  });

  it('gives everything up when consent is taken back', async () => {
    const field = await show();
    field.value = [photo];
    await field.updateComplete;
    consentOf(field)?.click();
    await field.updateComplete;
    expect(field.value).to.deep.equal([]);
    expect(field.shadowRoot?.textContent).not.to.contain('door.jpg');
  });

  it('adds what is chosen, and lets each be taken out', async () => {
    const field = await show();
    consentOf(field)?.click();
    await field.updateComplete;
    const control = fileOf(field);
    const transfer = new DataTransfer();
    transfer.items.add(photo);
    if (control) control.files = transfer.files;
    control?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await field.updateComplete;
    expect(field.value.map(({ name }) => name)).to.deep.equal(['door.jpg']);
    field.shadowRoot?.querySelector<HTMLElement>('[aria-label="移除door.jpg"]')?.click();
    await field.updateComplete;
    expect(field.value).to.deep.equal([]);
    expect(consentOf(field)?.checked).to.equal(true);
  });

  it('refuses what is too large, of another kind, or too much', async () => {
    const field = await show();
    field.value = [large];
    expect(field.validationMessage).to.equal('每个文件不能超过 2 KB。');
    field.value = [letter];
    expect(field.validationMessage).to.equal('这种文件不能用，请选择照片。');
    field.value = [photo, photo, photo];
    expect(field.validationMessage).to.equal('最多 2 项。');
  });
});
