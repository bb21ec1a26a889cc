import type { FamilyClient, FamilyVisit } from '@homevisit/client';
import { REQUEST_LENGTH_LIMIT } from '@homevisit/sdk/model/feedback-limits.js';
import type { FeedbackDraft, FeedbackQuestion } from '@homevisit/sdk/model';
import { failureOf, sendFailureOf } from './failure.js';
import { NOTHING, type Entries, type FeedbackState, type LoadFailure } from './feedback-state.js';
import { randomKey } from './random-key.js';

const LOAD_FAILURES: readonly string[] = ['link', 'link-expired', 'link-revoked', 'connection', 'busy'];

/** Something filled in, with the key that it was sent with, where it was sent and nobody knows whether it arrived. */
export interface KeptEntries extends Entries {
  readonly key?: string | undefined;
}

/**
 * A family's feedback about one visit, without a screen: load the visit, fill in, send, see the answer. What was filled
 * in is kept through every failure.
 */
export class FeedbackSession {
  #state: FeedbackState = { phase: 'idle' };
  #entries = NOTHING;
  #client: FamilyClient | undefined;
  #loading: AbortController | undefined;
  /** Visit that the entries are about. */
  #visitId: string | undefined;
  /** Kept until something else is filled in: the same feedback sent again must not arrive twice. */
  #key: string | undefined;
  readonly #changed: () => void;

  /** @param changed - Called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): FeedbackState {
    return this.#state;
  }

  get entries(): Entries {
    return this.#entries;
  }

  /** Characters that the request may still grow by; negative when it is too long. */
  get remaining(): number {
    return REQUEST_LENGTH_LIMIT - this.#entries.request.trim().length;
  }

  /** What would be sent; `undefined` when nothing is filled in. */
  get draft(): FeedbackDraft | undefined {
    const { ratings, declined } = this.#entries;
    const request = this.#entries.request.trim();
    if (request === '' && !declined && Object.keys(ratings).length === 0) return undefined;
    return { ...(declined ? { ratings: {}, declined } : { ratings }), ...(request !== '' && { request }) };
  }

  /** Uses a client from now on; loads the visit when it is another one than before. */
  follow(client: FamilyClient | undefined): void {
    if (client === this.#client && !(client && this.#state.phase === 'idle')) return;
    this.#client = client;
    void this.load();
  }

  /** Ends what nobody waits for any more. A write goes on: it may have arrived already. */
  pause(): void {
    this.#loading?.abort();
    if (this.#state.phase === 'loading') this.#state = { phase: 'idle' };
  }

  /** Loads the visit, or tries again to. */
  async load(): Promise<void> {
    this.#loading?.abort();
    const client = this.#client;
    if (!client) {
      this.#become({ phase: 'idle' });
      return;
    }
    const loading = (this.#loading = new AbortController());
    this.#become({ phase: 'loading' });
    try {
      const visit = await client.getFamilyVisit({ signal: loading.signal });
      if (!loading.signal.aborted) this.#open(visit);
    } catch (error) {
      if (loading.signal.aborted) return;
      const failure = failureOf(error);
      const reason = LOAD_FAILURES.includes(failure) ? (failure as LoadFailure) : 'server';
      this.#become({ phase: 'unavailable', reason });
    }
  }

  /** Answers a question, or takes the answer back. */
  rate(question: FeedbackQuestion, value: number | undefined): void {
    const { [question]: _, ...others } = this.#entries.ratings;
    this.#enter({ ...this.#entries, ratings: value === undefined ? others : { ...others, [question]: value } });
  }

  /** The family would rather not rate the visit, or has thought better of it. What was answered before comes back. */
  decline(declined: boolean): void {
    this.#enter({ ...this.#entries, declined });
  }

  /** Goes on with what was filled in before the page was left. */
  restore({ key, ...entries }: KeptEntries): void {
    if (this.#state.phase !== 'open' || this.draft) return;
    this.#enter(entries);
    this.#key = key;
  }

  /** What has to be kept while the page is away. */
  get kept(): KeptEntries {
    return { ...this.#entries, key: this.#key };
  }

  /** Shows the visit as it stands after something else was sent. */
  take(visit: FamilyVisit): void {
    const state = this.#state;
    if (state.phase === 'open' || state.phase === 'sent') this.#become({ ...state, visit });
  }

  /** Notes the request or opinion as it stands in the field. */
  write(request: string): void {
    this.#enter({ ...this.#entries, request });
  }

  /** Sends what is filled in. True when it has arrived, now or before. */
  async send(): Promise<boolean> {
    const { draft } = this;
    const client = this.#client;
    const state = this.#state;
    if (!draft || !client || this.remaining < 0 || state.phase !== 'open' || state.sending) return false;
    this.#become({ ...state, sending: true, failure: undefined });
    try {
      const visit = await client.sendFeedback(draft, { idempotencyKey: (this.#key ??= randomKey()) });
      if (client === this.#client) this.#become({ phase: 'sent', visit, justNow: true, looking: 'not-yet' });
      return true;
    } catch (error) {
      if (client !== this.#client) return false;
      const failure = failureOf(error);
      if (failure === 'already-sent') return await this.#takeOver(client, state.visit);
      this.#become({ phase: 'open', visit: state.visit, sending: false, failure: sendFailureOf(failure) });
      return false;
    }
  }

  /** Looks whether the school has answered. */
  async look(): Promise<void> {
    const client = this.#client;
    const before = this.#state;
    if (!client || before.phase !== 'sent' || before.looking === 'under-way') return;
    this.#become({ ...before, looking: 'under-way' });
    try {
      const visit = await client.getFamilyVisit();
      if (client !== this.#client) return;
      const steps = (one: FamilyVisit): number => one.requests.reduce((sum, { version }) => sum + version, 0);
      const isNew = steps(visit) > steps(before.visit);
      this.#become({ ...before, visit, looking: isNew ? 'not-yet' : 'nothing-new' });
    } catch {
      if (client === this.#client) this.#become({ ...before, looking: 'failed' });
    }
  }

  /** Somebody else with the same link was first, or an earlier attempt did arrive: what stands there is shown. */
  async #takeOver(client: FamilyClient, known: FamilyVisit): Promise<boolean> {
    try {
      const visit = await client.getFamilyVisit();
      if (!visit.feedback) throw new RangeError('feedback is said to be there and is not');
      this.#become({ phase: 'sent', visit, justNow: false, looking: 'not-yet' });
      return true;
    } catch (error) {
      const failure = failureOf(error);
      this.#become({
        phase: 'open',
        visit: known,
        sending: false,
        failure: failure === 'already-sent' ? 'server' : sendFailureOf(failure),
      });
      return false;
    }
  }

  #open(visit: FamilyVisit): void {
    // Another visit is another family's business: nothing of the first one may be sent there.
    if (visit.visitId !== this.#visitId) {
      this.#entries = NOTHING;
      this.#key = undefined;
    }
    this.#visitId = visit.visitId;
    this.#become(
      visit.feedback
        ? { phase: 'sent', visit, justNow: false, looking: 'not-yet' }
        : { phase: 'open', visit, sending: false, failure: undefined },
    );
  }

  #enter(entries: Entries): void {
    if (this.#state.phase !== 'open' || this.#state.sending) return;
    this.#entries = entries;
    this.#key = undefined;
    this.#changed();
  }

  #become(state: FeedbackState): void {
    this.#state = state;
    this.#changed();
  }
}
