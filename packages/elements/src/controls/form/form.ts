import { html, isServer, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../../foundation/property.js';
import { FormSubmitEvent } from '../../events/form-submit-event.js';
import { declaredField } from '../../fields/declared-field.js';
import { entryStyles } from '../../fields/entry.styles.js';
import type { FormDefinition } from '../../fields/field-definition.js';
import type { FieldFault } from '../../fields/field-fault.js';
import { fieldMessages } from '../../fields/field.messages.js';
import { fieldStyles } from '../../fields/field.styles.js';
import type { FormValues } from '../../fields/field-value.js';
import { textIn, type FieldsView } from '../../fields/fields-view.js';
import { FormCore } from '../../fields/form-core.js';
import { clearUnreadable, controlAt, leaveFields } from '../../fields/leaving.js';
import { actionStyles } from '../../foundation/action.styles.js';
import { HomevisitElement } from '../../foundation/homevisit-element.js';
import { Localize } from '../../foundation/localize.js';
import { rememberTyped } from '../foundation/typed-before.js';
import { faultList } from './fault-list.js';
import { formStyles } from './form.styles.js';

// Types of this event reach whoever imports the element alone.
export type { FormSubmitEvent };

/** Id of the heading of the open step. */
const HEADING = 'step';

/**
 * Renders a form that is declared as data: steps, fields, what is visible when, what fields must fulfil together. All
 * fields stand in one shadow root, so that labels and messages reach their controls, and a long form costs little.
 *
 * Sending is the host's part: it listens for `hv-form-submit`, and shows what its server refuses by `event.refuse`.
 *
 * @tag hv-form
 * @summary A form from a declaration, in steps, with its checks and messages.
 * @status experimental
 * @since 0.2
 *
 * @slot notice - Stands above the first field, such as what the school does with the answers.
 * @event {FormSubmitEvent} hv-form-submit - Everything is filled in as asked.
 * @event {InputEvent} input - The reader has changed a value.
 * @event {Event} change - The reader has settled on a value.
 * @csspart label - What is asked.
 * @csspart control - A native control.
 * @csspart error - What is wrong with a field.
 */
export class DeclaredForm extends HomevisitElement {
  /** What the form asks. Without it, the first `<script type="application/json">` inside is read. */
  @property({ attribute: false }) definition?: FormDefinition | undefined;

  protected override readonly localize = new Localize(this, fieldMessages);
  private readonly core = new FormCore({ steps: [] });
  private isQuiet = false;
  private nextFocus: (() => HTMLElement | null | undefined) | undefined;
  private putBackTyped: (() => void) | undefined;

  constructor() {
    super();
    this.core.subscribe(() => this.requestUpdate());
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, actionStyles, fieldStyles, entryStyles, formStyles];
  }

  /** Everything that has been filled in, such as for a draft. Setting it forgets what was shown to be wrong. */
  get values(): FormValues {
    return this.core.values;
  }

  set values(values: FormValues) {
    this.core.restore(values);
  }

  /** The answers of the visible fields. */
  get answers(): FormValues {
    return this.core.answers;
  }

  /** Everything that is wrong, shown or not. */
  get faults(): readonly FieldFault[] {
    return this.core.faults;
  }

  /** Empties the form, or goes back to the values of the beginning. */
  reset(): void {
    clearUnreadable(this.renderRoot);
    this.core.reset();
  }

  /** Shows what the host's server found wrong, each beside its field until that changes. */
  readonly refuse = (faults: readonly FieldFault[]): void => {
    this.core.refuse(faults);
    this.showFirstFault();
  };

  override connectedCallback(): void {
    if (!this.hasUpdated && !isServer) this.putBackTyped ??= rememberTyped(this.shadowRoot);
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('definition') && this.hasUpdated) return;
    // A server's elements have no children to look at.
    const block = isServer ? null : this.querySelector('script[type="application/json"]')?.textContent;
    const definition = this.definition ?? (block ? (JSON.parse(block) as FormDefinition) : undefined);
    if (definition) this.core.declare(definition);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.renderRoot.addEventListener('focusout', (event) => {
      this.isQuiet = false;
      leaveFields(this.core, event as FocusEvent);
    });
    // Native `change` stays inside the shadow root, and a host that keeps drafts waits for it.
    this.renderRoot.addEventListener('change', () =>
      this.dispatchEvent(new Event('change', { bubbles: true, composed: true })),
    );
    this.putBackTyped?.();
    this.putBackTyped = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const focus = this.nextFocus;
    this.nextFocus = undefined;
    focus?.()?.focus();
  }

  protected override renderContent(): unknown {
    const { core } = this;
    const { step } = core;
    if (!step) return nothing;
    const view = this.view();
    const { texts, language } = view;
    const isLast = core.stepIndex === core.steps.length - 1;
    return html`<form novalidate @submit=${this.proceed}>
      ${this.renderHeading(view)}
      <slot name="notice"></slot>
      ${faultList(view, (pointer) => controlAt(this.renderRoot, pointer)?.focus())}
      <div class="fields" role="group" aria-label=${textIn(step.title, language)}>
        ${core.fieldsOf(step).map((field) => declaredField(view, field))}
      </div>
      <div class="buttons">
        ${
          core.stepIndex > 0
            ? html`<button class="action" type="button" @click=${this.goBack}>${texts.back}</button>`
            : nothing
        }
        <button class="action primary" type="submit">${isLast ? texts.submit : texts.next}</button>
      </div>
    </form>`;
  }

  private renderHeading({ texts, language }: FieldsView): TemplateResult | typeof nothing {
    const { steps, stepIndex, step } = this.core;
    const title = textIn(step?.title, language);
    if (title === '') return nothing;
    return html`<div class="heading">
      ${steps.length > 1 ? html`<p class="hint">${texts.step(stepIndex + 1, steps.length)}</p>` : nothing}
      <h2 id=${HEADING} tabindex="-1">${title}</h2>
    </div>`;
  }

  private view(): FieldsView {
    const { texts, language } = this.localize;
    return {
      core: this.core,
      texts,
      language,
      quiet: this.isQuiet,
      acted: (focus) => {
        if (focus !== undefined) this.focusNext(() => this.renderRoot.querySelector<HTMLElement>(`[id='${focus}']`));
        for (const type of ['input', 'change']) this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      },
    };
  }

  private focusNext(find: () => HTMLElement | null | undefined): void {
    this.nextFocus = find;
    this.requestUpdate();
  }

  private showFirstFault(): void {
    this.isQuiet = true;
    this.focusNext(() => {
      const [first] = this.core.shown;
      return first && controlAt(this.renderRoot, first.pointer);
    });
  }

  private readonly goBack = (): void => {
    this.core.back();
    this.focusNext(() => this.renderRoot.querySelector<HTMLElement>(`#${HEADING}`));
  };

  private readonly proceed = (event: Event): void => {
    event.preventDefault();
    const { core } = this;
    const isLast = core.stepIndex === core.steps.length - 1;
    if (!(isLast ? core.submit() : core.next())) this.showFirstFault();
    else if (isLast) this.emit(new FormSubmitEvent(core.answers, this.refuse));
    else this.focusNext(() => this.renderRoot.querySelector<HTMLElement>(`#${HEADING}`));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-form': DeclaredForm;
  }
}
