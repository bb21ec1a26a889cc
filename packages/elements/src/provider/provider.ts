import type { FamilyClient, HomevisitClient, Session } from '@homevisit/client';
import type { PolicySet } from '@homevisit/sdk/policy';
import { html, LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from '../foundation/property.js';
import { LoadErrorEvent } from '../events/load-error-event.js';
import type { Appearance } from '../foundation/appearance.js';
import {
  appearanceContext,
  clientContext,
  familyClientContext,
  feedbackUrlContext,
  localeContext,
  policiesContext,
  sessionContext,
} from '../foundation/context.js';
import { warnOnce } from '../foundation/warn-once.js';
import { keepingContext, type KeepingChoice } from '../keeping/keeping-context.js';
import { AppliedTokens } from './applied-tokens.js';
import { guardBrand } from './brand-guard.js';
import { ConfigurationBlock } from './configuration-block.js';
import { ConfiguredAppearancePart } from './configured-appearance.js';
import { readConfiguration, type Configuration } from './configuration.js';
import { ConfiguredClients } from './configured-clients.js';
import { providerStyles } from './provider.styles.js';
import { Relay } from './relay.js';
import { rememberLast } from './remember-last.js';
import { SendingPart } from './sending-part.js';
import { withKnown } from './with-known.js';

/**
 * May come later than the elements inside it, be nested, and be given its values at any time. An element's own
 * properties go before the provider's; what an inner provider was not given comes from the outer one.
 *
 * A host that writes no script puts a block `<script type="application/json" data-homevisit>` into the provider. What
 * is set as a property goes before what the block says.
 *
 * @tag hv-provider
 * @summary Gives a client, policies, a session, a language and an appearance to every element of the kit inside it.
 * @status experimental
 * @since 0.1
 *
 * @slot - The part of the page that uses the kit.
 * @event {WaitingChangeEvent} hv-waiting-change - How much waits on this device for the school's system has changed.
 * @event {SignInNeededEvent} hv-sign-in-needed - The sign-in has expired and something waits; `goOn()` sends it.
 * @event {LoadErrorEvent} hv-load-error - The configuration block is wrong, or the transport could not be loaded yet.
 */
export class HomevisitProvider extends LitElement {
  /** The client of a signed-in member of the school. */
  @property({ attribute: false }) client?: HomevisitClient | undefined;
  /** The client of a family that came by a link. */
  @property({ attribute: false }) familyClient?: FamilyClient | undefined;
  /** The school's policies, where the host has them at hand; otherwise elements ask the client. */
  @property({ attribute: false }) policies?: PolicySet | undefined;
  /** Person, rights and school, where the host has them at hand; otherwise elements ask the client. */
  @property({ attribute: false }) session?: Session | undefined;
  /** BCP 47 language tag that goes before the page's `lang`. */
  @property() locale?: string | undefined;
  /** Scheme, density and theme tokens. */
  @property({ attribute: false }) appearance?: Appearance | undefined;
  /** Address of the page with the family's feedback. */
  @property({ attribute: 'feedback-url' }) feedbackUrl?: string | undefined;
  /** `off` keeps nothing on this device, as for a computer that several people use; or places of the host's own. */
  @property() keeping?: KeepingChoice | undefined;
  /** How much waits on this device for the school's system; set by the provider, which sends it when it can. */
  @property({ type: Number, reflect: true }) waiting?: number | undefined;
  /** Id of a configuration block that stands elsewhere on the page. */
  @property({ attribute: 'configuration' }) configurationId?: string | undefined;

  readonly #client = new Relay(this, clientContext);
  readonly #familyClient = new Relay(this, familyClientContext);
  readonly #policies = new Relay(this, policiesContext);
  readonly #session = new Relay(this, sessionContext);
  readonly #locale = new Relay(this, localeContext);
  readonly #appearance = new Relay(this, appearanceContext);
  readonly #feedbackUrl = new Relay(this, feedbackUrlContext);
  readonly #keeping = new Relay(this, keepingContext);

  readonly #clients = new ConfiguredClients(this, () =>
    this.dispatchEvent(new LoadErrorEvent('client', 'network', 'The transport could not be loaded.')),
  );
  readonly #configuredAppearance = new ConfiguredAppearancePart(this);
  readonly #block = new ConfigurationBlock(
    this,
    () => this.configurationId,
    (text) => this.#configure(text),
  );
  readonly #withKnown = rememberLast(withKnown);
  readonly #tokens = new AppliedTokens(this);
  readonly #sending = new SendingPart(this, ({ unsent }) => {
    this.waiting = unsent === 0 ? undefined : unsent;
  });
  #configuration: Configuration | undefined;

  static override get styles(): CSSResultGroup {
    return providerStyles;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('configurationId')) this.#block.look();
    const configuration = this.#configuration;
    const { client, familyClient } = this.#clients.pair;
    const own = this.client ?? client;
    const provided = this.#client.provide(own, (given) => this.#withKnown(given, this.session, this.policies));
    this.#familyClient.provide(this.familyClient ?? familyClient);
    this.#policies.provide(this.policies);
    this.#session.provide(this.session);
    this.#locale.provide(this.locale ?? configuration?.locale);
    this.#appearance.provide(this.appearance ?? this.#configuredAppearance.value);
    this.#feedbackUrl.provide(this.feedbackUrl ?? configuration?.feedbackUrl);
    // Only where the client comes in: an inner provider that passes it on has nothing to send of its own.
    this.#sending.use(own && provided, this.#keeping.provide(this.keeping));
  }

  protected override render(): unknown {
    return html`<slot @slotchange=${this.#block.look}></slot><span hidden></span>`;
  }

  protected override updated(): void {
    const appearance = this.appearance ?? this.#configuredAppearance.value;
    const probe = this.renderRoot.querySelector('span');
    this.#tokens.apply(appearance && probe ? guardBrand(this, probe, appearance) : undefined);
  }

  #configure(text: string | undefined): void {
    try {
      this.#configuration = text === undefined ? undefined : readConfiguration(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#configuration = undefined;
      warnOnce(this, 'HV020', `its configuration block was not used. ${message}`);
      this.dispatchEvent(new LoadErrorEvent(this.localName, 'configuration', message));
    }
    this.#clients.use(this.#configuration);
    this.#configuredAppearance.use(this.#configuration?.appearance);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-provider': HomevisitProvider;
  }
}
