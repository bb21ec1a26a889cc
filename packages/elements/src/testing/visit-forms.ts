import type { FakeClient } from '@homevisit/client/testing';
import { fixture } from '@open-wc/testing';
import { waitUntil } from './wait-until.js';
import { pressKeys, typeText } from './keyboard.js';
import { html } from 'lit';
import type { KeepingChoice } from '../keeping/keeping-context.js';
import type { VisitForm } from '../visit-form/visit-form.js';
import { deepActiveElement } from './accessibility.js';
import { freshPlaces } from './kept-places.js';
import { wholeFormClient } from './whole-form-policy.js';

/** Drives one form, as a user would. */
export class VisitFormPage {
  readonly element: VisitForm;
  readonly client: FakeClient;

  constructor(element: VisitForm, client: FakeClient) {
    this.element = element;
    this.client = client;
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered yet');
    return this.element.shadowRoot;
  }

  has(selector: string): boolean {
    return this.root.querySelector(selector) !== null;
  }

  all(selector: string): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  find(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  /** The control at a place of the draft. */
  at(pointer: string): HTMLInputElement {
    return this.find(`#at${pointer.replace(/\//g, '-')}`) as HTMLInputElement;
  }

  /** The box to tick, or the radio button, whose label is this text. */
  choice(label: string): HTMLInputElement {
    const found = this.all('label.choice').find((one) => one.innerText.trim() === label);
    const input = found?.querySelector('input');
    if (!input) throw new Error(`no choice "${label}"`);
    return input;
  }

  button(label: string): HTMLButtonElement {
    const found = this.all('button').find((one) => one.innerText.trim().startsWith(label));
    if (!found) throw new Error(`no button "${label}"`);
    return found as HTMLButtonElement;
  }

  /** What a reader sees. */
  get text(): string {
    return this.find('.page').innerText;
  }

  get announced(): string {
    return this.find('.page > [role=status]').innerText.trim();
  }

  /** Text of the message at a place of the draft. */
  messageAt(pointer: string): string {
    return this.root.querySelector<HTMLElement>(`#at${pointer.replace(/\//g, '-')}-error`)?.innerText ?? '';
  }

  async fill(control: HTMLElement, value: string): Promise<void> {
    (control as HTMLInputElement).value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  async click(target: HTMLElement): Promise<void> {
    target.click();
    await this.element.updateComplete;
  }

  /** Chooses a visit in the home and fills in what stops filing otherwise. */
  async fillNecessary(): Promise<void> {
    await this.click(this.choice('入户'));
    await this.fill(this.at('/startedAt'), '17:00');
    await this.fill(this.at('/endedAt'), '17:40');
    await this.fill(this.at('/findings/conduct-at-school'), '上课专心');
    await this.fill(this.at('/findings/family-opinions'), '希望多读书');
  }

  async submit(): Promise<void> {
    await this.click(this.find('button[type=submit]'));
  }

  async confirmAndSubmit(): Promise<void> {
    await this.submit();
    await waitUntil(() => this.has('.warnings'), 'something is to be confirmed');
    await this.click(this.choice('当时就是这样，照实记录'));
    await this.submit();
  }

  async untilFiled(): Promise<void> {
    await waitUntil(() => this.has('.outcome'), 'the record is filed');
  }

  /** Goes on with the Tab key until a control has the focus. */
  async tabTo(wanted: () => HTMLElement): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      if (deepActiveElement() === wanted()) return;
      await pressKeys('Tab');
    }
    throw new Error(`the Tab key does not lead to ${wanted().id || wanted().innerText}`);
  }

  async type(text: string): Promise<void> {
    await typeText(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    await pressKeys(...keys);
  }
}

/** Settings of {@link showVisitForm}. */
export interface VisitFormSettings {
  readonly client?: FakeClient;
  /** Without brothers and sisters by default. */
  readonly studentId?: string;
  readonly lang?: string;
  /** Where things are kept; by default a place that no other test knows. */
  readonly keeping?: KeepingChoice;
  /**
   * Waits for what is loaded on demand, too.
   *
   * @default true
   */
  readonly waitForAll?: boolean;
}

/** Puts a form on the page and waits until it is there. */
export async function showVisitForm(settings: VisitFormSettings = {}): Promise<VisitFormPage> {
  const { client = wholeFormClient(), studentId = 'student-03', lang = 'zh-CN', keeping = freshPlaces() } = settings;
  const element = await fixture<VisitForm>(
    html`<hv-visit-form
      lang=${lang}
      student-id=${studentId}
      feedback-url="/feedback?from=form"
      .client=${client}
      .keeping=${keeping}
    ></hv-visit-form>`,
  );
  const page = new VisitFormPage(element, client);
  await waitUntil(() => page.has('form, .waiting, .outcome'), 'the form is shown');
  if (settings.waitForAll === false) return page;
  await waitUntil(() => page.has('#findings, #times, .waiting, .outcome'), 'the later stages are there');
  return page;
}
