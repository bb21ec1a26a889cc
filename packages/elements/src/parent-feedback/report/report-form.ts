import { REQUEST_LENGTH_LIMIT } from '@homevisit/sdk/model/feedback-limits.js';
import type { FamilyClient, ReportReceipt } from '@homevisit/client';
import type { ConductCode } from '@homevisit/sdk/model';
import { failureOf, sendFailureOf, type SendFailure } from '../failure.js';
import { randomKey } from '../random-key.js';

/** What is wrong with a report before it is sent. */
export type ReportFault = 'what' | 'length' | 'who';

/** A report of misconduct, without a screen. It is kept nowhere on the phone: somebody may look over a shoulder. */
export class ReportForm {
  readonly conduct = new Set<ConductCode>();
  text = '';
  anonymous: boolean | undefined;
  sending = false;
  fault: ReportFault | undefined;
  failure: SendFailure | undefined;
  receipt: ReportReceipt | undefined;
  #key: string | undefined;

  /** Notes that something was filled in; the same report sent again must not arrive twice, another one must. */
  changed(): void {
    this.fault = this.#key = undefined;
  }

  /** Characters over the limit; 0 where there are none. */
  get excess(): number {
    return Math.max(0, this.text.trim().length - REQUEST_LENGTH_LIMIT);
  }

  /** Sends it. True when it has arrived. */
  async send(client: FamilyClient): Promise<boolean> {
    const { anonymous } = this;
    const text = this.text.trim();
    this.fault =
      this.conduct.size === 0 && text === ''
        ? 'what'
        : this.excess > 0
          ? 'length'
          : anonymous === undefined
            ? 'who'
            : undefined;
    if (anonymous === undefined || this.fault) return false;
    this.sending = true;
    this.failure = undefined;
    try {
      const draft = { conduct: [...this.conduct], ...(text !== '' && { text }), anonymous };
      this.receipt = await client.reportMisconduct(draft, { idempotencyKey: (this.#key ??= randomKey()) });
      return true;
    } catch (error) {
      this.failure = sendFailureOf(failureOf(error));
      return false;
    } finally {
      this.sending = false;
    }
  }
}
