import { ContextProvider, type Context } from '@lit/context';
import type { FamilyClient, HomevisitClient } from '@homevisit/client';
import type { PolicySet } from '@homevisit/sdk/policy';
import { html, LitElement, type CSSResultGroup, type PropertyValues, type ReactiveController } from 'lit';
import { property } from 'lit/decorators.js';
import { APPEARANCE_TOKENS, type Appearance } from '../foundation/appearance.js';
import {
  announceProvider,
  appearanceContext,
  clientContext,
  familyClientContext,
  localeContext,
  policiesContext,
  ProvidedValue,
} from '../foundation/context.js';
import { providerStyles } from './provider.styles.js';

/** Provides one context: what this provider was given or, where it was given nothing, what the next one above gives. */
class Relay<Value> implements ReactiveController {
  readonly #context: Context<unknown, Value | undefined>;
  readonly #above: ProvidedValue<Value | undefined>;
  readonly #provider: ContextProvider<Context<unknown, Value | undefined>, LitElement>;

  constructor(host: LitElement, context: Context<unknown, Value | undefined>) {
    this.#context = context;
    this.#above = new ProvidedValue(host, context);
    this.#provider = new ContextProvider(host, { context });
    host.addController(this);
  }

  hostConnected(): void {
    announceProvider(this.#context);
  }

  provide(own: Value | undefined): void {
    this.#provider.setValue(own ?? this.#above.value);
  }
}

/**
 * May come later than the elements inside it, be nested, and be given its values at any time. An element's own
 * properties go before the provider's; what an inner provider was not given comes from the outer one.
 *
 * @tag hv-provider
 * @summary Gives a client, policies, a language and an appearance to every element of the kit inside it.
 * @status experimental
 * @since 0.1
 *
 * @slot - The part of the page that uses the kit.
 */
export class HomevisitProvider extends LitElement {
  /** The client of a signed-in member of the school. */
  @property({ attribute: false }) client?: HomevisitClient | undefined;
  /** The client of a family that came by a link. */
  @property({ attribute: false }) familyClient?: FamilyClient | undefined;
  /** The school's policies, where the host has them at hand; otherwise elements ask the client. */
  @property({ attribute: false }) policies?: PolicySet | undefined;
  /** BCP 47 language tag that goes before the page's `lang`. */
  @property() locale?: string | undefined;
  /** Scheme, density and theme tokens. */
  @property({ attribute: false }) appearance?: Appearance | undefined;

  readonly #client = new Relay(this, clientContext);
  readonly #familyClient = new Relay(this, familyClientContext);
  readonly #policies = new Relay(this, policiesContext);
  readonly #locale = new Relay(this, localeContext);
  readonly #appearance = new Relay(this, appearanceContext);

  static override get styles(): CSSResultGroup {
    return providerStyles;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#client.provide(this.client);
    this.#familyClient.provide(this.familyClient);
    this.#policies.provide(this.policies);
    this.#locale.provide(this.locale);
    this.#appearance.provide(this.appearance);
    if (changed.has('appearance')) this.#applyTokens();
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  /** Through the CSSOM, which a strict Content-Security-Policy allows; custom properties are inherited from here. */
  #applyTokens(): void {
    for (const token of APPEARANCE_TOKENS) {
      const value = this.appearance?.tokens?.[token];
      if (value === undefined) this.style.removeProperty(`--hv-${token}`);
      else this.style.setProperty(`--hv-${token}`, value);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-provider': HomevisitProvider;
  }
}
