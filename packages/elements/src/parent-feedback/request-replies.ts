import type { FamilyClient, FamilyVisit, OwnRequest } from '@homevisit/client';
import { failureOf, sendFailureOf, type SendFailure } from './failure.js';
import { randomKey } from './random-key.js';

/** What a family is about to say to an answer. */
export interface ReplyState {
  readonly text: string;
  readonly sending: boolean;
  readonly failure: SendFailure | undefined;
  /** True after an attempt to send nothing. */
  readonly isEmpty: boolean;
}

/** What the replies need from the page that they stand on. */
export interface ReplySurroundings {
  readonly client: () => FamilyClient | undefined;
  /** Called after each change. */
  readonly changed: () => void;
  /** Shows the visit as it stands after a reply. */
  readonly take: (visit: FamilyVisit) => void;
}

const BLANK: ReplyState = { text: '', sending: false, failure: undefined, isEmpty: false };

/** What a family says to the school's answers: whether one settles the matter, and what is to be added. */
export class RequestReplies {
  readonly #around: ReplySurroundings;
  readonly #states = new Map<string, ReplyState>();
  /** By request; the same reply sent again must not arrive twice. */
  readonly #keys = new Map<string, { readonly said: string; readonly key: string }>();

  constructor(around: ReplySurroundings) {
    this.#around = around;
  }

  stateOf(requestId: string): ReplyState {
    return this.#states.get(requestId) ?? BLANK;
  }

  /** Notes what is to be added, as it stands in the field. */
  write(requestId: string, text: string): void {
    this.#become(requestId, { ...this.stateOf(requestId), text, isEmpty: false });
  }

  /**
   * Sends what is in the field, and whether the answer settles the matter where that was said. True when it has
   * arrived.
   */
  async send({ id, version }: OwnRequest, settles?: boolean): Promise<boolean> {
    const client = this.#around.client();
    const before = this.stateOf(id);
    if (!client || before.sending) return false;
    const text = before.text.trim();
    if (text === '' && settles === undefined) {
      this.#become(id, { ...before, isEmpty: true });
      return false;
    }
    this.#become(id, { ...before, sending: true, failure: undefined, isEmpty: false });
    const reply = { version, ...(settles !== undefined && { settles }), ...(text !== '' && { text }) };
    try {
      const visit = await client.replyToRequest(id, reply, { idempotencyKey: this.#keyFor(id, JSON.stringify(reply)) });
      this.#states.delete(id);
      this.#around.take(visit);
      return true;
    } catch (error) {
      const failure = sendFailureOf(failureOf(error));
      if (failure === 'changed') await this.#catchUp(client);
      this.#become(id, { ...before, failure });
      return false;
    }
  }

  /** The school was first: the family reads what it says before it answers. */
  async #catchUp(client: FamilyClient): Promise<void> {
    const visit = await client.getFamilyVisit().catch(() => undefined);
    if (visit) this.#around.take(visit);
  }

  #keyFor(requestId: string, said: string): string {
    const known = this.#keys.get(requestId);
    if (known?.said === said) return known.key;
    const key = randomKey();
    this.#keys.set(requestId, { said, key });
    return key;
  }

  #become(requestId: string, state: ReplyState): void {
    this.#states.set(requestId, state);
    this.#around.changed();
  }
}
