import type { FamilyClient, VisitAgreement } from '@homevisit/client';
import { failureOf, sendFailureOf, type SendFailure } from '../failure.js';
import { randomKey } from '../random-key.js';

/** A family's choice to sign or not, without a screen. */
export class AgreementForm {
  decision: 'signed' | 'declined' | undefined;
  withStudent = false;
  sending = false;
  isMissing = false;
  hasArrived = false;
  failure: SendFailure | undefined;
  #key: string | undefined;

  /** Takes a choice; the same one sent again must not arrive twice, another one must. */
  fill(entry: Partial<Pick<AgreementForm, 'decision' | 'withStudent'>>): void {
    Object.assign(this, entry);
    this.isMissing = this.hasArrived = false;
    this.failure = this.#key = undefined;
  }

  /** Sends it; gives the agreement as it stands after it, where it has arrived. */
  async send(client: FamilyClient, { revision }: VisitAgreement): Promise<VisitAgreement | undefined> {
    const { decision, withStudent } = this;
    this.isMissing = decision === undefined;
    if (decision === undefined) return undefined;
    this.sending = true;
    this.failure = undefined;
    try {
      const answer = { revision, decision, ...(decision === 'signed' && withStudent && { withStudent }) };
      const after = await client.answerAgreement(answer, { idempotencyKey: (this.#key ??= randomKey()) });
      this.hasArrived = true;
      return after;
    } catch (error) {
      this.failure = sendFailureOf(failureOf(error));
      return undefined;
    } finally {
      this.sending = false;
    }
  }
}
