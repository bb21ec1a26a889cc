import type { FiledVisit, HomevisitClient } from '@homevisit/client';
import type { VisitDraft } from '@homevisit/sdk/model';
import { failureOf, type Failure } from './failure.js';
import { WriteKey } from './write-key.js';

/** Sends one record, as often as it takes, as one write. */
export class Filing {
  readonly #key = new WriteKey();
  #sending = false;

  /** True while an answer is awaited. */
  get sending(): boolean {
    return this.#sending;
  }

  /** Files the record. A second call while the first is under way does nothing. */
  async send(client: HomevisitClient, draft: VisitDraft): Promise<FiledVisit | Failure | undefined> {
    if (this.#sending) return undefined;
    this.#sending = true;
    try {
      const filed = await client.fileVisit(draft, { idempotencyKey: this.#key.value });
      this.#key.settle();
      return filed;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.refused) this.#key.settle();
      return failure;
    } finally {
      this.#sending = false;
    }
  }
}
