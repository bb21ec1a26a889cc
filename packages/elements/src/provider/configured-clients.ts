import type { FamilyClient, HomevisitClient } from '@homevisit/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { importAgain } from '../foundation/import-again.js';
import type { Configuration } from './configuration.js';

/** Milliseconds before the transport is asked for again; doubled with each failure. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60_000;

/** The clients that a configuration block asks for. */
export interface ConfiguredClientPair {
  readonly client?: HomevisitClient | undefined;
  readonly familyClient?: FamilyClient | undefined;
}

/** Loads the transport when a configuration block asks for it, and goes on trying while it cannot be had. */
export class ConfiguredClients implements ReactiveController {
  /** What has been made so far. */
  pair: ConfiguredClientPair = {};

  readonly #host: ReactiveControllerHost;
  readonly #onFailure: () => void;
  #configuration: Configuration | undefined;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onFailure - Called at the first of several failures. */
  constructor(host: ReactiveControllerHost, onFailure: () => void) {
    this.#host = host;
    this.#onFailure = onFailure;
    host.addController(this);
  }

  /** Makes clients for another configuration. */
  use(configuration: Configuration | undefined): void {
    this.#configuration = configuration;
    this.pair = {};
    this.#wait = FIRST_WAIT;
    this.#load();
  }

  hostConnected(): void {
    if (this.#configuration && !this.pair.client && !this.pair.familyClient) this.#load();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #load(): void {
    clearTimeout(this.#timer);
    const configuration = this.#configuration;
    if (!configuration) return;
    importAgain(() => import('./configured-transport.js')).then(
      ({ openClients }) => {
        if (this.#configuration !== configuration) return;
        this.pair = openClients(configuration, location.hash);
        this.#host.requestUpdate();
      },
      () => {
        if (this.#configuration === configuration) this.#tryLater();
      },
    );
  }

  #tryLater(): void {
    if (this.#wait === FIRST_WAIT) this.#onFailure();
    this.#timer = setTimeout(() => this.#load(), this.#wait);
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
  }
}
