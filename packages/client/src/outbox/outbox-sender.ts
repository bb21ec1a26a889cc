import { throwIfAborted, waitFor } from '../transport/abort.js';
import type { GetToken } from '../transport/authorization.js';
import { backOffAfter, remainingOf, type BackOff } from './back-off.js';
import { headsOf, type HeldEntry } from './outbox-contents.js';
import type { EntryWait, ServerVersion, StoredEntry } from './outbox-entry.js';
import type { OutboxShelf } from './outbox-shelf.js';
import type { OutboxPause } from './outbox-state.js';
import type { OutboxWrite } from './outbox-write.js';
import { outcomeOfError, type Outcome } from './outcome.js';
import type { SendWrite } from './send-write.js';
import { takeTurn } from './sending-turn.js';
import { sendingEntry, settledEntry, waitAfter, waitingEntry } from './settle.js';
import type { OutboxSurroundings } from './surroundings.js';
import { TokenWatch } from './token-watch.js';

/** A timer never runs longer than this: a phone's timers stand still while it sleeps. In milliseconds. */
const LONGEST_TIMER = 60 * 60 * 1000;

/** Reads what the server has of the thing that a write wanted to change. */
export type ReadTheirs = (
  write: OutboxWrite,
  options: { readonly signal: AbortSignal },
) => Promise<ServerVersion | undefined>;

/** What sending needs. */
export interface SenderOptions {
  readonly send: SendWrite;
  readonly readTheirs: ReadTheirs | undefined;
  readonly getToken: GetToken | undefined;
  readonly backOff: BackOff;
  readonly around: OutboxSurroundings;
  readonly signal: AbortSignal;
  /** The pause has changed. */
  readonly changed: () => void;
  readonly sent: (entry: StoredEntry, answer: unknown) => void;
}

/** After so many attempts a conflict is handed over without the version of the server, whose answer nobody can read. */
const ATTEMPTS_TO_READ_THEIRS = 6;

/** Sends what is due, one write after the other, and wakes up when more is due. */
export class OutboxSender {
  readonly #shelf: OutboxShelf;
  readonly #options: SenderOptions;
  readonly #token: TokenWatch;
  #running: Promise<void> | undefined;
  #again = false;
  #stopTimer = (): void => undefined;
  /** Until when nothing is sent, after the connection or the server has failed for everything. */
  #gate: EntryWait | undefined;
  #gateFailures = 0;
  #storeFailures = 0;
  /** Entries whose own wait does not count, because somebody wants them sent now. */
  #urgent = new Set<string>();

  constructor(shelf: OutboxShelf, options: SenderOptions) {
    this.#shelf = shelf;
    this.#options = options;
    this.#token = new TokenWatch(options.getToken, options.backOff, options.around, (signedOut) => {
      options.changed();
      if (!signedOut) this.wake();
    });
  }

  get pause(): OutboxPause | undefined {
    if (this.#token.signedOut) return 'signed-out';
    if (this.#storeFailures > 0) return 'store-fails';
    return this.#gate && 'no-connection';
  }

  /** Sends what is due, now or as soon as the present pass is over. */
  wake(): void {
    this.#stopTimer();
    if (this.#options.signal.aborted) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#pass().then(() => {
      this.#running = undefined;
      if (!this.#again) {
        this.#sleep();
        return;
      }
      this.#again = false;
      this.wake();
    });
  }

  /** Wakes without regard to waits, except those that the server has asked for. */
  async hurry(): Promise<void> {
    if (!this.#gate?.asked) this.#gate = undefined;
    this.#urgent = new Set(this.#shelf.contents.own.map(({ entry }) => entry.id));
    await this.#token.ask();
    this.wake();
  }

  /** Resolves when nothing is being sent. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopTimer();
    this.#token.stop();
    await this.idle();
  }

  /** One pass; it never rejects. */
  async #pass(): Promise<void> {
    const { around, signal } = this.#options;
    try {
      await this.#shelf.load();
      if (this.#remaining() === 0) {
        const endTurn = await takeTurn(this.#shelf.store, around, signal);
        try {
          await this.#sendDue();
        } finally {
          await endTurn();
        }
      }
      this.#storeWorks();
    } catch {
      // An abort, or the store: whatever it holds is read again later.
      if (signal.aborted) return;
      this.#storeFailures += 1;
      this.#options.changed();
    }
  }

  async #sendDue(): Promise<void> {
    while (!this.#options.signal.aborted) {
      await this.#shelf.load();
      if (this.#gateRemaining() > 0 || this.#token.signedOut) return;
      const next = this.#next();
      if (!next) return;
      const sending = sendingEntry(next.entry);
      // False when somebody has discarded or changed it in this very moment.
      if (await this.#shelf.replace(next, sending)) await this.#attempt(sending);
    }
  }

  async #attempt(sending: StoredEntry): Promise<void> {
    const { around, backOff, signal, sent } = this.#options;
    this.#urgent.delete(sending.id);
    const isThisAttempt = (entry: StoredEntry): boolean =>
      entry.state === 'sending' && entry.idempotencyKey === sending.idempotencyKey;
    let outcome = await this.#send(sending);
    let theirs: ServerVersion | undefined;
    if (outcome.kind === 'conflict') [outcome, theirs] = await this.#compared(sending, outcome);
    if (signal.aborted && outcome.kind !== 'sent') {
      // Only that it shows as waiting: an entry found in the state `sending` is sent again as well.
      await this.#shelf.change(sending.id, (entry) => (isThisAttempt(entry) ? waitingEntry(entry) : undefined));
      return;
    }
    const wait =
      outcome.kind === 'later'
        ? waitAfter(outcome, sending.attempts, backOff, around.now(), around.random())
        : undefined;
    this.#learn(outcome, wait);
    const settled = outcome;
    const before = await this.#shelf.change(sending.id, (entry) =>
      isThisAttempt(entry) ? settledEntry(entry, settled, { wait, theirs }) : undefined,
    );
    if (outcome.kind === 'sent' && before) sent(sending, outcome.answer);
  }

  async #send(entry: StoredEntry): Promise<Outcome> {
    const { send, signal } = this.#options;
    const { idempotencyKey, ifMatch, write } = entry;
    // Only an entry that was sent has none.
    if (!write) return { kind: 'sent', answer: undefined };
    try {
      throwIfAborted(signal);
      const how = { idempotencyKey, ...(ifMatch !== undefined && { ifMatch }), signal };
      return { kind: 'sent', answer: await waitFor(send(write, how), signal) };
    } catch (error) {
      return outcomeOfError(error);
    }
  }

  /** A conflict with the server's version beside it. While that cannot be had, the conflict is asked for again. */
  async #compared(
    entry: StoredEntry,
    conflict: Outcome & { readonly kind: 'conflict' },
  ): Promise<[Outcome, ServerVersion | undefined]> {
    const { readTheirs, signal } = this.#options;
    const { write } = entry;
    if (!readTheirs || !write) return [conflict, undefined];
    try {
      return [conflict, await waitFor(readTheirs(write, { signal }), signal)];
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind === 'later' || outcome.kind === 'signed-out') return [outcome, undefined];
      // An answer that cannot be read may have been cut off on its way, and reads well the next time.
      const isTriedAgain = outcome.kind === 'sent' && entry.attempts < ATTEMPTS_TO_READ_THEIRS;
      return [isTriedAgain ? { ...conflict, kind: 'later', concerns: 'this-write' } : conflict, undefined];
    }
  }

  /** What an attempt says about all the others. */
  #learn(outcome: Outcome, wait: EntryWait | undefined): void {
    const { around, backOff } = this.#options;
    if (outcome.kind === 'signed-out') {
      this.#token.refused();
    } else if (outcome.kind === 'later' && outcome.concerns === 'everything') {
      this.#gateFailures += 1;
      const milliseconds = backOffAfter(this.#gateFailures, backOff, around.random());
      this.#gate = wait?.asked ? wait : { since: around.now(), milliseconds, asked: false };
      this.#urgent.clear();
    } else {
      this.#token.accepted();
      this.#gate = undefined;
      this.#gateFailures = 0;
    }
  }

  #storeWorks(): void {
    if (this.#storeFailures === 0) return;
    this.#storeFailures = 0;
    this.#options.changed();
  }

  #gateRemaining(): number {
    return this.#gate ? remainingOf(this.#gate, this.#options.around.now()) : 0;
  }

  #remainingOf({ entry }: HeldEntry): number {
    if (!entry.wait || (this.#urgent.has(entry.id) && !entry.wait.asked)) return 0;
    return remainingOf(entry.wait, this.#options.around.now());
  }

  /** The least often tried of those that are due, so that one that always fails does not hold the others up. */
  #next(): HeldEntry | undefined {
    return headsOf(this.#shelf.contents)
      .filter((held) => this.#remainingOf(held) === 0)
      .sort((one, other) => one.entry.attempts - other.entry.attempts || one.sequence - other.sequence)[0];
  }

  /** Milliseconds until something is due; `undefined` when nothing will be. */
  #remaining(): number | undefined {
    if (this.#token.signedOut) return undefined;
    const waits = headsOf(this.#shelf.contents).map((held) => this.#remainingOf(held));
    return waits.length === 0 ? undefined : Math.max(this.#gateRemaining(), Math.min(...waits));
  }

  #sleep(): void {
    const { around, backOff, signal } = this.#options;
    if (signal.aborted) return;
    const wait =
      this.#storeFailures > 0 ? backOffAfter(this.#storeFailures, backOff, around.random()) : this.#remaining();
    if (wait !== undefined) {
      this.#stopTimer = around.startTimer(Math.min(LONGEST_TIMER, wait), () => this.wake());
    }
  }
}
