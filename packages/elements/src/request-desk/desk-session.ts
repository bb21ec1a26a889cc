import type { HomevisitClient, MisconductReport, RequestAnswerDraft, SchoolRequest, Session } from '@homevisit/client';
import type { LocalDate } from '@homevisit/sdk/calendar';
import { failureOf, sendFailureOf, type SendFailure } from '../parent-feedback/failure.js';
import { randomKey } from '../parent-feedback/random-key.js';

/** Which requests are shown. */
export const DESK_FILTERS = ['waiting', 'answered', 'all'] as const;
/** Which requests are shown. */
export type DeskFilter = (typeof DESK_FILTERS)[number];

/** How far the desk has come. */
export type DeskState =
  | { readonly phase: 'idle' | 'loading' | 'failed' | 'refused' }
  | {
      readonly phase: 'shown';
      readonly session: Session;
      readonly requests: readonly SchoolRequest[];
      /** Absent for whoever is no leader. */
      readonly reports: readonly MisconductReport[] | undefined;
    };

/** What somebody is about to answer. */
export interface AnswerEntry {
  readonly text: string;
  readonly dueOn: LocalDate | '';
  readonly sending: boolean;
  readonly failure: SendFailure | undefined;
  /** True after an attempt to answer with nothing. */
  readonly isEmpty: boolean;
}

const BLANK: AnswerEntry = { text: '', dueOn: '', sending: false, failure: undefined, isEmpty: false };

/** What is to be done with a request. */
export type DeskStep = RequestAnswerDraft['kind'];

const isWaiting = ({ status }: SchoolRequest): boolean => status === 'open' || status === 'in-progress';

/** What falls due first comes first, then what came in first. */
function byUrgency(a: SchoolRequest, b: SchoolRequest): number {
  const due = (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
  return Number(isWaiting(b)) - Number(isWaiting(a)) || due || Date.parse(a.receivedAt) - Date.parse(b.receivedAt);
}

/** Families' requests as the school works through them, without a screen. */
export class DeskSession {
  #state: DeskState = { phase: 'idle' };
  #filter: DeskFilter = 'waiting';
  #client: HomevisitClient | undefined;
  #loading: AbortController | undefined;
  /** Just answered: stays in sight although the filter would take it away. */
  #justAnswered = new Set<string>();
  readonly #entries = new Map<string, AnswerEntry>();
  /** By request; the same answer sent again must not arrive twice. */
  readonly #keys = new Map<string, { readonly said: string; readonly key: string }>();
  readonly #changed: () => void;

  /** @param changed - Called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): DeskState {
    return this.#state;
  }

  get filter(): DeskFilter {
    return this.#filter;
  }

  set filter(filter: DeskFilter) {
    this.#filter = filter;
    this.#justAnswered = new Set();
    this.#changed();
  }

  /** The requests of the filter, in the order of what to do next. */
  get requests(): readonly SchoolRequest[] {
    if (this.#state.phase !== 'shown') return [];
    const wanted = (one: SchoolRequest): boolean =>
      this.#filter === 'all' || isWaiting(one) === (this.#filter === 'waiting') || this.#justAnswered.has(one.id);
    return this.#state.requests.filter(wanted).sort(byUrgency);
  }

  /** How many requests wait for the school. */
  get waiting(): number {
    return this.#state.phase === 'shown' ? this.#state.requests.filter(isWaiting).length : 0;
  }

  entryOf(requestId: string): AnswerEntry {
    return this.#entries.get(requestId) ?? BLANK;
  }

  /** Uses a client from now on. */
  follow(client: HomevisitClient | undefined): void {
    if (client === this.#client && !(client && this.#state.phase === 'idle')) return;
    this.#client = client;
    void this.load();
  }

  /** Ends what nobody waits for any more. */
  pause(): void {
    this.#loading?.abort();
    if (this.#state.phase === 'loading') this.#state = { phase: 'idle' };
  }

  /** Loads the requests, or tries again to. */
  async load(): Promise<void> {
    this.#loading?.abort();
    const client = this.#client;
    if (!client) {
      this.#become({ phase: 'idle' });
      return;
    }
    const loading = (this.#loading = new AbortController());
    const { signal } = loading;
    this.#become({ phase: 'loading' });
    try {
      const [session, requests] = await Promise.all([client.getSession({ signal }), client.listRequests({ signal })]);
      const reports = session.role === 'leader' ? await client.listMisconductReports({ signal }) : undefined;
      if (!signal.aborted) this.#become({ phase: 'shown', session, requests, reports });
    } catch (error) {
      if (!signal.aborted) this.#become({ phase: failureOf(error) === 'link' ? 'refused' : 'failed' });
    }
  }

  /** Notes what is filled in. */
  fill(requestId: string, entry: Partial<Pick<AnswerEntry, 'text' | 'dueOn'>>): void {
    this.#note(requestId, { ...this.entryOf(requestId), ...entry, isEmpty: false });
  }

  /** Takes a step. True when it has arrived. */
  async answer({ id, version }: SchoolRequest, kind: DeskStep): Promise<boolean> {
    const client = this.#client;
    const before = this.entryOf(id);
    if (!client || before.sending) return false;
    const text = before.text.trim();
    if (kind !== 'taken-up' && text === '') {
      this.#note(id, { ...before, isEmpty: true });
      return false;
    }
    const draft: RequestAnswerDraft =
      kind === 'taken-up'
        ? { kind, version, ...(before.dueOn !== '' && { dueOn: before.dueOn }) }
        : { kind, version, text };
    this.#note(id, { ...before, sending: true, failure: undefined, isEmpty: false });
    try {
      const after = await client.answerRequest(id, draft, { idempotencyKey: this.#keyFor(id, JSON.stringify(draft)) });
      this.#entries.set(id, kind === 'taken-up' ? { ...before, failure: undefined } : BLANK);
      this.#justAnswered.add(id);
      this.#replace(after);
      return true;
    } catch (error) {
      const failure = sendFailureOf(failureOf(error));
      if (failure === 'changed') await this.#catchUp(client);
      this.#note(id, { ...before, failure });
      return false;
    }
  }

  /** Somebody else was first: what was typed stays, beside what stands there now. */
  async #catchUp(client: HomevisitClient): Promise<void> {
    const requests = await client.listRequests().catch(() => undefined);
    if (requests && this.#state.phase === 'shown') this.#become({ ...this.#state, requests });
  }

  #replace(after: SchoolRequest): void {
    if (this.#state.phase !== 'shown') return;
    const requests = this.#state.requests.map((one) => (one.id === after.id ? after : one));
    this.#become({ ...this.#state, requests });
  }

  #keyFor(requestId: string, said: string): string {
    const known = this.#keys.get(requestId);
    if (known?.said === said) return known.key;
    const key = randomKey();
    this.#keys.set(requestId, { said, key });
    return key;
  }

  #note(requestId: string, entry: AnswerEntry): void {
    this.#entries.set(requestId, entry);
    this.#changed();
  }

  #become(state: DeskState): void {
    this.#state = state;
    this.#changed();
  }
}
