import { ContextEvent, createContext, type Context } from '@lit/context';
import type { FamilyClient, HomevisitClient, Session } from '@homevisit/client';
import type { PolicySet } from '@homevisit/sdk/policy';
import type { LitElement, ReactiveController } from 'lit';
import type { Appearance } from './appearance.js';

/*
 * Keys come from `Symbol.for`, so that two copies of the kit on one page share them. The number is the version of the
 * protocol, not of the package: it changes only when the value's shape does in a way that older consumers cannot read.
 */

/** The client of a signed-in member of the school. */
export const clientContext = createContext<HomevisitClient | undefined>(Symbol.for('homevisit.client/1'));
/** The client of a family that came by a link. */
export const familyClientContext = createContext<FamilyClient | undefined>(Symbol.for('homevisit.family-client/1'));
/** The policies of the school, where the host has them at hand. */
export const policiesContext = createContext<PolicySet | undefined>(Symbol.for('homevisit.policies/1'));
/** Who is signed in, with which rights, at which school, where the host has it at hand. */
export const sessionContext = createContext<Session | undefined>(Symbol.for('homevisit.session/1'));
/** Address of the page with the family's feedback. */
export const feedbackUrlContext = createContext<string | undefined>(Symbol.for('homevisit.feedback-url/1'));
/** A BCP 47 language tag that goes before the page's `lang`. */
export const localeContext = createContext<string | undefined>(Symbol.for('homevisit.locale/1'));
/** How elements look. */
export const appearanceContext = createContext<Appearance | undefined>(Symbol.for('homevisit.appearance/1'));

interface WaitingConsumer {
  readonly context: unknown;
  ask(): void;
}

/*
 * Consumers that nobody has answered yet. A provider that comes late, or is upgraded after its children, calls
 * `announceProvider` and they ask again. That takes no listener on the page; the set exists only while somebody waits.
 */
const waitingKey = Symbol.for('homevisit.waiting/1');
const page = globalThis as typeof globalThis & {
  [waitingKey]?: Set<WaitingConsumer>;
};

function startWaiting(consumer: WaitingConsumer): void {
  (page[waitingKey] ??= new Set()).add(consumer);
}

function stopWaiting(consumer: WaitingConsumer): void {
  if (page[waitingKey]?.delete(consumer) && page[waitingKey].size === 0) delete page[waitingKey];
}

/**
 * Lets unanswered consumers ask again. `<hv-provider>` does so when it is connected; a host that provides a context
 * with its own `ContextProvider` of `@lit/context` calls it after its element is connected.
 */
export function announceProvider(context: unknown): void {
  for (const consumer of [...(page[waitingKey] ?? [])]) if (consumer.context === context) consumer.ask();
}

/** Follows the value that the nearest provider gives for a context, also when the provider comes late. */
export class ProvidedValue<Value> implements ReactiveController, WaitingConsumer {
  /** What the provider gives now; `undefined` without a provider. */
  value: Value | undefined;
  private unsubscribe: (() => void) | undefined;

  /** @param onChange - Called with each new value, beside the update of the host. */
  constructor(
    private readonly host: LitElement,
    readonly context: Context<unknown, Value>,
    private readonly onChange?: (value: Value) => void,
  ) {
    host.addController(this);
  }

  /** Asks for the value again. */
  ask(): void {
    this.host.dispatchEvent(new ContextEvent(this.context, this.host, this.answer, true));
  }

  hostConnected(): void {
    startWaiting(this);
    this.ask();
  }

  hostDisconnected(): void {
    stopWaiting(this);
    this.unsubscribe?.();
    this.unsubscribe = this.value = undefined;
  }

  /** One function for all requests: providers recognise a subscriber by it. */
  private readonly answer = (value: Value, unsubscribe?: () => void): void => {
    stopWaiting(this);
    // A nearer provider has taken over.
    if (this.unsubscribe !== unsubscribe) this.unsubscribe?.();
    this.unsubscribe = unsubscribe;
    this.value = value;
    this.onChange?.(value);
    this.host.requestUpdate();
  };
}
