import type { HomevisitClient } from '@homevisit/client';
import type { VisitDecline, VisitMode } from '@homevisit/sdk/model';
import { failureOf, type Failure } from '../filing/failure.js';
import { WriteKey } from '../filing/write-key.js';

/** Records that a family does not want a visit. */
export class Declining {
  reason: VisitDecline['reason'] | undefined;
  readonly offered = new Set<VisitMode>();
  /** True after an attempt without a reason. */
  reasonMissing = false;
  failure: Failure | undefined;
  recorded: VisitDecline | undefined;
  readonly #key = new WriteKey();
  #sending = false;

  /** True while an answer is awaited. */
  get sending(): boolean {
    return this.#sending;
  }

  /** True when what the family said has been noted. */
  complete(): boolean {
    this.reasonMissing = this.reason === undefined;
    return !this.reasonMissing;
  }

  /** Sends the refusal; the outcome stands in {@link recorded} or {@link failure}. */
  async send(client: HomevisitClient, studentIds: readonly string[]): Promise<void> {
    if (this.#sending || this.reason === undefined) return;
    this.#sending = true;
    this.failure = undefined;
    try {
      const draft = { studentIds: [...studentIds], reason: this.reason, offered: [...this.offered] };
      this.recorded = (await client.recordDecline(draft, { idempotencyKey: this.#key.value })).decline;
      this.#key.settle();
    } catch (error) {
      this.failure = failureOf(error);
      if (this.failure.refused) this.#key.settle();
    } finally {
      this.#sending = false;
    }
  }
}
