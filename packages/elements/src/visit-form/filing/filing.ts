import type { FiledVisit, HomevisitClient } from '@homevisit/client';
import type { VisitDraft } from '@homevisit/sdk/model';
import type { Filed, VisitKeeping } from '../keeping/visit-keeping.js';
import { failureOf } from './failure.js';
import { WriteKey } from './write-key.js';

/** Sends one record, as often as it takes, as one write: by way of the outbox, or directly where nothing is kept. */
export class Filing {
  readonly #key = new WriteKey();
  #sending = false;

  /** True while an answer is awaited. */
  get sending(): boolean {
    return this.#sending;
  }

  /**
   * Files the record. A second call while the first is under way does nothing.
   *
   * @param keeping - What is kept, where anything is.
   */
  async send(
    client: HomevisitClient,
    draft: VisitDraft,
    plannedVisitId: string | undefined,
    keeping: Promise<VisitKeeping | undefined>,
  ): Promise<Filed | undefined> {
    if (this.#sending) return undefined;
    this.#sending = true;
    try {
      const kept = await keeping;
      return kept ? await kept.file(draft) : { filed: await this.#sendDirectly(client, draft, plannedVisitId) };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.refused) this.#key.settle();
      return { failure };
    } finally {
      this.#sending = false;
    }
  }

  async #sendDirectly(
    client: HomevisitClient,
    draft: VisitDraft,
    plannedVisitId: string | undefined,
  ): Promise<FiledVisit> {
    const planned = plannedVisitId === undefined ? {} : { plannedVisitId };
    const filed = await client.fileVisit(draft, { idempotencyKey: this.#key.value, ...planned });
    this.#key.settle();
    return filed;
  }
}
