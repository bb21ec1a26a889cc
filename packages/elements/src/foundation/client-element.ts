import type { Context } from '@lit/context';
import type { PropertyValues } from 'lit';
import { property } from './property.js';
import { ProvidedValue } from './context.js';
import { HomevisitElement } from './homevisit-element.js';
import { warnOnce } from './warn-once.js';

/** Milliseconds that an element waits for a client before it tells the developer that there is none. */
const PATIENCE = 2000;

/**
 * An element that talks to the school's system, through its own {@link client} or the provider's.
 *
 * A subclass names the context: `constructor() { super(clientContext); }`.
 */
export abstract class ClientElement<Client> extends HomevisitElement {
  /** The client to use in place of the provider's. */
  @property({ attribute: false }) client?: Client | undefined;

  private readonly provided: ProvidedValue<Client | undefined>;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private known: Client | undefined;

  constructor(context: Context<unknown, Client | undefined>) {
    super();
    this.provided = new ProvidedValue(this, context);
  }

  /** The client in use; `undefined` as long as nobody has given one. */
  protected get activeClient(): Client | undefined {
    return this.client ?? this.provided.value;
  }

  /** Called before the update in which another client is in use, or none any more. */
  protected clientChanged?(client: Client | undefined): void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.patience = setTimeout(() => {
      if (!this.activeClient) {
        warnOnce(this, 'HV010', 'no client: put it into an <hv-provider>, or set its client.');
      }
    }, PATIENCE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.patience);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.activeClient === this.known) return;
    this.known = this.activeClient;
    this.clientChanged?.(this.known);
  }
}
