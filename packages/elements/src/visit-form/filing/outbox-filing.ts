import type { FiledVisit } from '@homevisit/client';
import type { Outbox, OutboxEntry, OutboxState, WriteOf } from '@homevisit/client/outbox';
import type { VisitDraft } from '@homevisit/sdk/model';
import { failureOf, type Failure } from './failure.js';

/** How a record stands that was handed to the outbox. */
export type HandedOver =
  /** The server has it. Its answer is missing where another tab, or an earlier page, has sent it. */
  | { readonly kind: 'filed'; readonly filed: FiledVisit | undefined }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'conflict'; readonly entry: OutboxEntry }
  /** It cannot be sent now, and is sent later. */
  | { readonly kind: 'waiting'; readonly entry: OutboxEntry; readonly state: OutboxState }
  /** It is under way. */
  | { readonly kind: 'sending' }
  /** Nobody knows of it here: sent and forgotten, or taken out. */
  | { readonly kind: 'gone' };

/** What a problem of the outbox means to whoever has filled in the form. */
export function failureOfEntry({ problem }: OutboxEntry): Failure {
  return failureOf(problem && { code: problem.kind, problemCode: problem.code, errors: problem.errors });
}

/** Files one record by way of the outbox, and follows what becomes of it. */
export class OutboxFiling {
  readonly #outbox: Outbox;
  readonly #answers = new Map<string, FiledVisit>();
  readonly #stopListening: () => void;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
    this.#stopListening = outbox.onSent((entry, answer) => {
      // What `fileVisit` answers; `undefined` where the answer could not be read.
      if (entry.operation === 'fileVisit' && answer) this.#answers.set(entry.id, answer as FiledVisit);
    });
  }

  /**
   * Hands a record over; again, where the server has refused it before. When this resolves, it is in the outbox.
   *
   * @param id - Of the entry: the same for each try to hand over the same record.
   * @param files - Photos that the record names and that are not with the server yet.
   * @throws whatever the store fails with: the record is then in no outbox.
   */
  async handOver(
    id: string,
    draft: VisitDraft,
    plannedVisitId: string | undefined,
    files: WriteOf<'fileVisit'>['files'] = {},
  ): Promise<void> {
    if (await this.#outbox.retry(id, draft, files)) return;
    const query = plannedVisitId === undefined ? {} : { query: { plannedVisitId } };
    const named = Object.keys(files).length > 0 ? { files } : {};
    const write = { operation: 'fileVisit', body: draft, ...query, ...named } as const;
    await this.#outbox.add(write, { visitId: plannedVisitId ?? id, id });
  }

  /** How the record stands now. */
  standing(id: string): HandedOver {
    const { state } = this.#outbox;
    const entry = state.entries.find((one) => one.id === id);
    if (!entry) return { kind: 'gone' };
    switch (entry.state) {
      case 'sent':
        return { kind: 'filed', filed: this.#answers.get(id) };
      case 'refused':
        return { kind: 'refused', failure: failureOfEntry(entry) };
      case 'conflict':
        return { kind: 'conflict', entry };
      case 'sending':
        return { kind: 'sending' };
      case 'waiting':
        return entry.problem || state.pause ? { kind: 'waiting', entry, state } : { kind: 'sending' };
    }
  }

  /** Calls with each change of how the record stands. Returns the way to stop. */
  watch(id: string, listener: (standing: HandedOver) => void): () => void {
    const tell = (): void => listener(this.standing(id));
    const stopStates = this.#outbox.subscribe(tell);
    const stopSent = this.#outbox.onSent((entry) => {
      if (entry.id === id) tell();
    });
    return () => {
      stopStates();
      stopSent();
    };
  }

  /** Tries again now. */
  hurry(): void {
    this.#outbox.resume();
  }

  /** Takes the record out of the outbox; false while it is under way. */
  takeOut(id: string): Promise<boolean> {
    return this.#outbox.discard(id);
  }

  end(): void {
    this.#stopListening();
  }
}
