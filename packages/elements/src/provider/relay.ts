import { ContextProvider, type Context } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { announceProvider, ProvidedValue } from '../foundation/context.js';

/** Provides one context: what this provider was given or, where it was given nothing, what the next one above gives. */
export class Relay<Value> implements ReactiveController {
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

  /**
   * @param finish - Puts the last touch to what is provided, whoever gave it.
   * @returns what is provided.
   */
  provide(own: Value | undefined, finish: (value: NonNullable<Value>) => Value = (value) => value): Value | undefined {
    const value = own ?? this.#above.value;
    const provided = value === undefined || value === null ? undefined : finish(value);
    this.#provider.setValue(provided);
    return provided;
  }
}
