import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from './property.js';
import type { Density, Scheme } from './appearance.js';
import { baseStyles } from './base.styles.js';
import { appearanceContext, ProvidedValue } from './context.js';
import type { HomevisitEvent } from './homevisit-event.js';
import type { Localize } from './localize.js';
import { tokenStyles } from './tokens.styles.js';

/**
 * Base of every element of the kit: language, appearance and events.
 *
 * A subclass sets {@link localize} and renders in {@link renderContent}. Statics are written as getters
 * (`static override get styles()`): a static field is emitted as a static block, which Chromium 90 cannot read.
 */
export abstract class HomevisitElement extends LitElement {
  /** Language, texts and direction of the element. */
  protected abstract readonly localize: Localize;

  /** Light, dark, or the reader's preference; goes before what the provider says. */
  @property() scheme?: Scheme | undefined;
  /** How much room things take; goes before what the provider says. */
  @property() density?: Density | undefined;

  private readonly providedAppearance = new ProvidedValue(this, appearanceContext);

  static override get styles(): CSSResultGroup {
    return [tokenStyles, baseStyles];
  }

  /** What the element shows. */
  protected abstract renderContent(): unknown;

  protected override render(): TemplateResult {
    const { language, direction } = this.localize;
    const scheme = this.scheme ?? this.providedAppearance.value?.scheme ?? 'light';
    const density = this.density ?? this.providedAppearance.value?.density ?? 'comfortable';
    return html`<div class="surface" lang=${language} dir=${direction} data-scheme=${scheme} data-density=${density}>
      ${this.renderContent()}
    </div>`;
  }

  /** The first picture waits for its language, so that nobody sees another one flash by. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated && this.localize.ready) await this.localize.ready;
    await super.scheduleUpdate();
  }

  /** Fires an event; false when the host has taken over by `preventDefault()`. */
  protected emit(event: HomevisitEvent): boolean {
    return this.dispatchEvent(event);
  }
}
