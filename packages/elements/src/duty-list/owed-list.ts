import type { DutyEntry, DutyPage, HomevisitClient } from '@homevisit/client';
import type { DutyFilter } from '@homevisit/sdk/report';

/** Whose duties, and which of them. */
export interface OwedQuestion {
  readonly classId: string;
  readonly show: DutyFilter;
}

/** What is known of somebody's duties. */
export type OwedState =
  /** Nobody has said whom to ask. */
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | {
      readonly phase: 'ready';
      /** The newest page: moment, counts, clauses, and where to go on. */
      readonly page: DutyPage;
      /** Of all pages so far. */
      readonly entries: readonly DutyEntry[];
      readonly clauses: DutyPage['clauses'];
      readonly more: 'none' | 'there' | 'loading' | 'failed';
      /** True where a newer state could not be read: what is shown is of the page's moment. */
      readonly isOld: boolean;
    };

/** Most entries that the contract gives at once. */
const MOST_AT_ONCE = 200;

/**
 * Follows what somebody owes: asks page by page, and anew after each write on the page. What was read stays on show until
 * there is something newer, also where the network has gone. No DOM.
 */
export class OwedList {
  /** What is known now. */
  state: OwedState = { phase: 'idle' };
  private client: HomevisitClient | undefined;
  private question: OwedQuestion | undefined;
  private request: AbortController | undefined;
  private endListening: (() => void) | undefined;

  /** @param onChange - Called after each change of {@link state}. */
  constructor(private readonly onChange: () => void) {}

  /** Asks a question of a client; does nothing where it is asked already. */
  follow(client: HomevisitClient | undefined, question: OwedQuestion): void {
    const isSame =
      client === this.client && question.classId === this.question?.classId && question.show === this.question.show;
    if (isSame && (this.endListening || this.state.phase === 'idle')) return;
    this.pause();
    this.client = client;
    this.question = question;
    if (!client) {
      this.show({ phase: 'idle' });
      return;
    }
    this.endListening = client.onVerdictsChanged(() => this.refresh());
    if (isSame && this.state.phase === 'ready') this.refresh();
    else this.retry();
  }

  /** Asks from the beginning. */
  retry(): void {
    this.show({ phase: 'loading' });
    this.ask({}, (page) => this.showFirst(page), { phase: 'failed' });
  }

  /** Reads again what is shown, without taking it away meanwhile. */
  refresh(): void {
    const { state } = this;
    if (state.phase !== 'ready') {
      this.retry();
      return;
    }
    const limit = Math.min(Math.max(state.entries.length, 1), MOST_AT_ONCE);
    this.ask(state.entries.length > 0 ? { limit } : {}, (page) => this.showFirst(page), { ...state, isOld: true });
  }

  /** Reads the next page. */
  readMore(): void {
    const { state } = this;
    if (state.phase !== 'ready' || state.page.next === undefined || state.more === 'loading') return;
    this.show({ ...state, more: 'loading' });
    const take = (page: DutyPage): void =>
      this.show({
        ...state,
        page,
        entries: [...state.entries, ...page.entries],
        clauses: { ...state.clauses, ...page.clauses },
        more: page.next === undefined ? 'none' : 'there',
      });
    this.ask({ cursor: state.page.next }, take, { ...state, more: 'failed' });
  }

  /** Ends request and listening, until {@link follow} is called again. */
  pause(): void {
    this.request?.abort();
    this.endListening?.();
    this.endListening = undefined;
  }

  private ask(
    how: { readonly cursor?: string; readonly limit?: number },
    take: (page: DutyPage) => void,
    failed: OwedState,
  ): void {
    const { client, question } = this;
    if (!client || !question) return;
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    client
      .listDuties({ classId: question.classId || undefined, show: question.show, signal: request.signal, ...how })
      .then(
        (page) => {
          if (!request.signal.aborted) take(page);
        },
        () => {
          if (!request.signal.aborted) this.show(failed);
        },
      );
  }

  private showFirst(page: DutyPage): void {
    const { entries, clauses } = page;
    const more = page.next === undefined ? 'none' : 'there';
    this.show({ phase: 'ready', page, entries, clauses, more, isOld: false });
  }

  private show(state: OwedState): void {
    this.state = state;
    this.onChange();
  }
}
