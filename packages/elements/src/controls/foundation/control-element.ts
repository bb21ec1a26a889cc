import { isServer, LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from '../../foundation/property.js';
import { declaredField } from '../../fields/declared-field.js';
import { entryStyles } from '../../fields/entry.styles.js';
import { faultWords } from '../../fields/fault-words.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { fieldMessages } from '../../fields/field.messages.js';
import { fieldStyles } from '../../fields/field.styles.js';
import type { FieldValue, FormValues } from '../../fields/field-value.js';
import type { FieldsView } from '../../fields/fields-view.js';
import { FormCore } from '../../fields/form-core.js';
import { clearUnreadable, controlAt, leaveFields } from '../../fields/leaving.js';
import { actionStyles } from '../../foundation/action.styles.js';
import { HomevisitElement } from '../../foundation/homevisit-element.js';
import { Localize } from '../../foundation/localize.js';
import { setState } from './custom-state.js';
import { asksToSubmit, submitImplicitly } from './implicit-submission.js';
import { SubmitPress } from './submit-press.js';
import { rememberTyped } from './typed-before.js';
import { validityFlags } from './validity-flags.js';

/** The place of the one field of a control. */
const PLACE = '/value';

/** What a form takes from a control: what is submitted, and what a browser keeps to restore it. */
export interface FormEntry {
  readonly submitted: string | FormData | null;
  readonly kept: string | null;
}

/**
 * Base of every form control: a declared form of one field, put in the terms of the platform. It takes part in any
 * native `<form>` as an input does: `name`, `value`, `required`, `disabled`, `form.reset()`, `FormData`, `validity`.
 *
 * A subclass says what its field asks ({@link field}), and how its value looks in the core, in attributes and in forms.
 */
export abstract class ControlElement<Value> extends HomevisitElement {
  /** Key under which a form submits the value. */
  @property({ reflect: true }) name = '';
  /** What is asked. Without it, the text of a `<label for>` of the page names the control. */
  @property() label = '';
  /** Said below the label. */
  @property() hint = '';
  /** True where an answer is asked for. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** True where the control is switched off and not submitted. A disabled `<fieldset>` does the same. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** True where the value is shown and submitted, and cannot be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** As in HTML; passed on to the native control. */
  @property() autocomplete = 'off';

  protected override readonly localize = new Localize(this, fieldMessages);
  private readonly internals: ElementInternals = this.attachInternals();
  private readonly core = new FormCore({ steps: [] });
  private readonly submitPress = new SubmitPress();
  private refusal = '';
  private isDirty = false;
  private isQuiet = false;
  private inDisabledFieldset = false;
  private nextFocus: string | undefined;
  private putBackTyped: (() => void) | undefined;

  constructor() {
    super();
    this.core.subscribe(() => {
      this.tellForm();
      this.requestUpdate();
    });
    this.addEventListener('invalid', this.showFaults);
    // From the label of a page: a press on anything inside comes from there.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.focus();
    });
  }

  static get formAssociated(): boolean {
    return true;
  }

  static override get shadowRootOptions(): ShadowRootInit {
    return { ...LitElement.shadowRootOptions, delegatesFocus: true };
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, actionStyles, fieldStyles, entryStyles];
  }

  /** What the control asks, from its properties. */
  protected abstract field(): FieldDefinition;
  /** A value as the core holds it. */
  protected abstract toCore(value: Value): FieldValue;
  /** A value as the host sees it. */
  protected abstract fromCore(value: FieldValue): Value;
  /** What the `value` attribute says. */
  protected abstract defaultValue(): Value;
  /** What goes to the form. */
  protected abstract entry(value: Value): FormEntry;
  /** A value from what {@link entry} kept. */
  protected abstract restored(kept: string): Value;

  /** What the control holds. Setting it fires no event. */
  get value(): Value {
    return this.fromCore(this.isDirty ? this.core.value(PLACE) : this.toCore(this.defaultValue()));
  }

  set value(value: Value) {
    this.isDirty = true;
    this.core.restore({ value: this.toCore(value) });
  }

  /** The form that the control belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** As of native controls. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What is wrong, in the language of the element; empty where nothing is. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** As of native controls. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** True where nothing is wrong. Shows what is. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** As {@link checkValidity}, and leads the reader to the control. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** Shows a fault that the host found; empty takes it away. It stays until the value changes. */
  setCustomValidity(message: string): void {
    this.refusal = message;
    this.core.refuse(message === '' ? [] : [{ pointer: PLACE, code: 'refused', text: message }]);
  }

  override focus(options?: FocusOptions): void {
    const control = this.renderRoot instanceof ShadowRoot ? controlAt(this.renderRoot, PLACE) : undefined;
    if (control) control.focus(options);
    else super.focus(options);
  }

  override connectedCallback(): void {
    if (!this.hasUpdated && !isServer) this.putBackTyped ??= rememberTyped(this.shadowRoot);
    super.connectedCallback();
    this.ask();
  }

  /** Called by the platform when the control comes into a form, or leaves it. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.submitPress.follow(form);
  }

  /** Called by the platform. */
  formResetCallback(): void {
    this.isDirty = false;
    this.refusal = '';
    clearUnreadable(this.renderRoot);
    this.core.restore({ value: this.toCore(this.defaultValue()) });
  }

  /** Called by the platform. */
  formDisabledCallback(disabled: boolean): void {
    this.inDisabledFieldset = disabled;
    this.requestUpdate();
  }

  /** Called by the platform after a page was left and opened again, and by autofill. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.value = this.restored(state);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.ask();
  }

  protected override renderContent(): unknown {
    const [field] = this.core.definition.steps[0]?.fields ?? [];
    if (!field) return undefined;
    return declaredField(this.view(), field, PLACE);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    const root = this.renderRoot as ShadowRoot;
    root.addEventListener('focusout', (event) => {
      this.isQuiet = false;
      leaveFields(this.core, event as FocusEvent);
    });
    root.addEventListener('input', () => (this.isDirty = true), { capture: true });
    // Native `change` stays inside the shadow root, and a host waits for it.
    root.addEventListener('change', () => this.dispatchEvent(new Event('change', { bubbles: true, composed: true })));
    root.addEventListener('keydown', (event) => {
      if (this.form && asksToSubmit(event as KeyboardEvent)) submitImplicitly(this.form);
    });
    this.tellForm();
    this.putBackTyped?.();
    this.putBackTyped = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setState(this, this.internals, 'user-invalid', this.core.shown.length > 0);
    if (this.nextFocus === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(`#${this.nextFocus}`)?.focus();
    this.nextFocus = undefined;
  }

  private view(): FieldsView {
    const { texts, language } = this.localize;
    return {
      core: this.core,
      texts,
      language,
      quiet: this.isQuiet,
      labelHidden: this.label === '',
      acted: (focus) => {
        this.isDirty = true;
        this.nextFocus = focus;
        for (const type of ['input', 'change']) this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        this.requestUpdate();
      },
    };
  }

  /** Puts the properties into the core, and the default value where nobody has filled in anything. */
  private ask(): void {
    const disabled = this.disabled || this.inDisabledFieldset;
    const label = this.label || this.outerLabel;
    const { required, readonly, hint, autocomplete } = this;
    const field = {
      ...this.field(),
      name: 'value',
      label,
      required,
      readonly,
      disabled,
      autocomplete,
      ...(hint !== '' && { hint }),
    };
    const values: FormValues = { value: this.toCore(this.defaultValue()) };
    this.core.declare({ steps: [{ name: 'only', title: '', fields: [field] }] }, this.isDirty ? undefined : values);
  }

  /** The text of the page's labels for this control. A server that renders knows of none. */
  private get outerLabel(): string {
    const labels = this.internals.labels as NodeList | null;
    return Array.from(labels ?? [], ({ textContent }) => textContent?.trim() ?? '').join(' ');
  }

  private tellForm(): void {
    if (this.core.definition.steps.length === 0) return;
    const { submitted, kept } = this.entry(this.value);
    this.internals.setFormValue(submitted, kept);
    const [fault] = this.core.faults;
    const [field] = this.core.definition.steps[0]?.fields ?? [];
    const anchor = this.hasUpdated ? controlAt(this.renderRoot, fault?.pointer ?? PLACE) : undefined;
    if (!fault) this.internals.setValidity({});
    else {
      const kind = fault.pointer === PLACE ? field?.kind : undefined;
      this.internals.setValidity(validityFlags(fault.code), faultWords(fault, this.view(), kind), anchor);
    }
  }

  private readonly showFaults = (event: Event): void => {
    this.isQuiet = true;
    this.core.submit();
    const first = this.submitPress.firstFaulty((element) => element instanceof ControlElement);
    if (!first) return;
    event.preventDefault();
    if (first === this) (controlAt(this.renderRoot, this.core.faults[0]?.pointer ?? PLACE) ?? this).focus();
  };
}
