import type { HomevisitClient, StudentStandings, VerdictQuery, VerdictSheet } from '@homevisit/client';
import type { Verdict } from '@homevisit/sdk/policy';

/** What a badge can be about. */
export type DutySubjectType = VerdictQuery['subjects'][number]['type'];

/** Whom or what a badge is about. */
export interface DutySubject {
  readonly type: DutySubjectType;
  readonly id: string;
}

/** What is known of a subject's duties. */
export type DutyState =
  /** Nobody has said whom or what to ask. */
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | {
      readonly phase: 'ready';
      readonly verdicts: readonly Verdict[];
      /** Of a class or a school. */
      readonly standings?: StudentStandings | undefined;
      readonly sheet: VerdictSheet;
    };

/**
 * Follows the duties of one subject at a client: asks once, and takes every later sheet that names the subject. No DOM.
 */
export class SubjectDuties {
  /** What is known now. */
  state: DutyState = { phase: 'idle' };
  private client: HomevisitClient | undefined;
  private subject: DutySubject | undefined;
  private request: AbortController | undefined;
  private endListening: (() => void) | undefined;

  /** @param onChange - Called after each change of {@link state}. */
  constructor(private readonly onChange: () => void) {}

  /** Follows a subject; does nothing when it is followed already. */
  follow(client: HomevisitClient | undefined, subject: DutySubject): void {
    const same = client === this.client && subject.type === this.subject?.type && subject.id === this.subject.id;
    if (same && (this.endListening || this.state.phase === 'idle')) return;
    this.pause();
    this.client = client;
    this.subject = subject;
    if (!client || !subject.id) {
      this.show({ phase: 'idle' });
      return;
    }
    this.endListening = client.onVerdictsChanged((sheet) => {
      // A record names students; what it means for their family, class, school or teacher, only the backend can say.
      if (!this.take(sheet) && subject.type !== 'student') this.ask();
    });
    // Back after a pause: what was known stays on show until the answer comes.
    if (!same || this.state.phase !== 'ready') this.show({ phase: 'loading' });
    this.ask();
  }

  /** Asks again after a failure. */
  retry(): void {
    this.show({ phase: 'loading' });
    this.ask();
  }

  /** Ends the request and the listening, until {@link follow} is called again. */
  pause(): void {
    this.request?.abort();
    this.endListening?.();
    this.endListening = undefined;
  }

  private ask(): void {
    const [client, subject] = [this.client, this.subject];
    if (!client || !subject) return;
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    client.queryVerdicts({ subjects: [{ type: subject.type, id: subject.id }] }, { signal: request.signal }).then(
      (sheet) => {
        // A subject that the school does not know has no duties.
        if (!request.signal.aborted && !this.take(sheet)) this.show({ phase: 'ready', verdicts: [], sheet });
      },
      () => {
        if (!request.signal.aborted) this.show({ phase: 'failed' });
      },
    );
  }

  private take(sheet: VerdictSheet): boolean {
    const own = sheet.subjects.find(
      ({ subject }) => subject.type === this.subject?.type && subject.id === this.subject.id,
    );
    if (!own) return false;
    // An answer that is still on its way is older than this sheet.
    this.request?.abort();
    this.show({ phase: 'ready', verdicts: own.verdicts, standings: own.standings, sheet });
    return true;
  }

  private show(state: DutyState): void {
    this.state = state;
    this.onChange();
  }
}
