import type { HomevisitClient } from '@homevisit/client';
import type { LitElement, ReactiveController } from 'lit';
import { SignInNeededEvent } from '../events/sign-in-needed-event.js';
import { WaitingChangeEvent, type WaitingWrites } from '../events/waiting-change-event.js';
import { importAgain } from '../foundation/import-again.js';
import type { KeepingChoice } from '../keeping/keeping-context.js';
import type { WaitingWatch } from '../keeping/waiting-watch.js';

/** Milliseconds after the first picture: what waits can wait a little longer than the page. */
const QUIET = 1500;

/** Sends what waits on this device in the name of a provider, and says how much that is. */
export class SendingPart implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: (waiting: WaitingWrites) => void;
  #client: HomevisitClient | undefined;
  #choice: KeepingChoice | undefined;
  #watch: WaitingWatch | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = '';
  #signedOut = false;

  constructor(host: LitElement, shown: (waiting: WaitingWrites) => void) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  /** Sends through a client from now on; nothing where there is none, or where nothing is kept. */
  use(client: HomevisitClient | undefined, choice: KeepingChoice | undefined): void {
    if (client === this.#client && choice === this.#choice) return;
    this.#client = client;
    this.#choice = choice;
    this.#start();
  }

  hostConnected(): void {
    this.#start();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #start(): void {
    this.#stop();
    if (!this.#client || this.#choice === 'off' || !this.#host.isConnected) return;
    this.#timer = setTimeout(() => void this.#look().catch(() => undefined), QUIET);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#watch?.end();
    this.#watch = undefined;
  }

  async #look(): Promise<void> {
    const client = this.#client;
    const choice = this.#choice;
    const { WaitingWatch } = await importAgain(() => import('../keeping/waiting-watch.js'));
    if (!client || client !== this.#client || choice !== this.#choice || choice === 'off' || !this.#host.isConnected) {
      return;
    }
    this.#watch = new WaitingWatch(client, choice, {
      changed: ({ unsent, counts, oldestUnsent, pause }, goOn) => {
        const waiting = { unsent, toDecide: counts.refused + counts.conflict, since: oldestUnsent, pause };
        this.#tell(waiting, goOn);
      },
    });
    await this.#watch.look();
  }

  #tell(waiting: WaitingWrites, goOn: () => void): void {
    const text = JSON.stringify(waiting);
    // A page on which nothing has ever waited hears nothing.
    if (text === this.#told || (this.#told === '' && waiting.unsent === 0)) return;
    this.#told = text;
    this.#shown(waiting);
    this.#host.dispatchEvent(new WaitingChangeEvent(waiting));
    const signedOut = waiting.pause === 'signed-out';
    if (signedOut && !this.#signedOut) this.#host.dispatchEvent(new SignInNeededEvent(goOn));
    this.#signedOut = signedOut;
  }
}
