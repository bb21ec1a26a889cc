import {
  expect,
  expectAccessible,
  fixture,
  html,
  keysOfTime,
  leftBehindBy,
  nextFrame,
  oneEvent,
  openStrictPage,
  pressKeys,
  typeText,
  waitUntil,
} from '../../testing/index.js';
import { sampleAnswers, sampleForm } from '../../testing/sample-form.js';
import type { FormSubmitEvent } from '../../events/form-submit-event.js';
import type { DeclaredForm } from './form.js';
import '../../define/hv-form.js';

const show = () => fixture<DeclaredForm>(html`<hv-form .definition=${sampleForm}></hv-form>`);

function rootOf(form: DeclaredForm): ShadowRoot {
  if (!form.shadowRoot) throw new Error('no shadow root');
  return form.shadowRoot;
}

const errorsOf = (form: DeclaredForm) => [...rootOf(form).querySelectorAll('.error')].map((one) => one.textContent);
const focused = (form: DeclaredForm) => rootOf(form).activeElement;
const idOf = (pointer: string): string => `at${pointer.replace(/\//g, '-')}`;

async function press(form: DeclaredForm, selector: string): Promise<void> {
  rootOf(form).querySelector<HTMLElement>(selector)?.click();
  await form.updateComplete;
  await nextFrame();
}

describe('<hv-form>', () => {
  it('is filled in and sent by keyboard alone', async () => {
    const form = await show();
    rootOf(form).querySelector<HTMLElement>('input')?.focus();
    await pressKeys('Space', 'Tab');
    expect(focused(form)?.id).to.equal(idOf('/visitors/0/name'));
    await typeText('Wu');
    await pressKeys('Tab', 'Tab');
    await typeText('Chen');
    await pressKeys('Enter');
    await waitUntil(() => focused(form)?.localName === 'h2');
    expect(focused(form)?.textContent).to.equal('家访');
    await pressKeys('Tab');
    await typeText(keysOfTime('18:00'));
    rootOf(form)
      .querySelector<HTMLElement>(`#${idOf('/endedAt')}`)
      ?.focus();
    await typeText(keysOfTime('18:40'));
    const sent = oneEvent<FormSubmitEvent>(form, 'hv-form-submit');
    await pressKeys('Enter');
    expect((await sent).answers).to.deep.equal({
      mode: 'home',
      visitors: [{ name: 'Wu' }, { name: 'Chen' }],
      startedAt: '18:00',
      endedAt: '18:40',
    });
  });

  it('leads to the first fault, lists all of them, and says each once', async () => {
    const form = await show();
    await press(form, 'button[type=submit]');
    expect(errorsOf(form)).to.deep.equal(['请选择一项。', '请填写这一项。', '请填写这一项。']);
    expect(focused(form)?.getAttribute('type')).to.equal('radio');
    const links = [...rootOf(form).querySelectorAll<HTMLElement>('.link')];
    expect(links.map(({ innerText }) => innerText)).to.deep.equal([
      '家访方式：请选择一项。',
      '教师 1 姓名：请填写这一项。',
      '教师 2 姓名：请填写这一项。',
    ]);
    links[2]?.click();
    expect(focused(form)?.id).to.equal(idOf('/visitors/1/name'));
    await expectAccessible(form);
  });

  it('shows a field where an answer asks for it', async () => {
    const form = await show();
    expect(rootOf(form).querySelector(`#${idOf('/reason')}`)).to.equal(null);
    await press(form, "input[value='phone']");
    expect(rootOf(form).querySelector(`#${idOf('/reason')}`)).not.to.equal(null);
    await expectAccessible(form);
  });

  it('checks fields together once the reader has left them', async () => {
    const form = await show();
    form.values = { ...sampleAnswers, endedAt: '' };
    await form.updateComplete;
    await press(form, 'button[type=submit]');
    rootOf(form)
      .querySelector<HTMLElement>(`#${idOf('/endedAt')}`)
      ?.focus();
    await typeText(keysOfTime('17:00'));
    await form.updateComplete;
    expect(errorsOf(form)).to.deep.equal([]);
    rootOf(form).querySelector<HTMLElement>('textarea')?.focus();
    await form.updateComplete;
    expect(errorsOf(form)).to.deep.equal(['结束不能早于开始。']);
    const error = rootOf(form).querySelector('.error');
    expect(error?.closest('[aria-live]')?.getAttribute('aria-live')).to.equal('polite');
    expect(
      rootOf(form)
        .querySelector(`#${idOf('/endedAt')}`)
        ?.getAttribute('aria-describedby'),
    ).to.equal(error?.id);
  });

  it('shows beside its field what the host refused, on the step where that is', async () => {
    const form = await show();
    form.values = sampleAnswers;
    await form.updateComplete;
    await press(form, 'button[type=submit]');
    form.refuse([{ pointer: '/visitors/1/name', code: 'unknown-person', text: { 'zh-CN': '没有这位教师。' } }]);
    await waitUntil(() => errorsOf(form).length === 1);
    expect(errorsOf(form)).to.deep.equal(['没有这位教师。']);
    expect(focused(form)?.id).to.equal(idOf('/visitors/1/name'));
  });

  it('tells a host that keeps drafts of every change, and takes the draft back', async () => {
    const form = await show();
    const drafts: unknown[] = [];
    form.addEventListener('input', () => drafts.push(form.values['mode']));
    await press(form, "input[value='phone']");
    expect(drafts).to.deep.equal(['phone']);
    await press(form, `#${idOf('/visitors')}-add`);
    expect(drafts).to.have.length(2);
    const other = await show();
    other.values = form.values;
    await other.updateComplete;
    expect(rootOf(other).querySelectorAll('.entry')).to.have.length(3);
    expect(rootOf(other).querySelector<HTMLInputElement>("input[value='phone']")?.checked).to.equal(true);
  });

  it('takes its declaration from a block on a page without a script', async () => {
    const block = document.createElement('script');
    block.type = 'application/json';
    block.textContent = JSON.stringify(sampleForm);
    const form = document.createElement('hv-form');
    form.append(block);
    document.body.append(form);
    await form.updateComplete;
    expect(rootOf(form).querySelector('h2')?.textContent).to.equal('预约');
    form.remove();
  });

  it('follows the language of its place, in its own words and in those of the declaration', async () => {
    const form = await show();
    form.lang = 'en';
    await waitUntil(() => rootOf(form).querySelector('h2')?.textContent === 'Appointment');
    await press(form, 'button[type=submit]');
    expect(errorsOf(form)[0]).to.equal('Please choose one.');
  });

  it('runs under the strictest policy that a host may send', async () => {
    const { violations, outcome } = await openStrictPage('controls/form/form.scene');
    expect(violations).to.deep.equal([]);
    expect(outcome).to.equal('请选择一项。 请填写这一项。 请填写这一项。 / text field: 最多 3 个字。');
  });

  it('leaves nothing behind on the page', async () => {
    await show();
    const left = await leftBehindBy(async () => {
      const form = document.createElement('hv-form');
      form.definition = sampleForm;
      document.body.append(form);
      await form.updateComplete;
      form.remove();
      await nextFrame();
    });
    expect(left).to.deep.equal([]);
  });
});
