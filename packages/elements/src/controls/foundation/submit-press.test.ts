import { deepActiveElement, expect, fixture, html, nextFrame, pressKeys } from '../../testing/index.js';
import '../../define/hv-choice-field.js';
import '../../define/hv-text-field.js';

/** What a browser would have shown a bubble for. */
function bubblesOf(form: HTMLFormElement): string[] {
  const names: string[] = [];
  form.addEventListener(
    'invalid',
    (event) => {
      const { name } = event.target as HTMLInputElement;
      // After the control itself has had its say.
      queueMicrotask(() => !event.defaultPrevented && names.push(name));
    },
    true,
  );
  return names;
}

const errorOf = (form: HTMLFormElement, name: string): string =>
  form.querySelector(`[name=${name}]`)?.shadowRoot?.querySelector('.error')?.textContent?.trim() ?? '';

describe('a native form whose submit button is pressed', () => {
  const show = () =>
    fixture<HTMLFormElement>(
      html`<form @submit=${(event: Event) => event.preventDefault()}>
        <hv-text-field name="theme" label="主题"></hv-text-field>
        <hv-text-field name="place" label="地点" required></hv-text-field>
        <hv-text-field name="summary" label="小结" required></hv-text-field>
        <button>提交</button>
      </form>`,
    );

  for (const [how, press] of [
    ['by a click', (form: HTMLFormElement) => form.querySelector('button')!.click()],
    [
      'by the Enter key in a field',
      async (form: HTMLFormElement) => {
        form.querySelector('hv-text-field')!.focus();
        await pressKeys('Enter');
      },
    ],
  ] as const) {
    it(`${how} shows each fault once, beside its field, and leads to the first`, async () => {
      const form = await show();
      const bubbles = bubblesOf(form);
      await press(form);
      await nextFrame();
      await nextFrame();
      expect(bubbles).to.deep.equal([]);
      expect(errorOf(form, 'place')).to.equal('请填写这一项。');
      expect(errorOf(form, 'summary')).to.equal('请填写这一项。');
      expect((deepActiveElement()?.getRootNode() as ShadowRoot).host).to.equal(form.querySelector('[name=place]'));
    });
  }

  it('leaves the bubble to the browser where a native control is at fault too', async () => {
    const form = await show();
    const native = Object.assign(document.createElement('input'), { name: 'native', required: true });
    form.prepend(native);
    const bubbles = bubblesOf(form);
    form.querySelector('button')!.click();
    await nextFrame();
    expect(bubbles).to.deep.equal(['native', 'place', 'summary']);
    expect(document.activeElement).to.equal(native);
    expect(errorOf(form, 'place')).to.equal('请填写这一项。');
  });

  it('moves no focus where a script only asks, and forgets the press at once', async () => {
    const form = await show();
    form.querySelector('button')!.click();
    await new Promise((resolve) => setTimeout(resolve));
    (document.activeElement as HTMLElement | null)?.blur();
    const bubbles = bubblesOf(form);
    expect(form.checkValidity()).to.equal(false);
    await nextFrame();
    expect(bubbles).to.deep.equal(['place', 'summary']);
    expect(document.activeElement).to.equal(document.body);
  });
});
