import { ContextConsumer, createContext, type Context } from "@lit/context";
import type { FamilyClient, HomevisitClient } from "@homevisit/client";
import type { PolicySet } from "@homevisit/sdk/policy";
import type { LitElement, ReactiveController } from "lit";
import type { Appearance } from "./appearance.js";

/*
 * Keys come from `Symbol.for`, so that two copies of the kit on one page share them. The number is the version of the
 * protocol, not of the package: it changes only when the value's shape does in a way that older consumers cannot read.
 */

/** The client of a signed-in member of the school. */
export const clientContext = createContext<HomevisitClient | undefined>(
  Symbol.for("homevisit.client/1"),
);
/** The client of a family that came by a link. */
export const familyClientContext = createContext<FamilyClient | undefined>(
  Symbol.for("homevisit.family-client/1"),
);
/** The policies of the school, where the host has them at hand. */
export const policiesContext = createContext<PolicySet | undefined>(
  Symbol.for("homevisit.policies/1"),
);
/** A BCP 47 language tag that goes before the page's `lang`. */
export const localeContext = createContext<string | undefined>(
  Symbol.for("homevisit.locale/1"),
);
/** How elements look. */
export const appearanceContext = createContext<Appearance | undefined>(
  Symbol.for("homevisit.appearance/1"),
);

interface WaitingConsumer {
  readonly context: unknown;
  ask(): void;
}

/*
 * Consumers that nobody has answered yet. A provider that comes late, or is upgraded after its children, calls
 * `announceProvider` and they ask again. That takes no listener on the page; the set exists only while somebody waits.
 */
const waitingKey = Symbol.for("homevisit.waiting/1");
const page = globalThis as typeof globalThis & {
  [waitingKey]?: Set<WaitingConsumer>;
};

function startWaiting(consumer: WaitingConsumer): void {
  (page[waitingKey] ??= new Set()).add(consumer);
}

function stopWaiting(consumer: WaitingConsumer): void {
  if (page[waitingKey]?.delete(consumer) && page[waitingKey].size === 0)
    delete page[waitingKey];
}

/**
 * Lets unanswered consumers ask again. `<hv-provider>` does so when it is connected; a host that provides a context
 * with its own `ContextProvider` of `@lit/context` calls it after its element is connected.
 */
export function announceProvider(context: unknown): void {
  for (const consumer of [...(page[waitingKey] ?? [])])
    if (consumer.context === context) consumer.ask();
}

/** Follows the value that the nearest provider gives for a context, also when the provider comes late. */
export class ProvidedValue<Value>
  implements ReactiveController, WaitingConsumer
{
  readonly context: Context<unknown, Value>;
  readonly #consumer: ContextConsumer<Context<unknown, Value>, LitElement>;
  #answered = false;

  /** @param onChange - Called with each new value, beside the update of the host. */
  constructor(
    host: LitElement,
    context: Context<unknown, Value>,
    onChange?: (value: Value) => void,
  ) {
    this.context = context;
    this.#consumer = new ContextConsumer(host, {
      context,
      subscribe: true,
      callback: (value) => {
        this.#answered = true;
        stopWaiting(this);
        onChange?.(value);
      },
    });
    // After the consumer, so that its request has been sent when `hostConnected` below looks for the answer.
    host.addController(this);
  }

  /** What the provider gives now; `undefined` without a provider. */
  get value(): Value | undefined {
    return this.#answered ? this.#consumer.value : undefined;
  }

  /** Asks for the value again. */
  ask(): void {
    this.#consumer.hostConnected();
  }

  hostConnected(): void {
    if (!this.#answered) startWaiting(this);
  }

  hostDisconnected(): void {
    stopWaiting(this);
    this.#answered = false;
  }
}
