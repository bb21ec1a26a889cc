import { assert, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import { waitUntil } from './wait-until.js';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import type { ControlElement } from '../controls/foundation/control-element.js';
import { deepActiveElement, expectAccessible } from './accessibility.js';
import { leftBehindBy } from './clean-page.js';
import { onPageWith } from './surroundings.js';
import { pressKeys } from './keyboard.js';

/** A control, and what the contract needs to know of it. */
export interface ControlSubject<Value> {
  readonly tag: string;
  /** Attributes that it needs, and the `<option>` elements inside it, as HTML. */
  readonly attributes?: string;
  readonly content?: string;
  /** A value that fulfils everything, how an attribute says it, and what a form gets. */
  readonly filled: Value;
  readonly attribute?: string;
  readonly entries: readonly string[];
  readonly empty: Value;
  /** What a reader does, by keyboard alone, with the focus in the first control of an empty one. */
  edit(): Promise<void>;
  readonly edited: Value;
  /** True where Enter submits the form. */
  readonly submitsByEnter: boolean;
  /** What an empty required one says in zh-CN. */
  readonly demand: string;
}

type Control<Value> = ControlElement<Value>;

/** A host's form with one control named `field` and a button. */
async function show<Value>(
  subject: ControlSubject<Value>,
  attributes = '',
): Promise<[HTMLFormElement, Control<Value>]> {
  const markup = `<${subject.tag} name="field" label="问题" ${subject.attributes ?? ''} ${attributes}>${subject.content ?? ''}</${subject.tag}>`;
  const form = await fixture<HTMLFormElement>(
    staticHtml`<form @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>${unsafeStatic(markup)}</fieldset>
      <button>提交</button>
    </form>`,
  );
  const control = form.querySelector<Control<Value>>(subject.tag);
  if (!control) throw new Error(`no <${subject.tag}>`);
  await control.updateComplete;
  return [form, control];
}

function entriesOf(form: HTMLFormElement): readonly string[] {
  return new FormData(form).getAll('field').map((entry) => (typeof entry === 'string' ? entry : entry.name));
}

function rootOf(control: Element): ShadowRoot {
  if (!control.shadowRoot) throw new Error('no shadow root');
  return control.shadowRoot;
}

function errorsIn(control: Element): readonly HTMLElement[] {
  return [...rootOf(control).querySelectorAll<HTMLElement>('.error')];
}

async function leave(form: HTMLFormElement): Promise<void> {
  form.querySelector('button')?.focus();
  await nextFrame();
}

/** What the browser was told to keep of each control, until the function that is given back is called. */
function watchKept(): { readonly kept: unknown[]; end(): void } {
  const { prototype } = ElementInternals;
  const original = Object.getOwnPropertyDescriptor(prototype, 'setFormValue')
    ?.value as ElementInternals['setFormValue'];
  const kept: unknown[] = [];
  prototype.setFormValue = function (this: ElementInternals, ...call) {
    kept.push(call[1]);
    original.apply(this, call);
  };
  return { kept, end: () => (prototype.setFormValue = original) };
}

function valueContract<Value>(subject: ControlSubject<Value>): void {
  it('takes a value and gives it back, to script and form, without an event', async () => {
    const [form, control] = await show(subject);
    const events: string[] = [];
    for (const type of ['input', 'change']) form.addEventListener(type, () => events.push(type));
    assert.deepEqual<unknown>(control.value, subject.empty);
    control.value = subject.filled;
    assert.deepEqual<unknown>(control.value, subject.filled);
    assert.deepEqual<unknown>(entriesOf(form), subject.entries);
    await control.updateComplete;
    assert.deepEqual<unknown>(control.value, subject.filled);
    assert.deepEqual<unknown>(events, []);
  });

  it('goes back to its beginning by form.reset(), and says nothing about it', async () => {
    const { attribute } = subject;
    const [form, control] = await show(subject, attribute === undefined ? '' : `value='${attribute}'`);
    const beginning = attribute === undefined ? subject.empty : subject.filled;
    assert.deepEqual<unknown>(control.value, beginning);
    control.value = attribute === undefined ? subject.filled : subject.empty;
    form.reset();
    assert.deepEqual<unknown>(control.value, beginning);
    await control.updateComplete;
    assert.lengthOf(errorsIn(control), 0);
  });

  it('is restored from what it told the browser to keep', async () => {
    const [, control] = await show(subject);
    const { kept, end } = watchKept();
    control.value = subject.filled;
    end();
    const state = kept[kept.length - 1];
    const [form, other] = await show(subject);
    // Files are nothing that a browser keeps.
    if (typeof state !== 'string') assert.equal(state, null);
    else {
      other.formStateRestoreCallback(state);
      assert.deepEqual<unknown>(other.value, subject.filled);
      assert.deepEqual<unknown>(entriesOf(form), subject.entries);
    }
  });

  it('is neither submitted nor checked in a disabled fieldset', async () => {
    const [form, control] = await show(subject, 'required');
    form.querySelector('fieldset')?.setAttribute('disabled', '');
    await control.updateComplete;
    await nextFrame();
    const natives = rootOf(control).querySelectorAll<HTMLInputElement>('input, select, textarea');
    assert.equal(
      [...natives].every(({ disabled }) => disabled),
      true,
    );
    control.value = subject.filled;
    assert.deepEqual<unknown>(entriesOf(form), []);
    assert.equal(form.checkValidity(), true);
  });
}

function validityContract<Value>(subject: ControlSubject<Value>): void {
  it('asks for an answer where one is required, in words of its own, and only after an attempt to submit', async () => {
    const [form, control] = await show(subject, 'required');
    assert.equal(control.validity.valid, false);
    assert.equal(control.validationMessage, subject.demand);
    assert.lengthOf(errorsIn(control), 0);
    form.querySelector('button')?.click();
    await control.updateComplete;
    await nextFrame();
    assert.equal(errorsIn(control)[0]?.textContent, subject.demand);
    assert.include(control.getAttribute('data-state') ?? '', 'user-invalid');
    assert.notEqual(rootOf(control).activeElement, null, 'the focus is in the control');
    control.value = subject.filled;
    assert.equal(control.validity.valid, true);
    assert.equal(form.checkValidity(), true);
    await control.updateComplete;
    assert.lengthOf(errorsIn(control), 0);
  });

  it('says what is wrong in one place, which the control is described by and which is announced', async () => {
    const [, control] = await show(subject, 'required');
    control.reportValidity();
    await control.updateComplete;
    // Where an empty row of a list is at fault, each of its fields says so.
    const errors = errorsIn(control).filter(({ textContent }) => textContent === subject.demand);
    assert.lengthOf(errors, 1);
    const [error] = errors;
    assert.notEqual(error?.closest('[aria-live]'), null);
    const described = rootOf(control).querySelectorAll(`[aria-describedby~='${error?.id ?? ''}']`);
    assert.isAbove(described.length, 0);
    assert.lengthOf(rootOf(control).textContent?.split(subject.demand), 2);
  });

  it('says nothing to a reader who only passes by', async () => {
    const [form, control] = await show(subject, 'required');
    control.focus();
    await leave(form);
    assert.lengthOf(errorsIn(control), 0);
  });

  it('follows the language of its place', async () => {
    const [form, control] = await show(subject, 'required');
    for (const language of ['en', 'zh-Hant', 'zh-CN']) {
      form.lang = language;
      await waitUntil(() => rootOf(control).querySelector('.surface')?.getAttribute('lang') === language);
      if (language === 'zh-CN') assert.equal(control.validationMessage, subject.demand);
      else assert.notEqual(control.validationMessage, subject.demand);
    }
  });
}

function readerContract<Value>(subject: ControlSubject<Value>): void {
  it('is filled in by keyboard alone, and tells the host of it by input and change', async () => {
    const [form, control] = await show(subject);
    const seen: unknown[] = [];
    const inputs: unknown[] = [];
    form.addEventListener('input', (event) => inputs.push(event.target));
    form.addEventListener('change', (event) => seen.push(event.target));
    control.focus();
    await subject.edit();
    await leave(form);
    assert.deepEqual<unknown>(control.value, subject.edited);
    assert.equal(inputs[0], control);
    assert.equal(seen[0], control);
  });

  if (subject.submitsByEnter) {
    it('submits the form by Enter, once', async () => {
      const [form, control] = await show(subject);
      let submissions = 0;
      form.addEventListener('submit', () => (submissions += 1));
      control.value = subject.filled;
      await control.updateComplete;
      control.focus();
      const submitted = oneEvent(form, 'submit');
      await pressKeys('Enter');
      await submitted;
      await nextFrame();
      assert.equal(submissions, 1);
    });
  }

  it('gets the focus by a press on its label, inside or on the page', async () => {
    const [, control] = await show(subject);
    control.focus();
    assert.notEqual(rootOf(control).activeElement, null);
    const form = await fixture<HTMLElement>(
      staticHtml`<div><label for="outer">页面上的问题</label>${unsafeStatic(
        `<${subject.tag} id="outer" ${subject.attributes ?? ''}>${subject.content ?? ''}</${subject.tag}>`,
      )}</div>`,
    );
    const outer = form.querySelector<Control<Value>>('#outer');
    await outer?.updateComplete;
    form.querySelector('label')?.click();
    assert.equal(deepActiveElement()?.getRootNode(), outer?.shadowRoot);
    assert.include(outer?.shadowRoot?.querySelector('.label')?.textContent ?? '', '页面上的问题');
  });

  it('has no accessibility fault: empty, filled, faulty, read-only and disabled', async () => {
    const [, control] = await show(subject, 'required hint="提示"');
    await expectAccessible(control);
    control.reportValidity();
    await control.updateComplete;
    await expectAccessible(control);
    control.value = subject.filled;
    await control.updateComplete;
    await expectAccessible(control);
    control.readonly = true;
    await control.updateComplete;
    await expectAccessible(control);
    control.disabled = true;
    await control.updateComplete;
    await expectAccessible(control);
  });

  it('has targets of at least 44 px, in both directions of writing', async () => {
    for (const dir of ['ltr', 'rtl']) {
      await onPageWith({ dir }, async () => {
        const [, control] = await show(subject);
        control.value = subject.filled;
        await control.updateComplete;
        const targets = rootOf(control).querySelectorAll<HTMLElement>('.control, .choice, button');
        assert.isAbove(targets.length, 0);
        for (const target of targets) {
          const { width, height } = target.getBoundingClientRect();
          assert.isAtLeast(Math.min(width, height), 44, target.outerHTML);
        }
      });
    }
  });

  it('leaves nothing behind on the page', async () => {
    // The first one loads its texts and may make what all of its kind share.
    await show(subject);
    const left = await leftBehindBy(async () => {
      const element = document.createElement(subject.tag);
      document.body.append(element);
      await nextFrame();
      element.remove();
      await nextFrame();
    });
    assert.deepEqual<unknown>(left, []);
  });
}

/** What every form control has to fulfil, in any form of any host. */
export function controlContract<Value>(subject: ControlSubject<Value>): void {
  describe(`<${subject.tag}> as a form control`, () => {
    valueContract(subject);
    validityContract(subject);
    readerContract(subject);
  });
}
