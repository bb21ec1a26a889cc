import type { HomevisitClient } from '@homevisit/client';
import type { OutboxState } from '@homevisit/client/outbox';
import { importAgain } from '../foundation/import-again.js';
import type { KeepingPlaces, PageKeeping } from './page-keeping.js';
import { outboxHoldsSomething } from './peek-outbox.js';

/** What a page learns of the writes that wait on this device. */
export interface WaitingWatcher {
  /** How everything stands, after each change. */
  changed(state: OutboxState, goOn: () => void): void;
}

/** Where the browser's outbox says that something has changed; see `createIndexedDbOutboxStore` of the client. */
const CHANNEL = 'homevisit.outbox';

/**
 * Sends what waits on this device, on a page that may have no form: what was written on another page, or before a
 * restart. As long as nothing waits, none of the outbox is loaded.
 */
export class WaitingWatch {
  readonly #client: HomevisitClient;
  readonly #places: KeepingPlaces | undefined;
  readonly #watcher: WaitingWatcher;
  readonly #channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : undefined;
  readonly #look = (): void => void this.look();
  #page: PageKeeping | undefined;
  #looking = false;
  #ended = false;

  /** @param places - The host's own, else the browser's database. */
  constructor(client: HomevisitClient, places: KeepingPlaces | undefined, watcher: WaitingWatcher) {
    this.#client = client;
    this.#places = places;
    this.#watcher = watcher;
    window.addEventListener('online', this.#look);
    this.#channel?.addEventListener('message', this.#look);
  }

  /** Looks whether something waits, and sends it from now on. Never rejects; without a connection it looks again. */
  async look(): Promise<void> {
    if (this.#page || this.#looking || this.#ended) return;
    this.#looking = true;
    try {
      if (this.#places || (await outboxHoldsSomething())) await this.#open();
    } catch {
      // Who is signed in, or the code, cannot be had now.
    } finally {
      this.#looking = false;
    }
  }

  end(): void {
    this.#ended = true;
    window.removeEventListener('online', this.#look);
    this.#channel?.close();
    this.#page?.release();
    this.#page = undefined;
  }

  async #open(): Promise<void> {
    const session = await this.#client.getSession();
    const { holdPageKeeping } = await importAgain(() => import('./page-keeping.js'));
    const page = await holdPageKeeping(this.#client, session, this.#places);
    if (this.#ended) {
      page.release();
      return;
    }
    this.#page = page;
    page.outbox.subscribe((state) => {
      if (!this.#ended) this.#watcher.changed(state, () => page.outbox.resume());
    });
  }
}
