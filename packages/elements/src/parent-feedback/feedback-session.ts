import type { FamilyClient, FamilyVisit } from '@homevisit/client';
import { REQUEST_LENGTH_LIMIT } from '@homevisit/sdk/model/feedback-limits.js';
import type { FeedbackDraft, FeedbackQuestion } from '@homevisit/sdk/model';
import { failureOf, type Failure } from './failure.js';

/** Why nothing can be shown. */
export type LoadFailure = 'link' | 'connection' | 'server';
/** Why nothing was sent. */
export type SendFailure = Exclude<Failure, 'already-sent'>;
/** What came of looking for an answer. */
export type Looking = 'not-yet' | 'under-way' | 'nothing-new' | 'failed';

/** How far a family has come. */
export type FeedbackState =
  | { readonly phase: 'idle' | 'loading' }
  | { readonly phase: 'unavailable'; readonly reason: LoadFailure }
  | {
      readonly phase: 'open';
      readonly visit: FamilyVisit;
      readonly sending: boolean;
      readonly failure: SendFailure | undefined;
    }
  | {
      readonly phase: 'sent';
      readonly visit: FamilyVisit;
      /** True when it was sent in this session. */
      readonly justNow: boolean;
      readonly looking: Looking;
    };

/** What the family has filled in so far. */
interface Entries {
  readonly ratings: Readonly<Partial<Record<FeedbackQuestion, number>>>;
  readonly request: string;
}

const NOTHING: Entries = { ratings: {}, request: '' };

/** 128 random bits; `crypto.randomUUID` is missing before Chromium 92 and on pages without TLS. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
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
    const { ratings } = this.#entries;
    const request = this.#entries.request.trim();
    if (request === '' && Object.keys(ratings).length === 0) return undefined;
    return { ratings, ...(request !== '' && { request }) };
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
      this.#become({
        phase: 'unavailable',
        reason: failure === 'link' || failure === 'connection' ? failure : 'server',
      });
    }
  }

  /** Answers a question, or takes the answer back. */
  rate(question: FeedbackQuestion, value: number | undefined): void {
    const { [question]: _, ...others } = this.#entries.ratings;
    this.#enter({ ...this.#entries, ratings: value === undefined ? others : { ...others, [question]: value } });
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
      this.#become({ phase: 'open', visit: state.visit, sending: false, failure });
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
      const answers = (one: FamilyVisit): number => one.requests.filter(({ answer }) => answer).length;
      const isNew = answers(visit) > answers(before.visit);
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
        failure: failure === 'already-sent' ? 'server' : failure,
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
