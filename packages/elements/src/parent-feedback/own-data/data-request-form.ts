import { REQUEST_LENGTH_LIMIT } from '@homevisit/sdk/model/feedback-limits.js';
import type { FamilyClient, FamilyVisit } from '@homevisit/client';
import type { DataRequestKind } from '@homevisit/sdk/model';
import { failureOf, sendFailureOf, type SendFailure } from '../failure.js';
import { randomKey } from '../random-key.js';

/** What is wrong with a request before it is sent. */
export type DataRequestFault = 'kind' | 'text' | 'length';

/** A family's use of one of its rights, without a screen. */
export class DataRequestForm {
  kind: DataRequestKind | undefined;
  text = '';
  sending = false;
  fault: DataRequestFault | undefined;
  failure: SendFailure | undefined;
  /** The request as it arrived. */
  received: FamilyVisit['requests'][number] | undefined;
  #key: string | undefined;

  /** Notes something filled in; the same request sent again must not arrive twice, another one must. */
  fill(entry: { readonly kind?: DataRequestKind; readonly text?: string }): void {
    Object.assign(this, entry);
    this.fault = this.received = this.#key = undefined;
  }

  /** Characters over the limit; 0 where there are none. */
  get excess(): number {
    return Math.max(0, this.text.trim().length - REQUEST_LENGTH_LIMIT);
  }

  /** Sends it. Gives the visit as it stands then; `undefined` where it did not arrive. */
  async send(client: FamilyClient): Promise<FamilyVisit | undefined> {
    const { kind } = this;
    const text = this.text.trim();
    this.fault = !kind
      ? 'kind'
      : kind === 'correction' && text === ''
        ? 'text'
        : this.excess > 0
          ? 'length'
          : undefined;
    if (!kind || this.fault) return undefined;
    this.sending = true;
    this.failure = undefined;
    try {
      const draft = { kind, ...(text !== '' && { text }) };
      const visit = await client.askAboutData(draft, { idempotencyKey: (this.#key ??= randomKey()) });
      this.received = visit.requests.find((one) => one.kind === kind && one.text === text);
      this.kind = this.#key = undefined;
      this.text = '';
      return visit;
    } catch (error) {
      this.failure = sendFailureOf(failureOf(error));
      return undefined;
    } finally {
      this.sending = false;
    }
  }
}
