import type { SubjectVerdicts, VerdictQuery, VerdictSheet } from './contract/schemas.js';
import { isForbiddenError } from './errors/index.js';
import type { CallOptions } from './homevisit-client.js';
import { throwIfAborted, waitFor } from './transport/abort.js';

/** Milliseconds without a further caller that end the wait, where the host does not say: one frame and a half. */
export const BATCH_DELAY = 24;

/**
 * A page that goes on mounting must not keep its first badge waiting. Waits are counted and not their time, which a slow
 * phone takes for mounting.
 */
const MOST_WAITS = 8;

/** Most subjects that the contract allows in one request. */
const SUBJECTS_PER_REQUEST = 2000;

type QuerySubject = VerdictQuery['subjects'][number];

/** Asks the backend. */
export type AskVerdicts = (query: VerdictQuery, options: CallOptions) => Promise<VerdictSheet>;

/** What became of the subjects of one request. */
interface Outcome {
  readonly sheet: VerdictSheet | undefined;
  readonly bySubject: ReadonlyMap<string, SubjectVerdicts>;
  /** Subjects that the backend has refused, with its error. */
  readonly refused: ReadonlySet<string>;
  readonly refusal: unknown;
}

/** Queries about the same day that will share their requests. */
interface Batch {
  /** What each caller who is still waiting has asked for. */
  readonly callers: Set<readonly QuerySubject[]>;
  readonly controller: AbortController;
  /** Another caller has come: waits anew, though not for ever. */
  extend(): void;
  /** Which request a subject went into. */
  readonly sent: Promise<ReadonlyMap<string, Promise<Outcome>>>;
}

function keyOf(subject: { readonly type: string; readonly id: string }): string {
  return `${subject.type}/${subject.id}`;
}

/** The distinct subjects of those who still wait, without those who asked for a refused one. */
function subjectsOf({ callers }: Batch, refused: ReadonlySet<string> = new Set()): QuerySubject[] {
  const distinct = new Map<string, QuerySubject>();
  for (const subjects of callers) {
    if (subjects.some((subject) => refused.has(keyOf(subject)))) continue;
    for (const { type, id } of subjects) distinct.set(keyOf({ type, id }), { type, id });
  }
  return [...distinct.values()];
}

/** The subjects of a request that a refusal names; none where it is about the request as a whole. */
function refusedIn(subjects: readonly QuerySubject[], error: unknown): ReadonlySet<string> {
  const faults = isForbiddenError(error) ? error.errors : [];
  return new Set(
    faults.flatMap(({ pointer }) => {
      const subject = subjects[Number(/^\/subjects\/(\d+)(?:\/|$)/.exec(pointer)?.[1])];
      return subject ? [keyOf(subject)] : [];
    }),
  );
}

/**
 * Merges the queries of one moment: a class list of a thousand badges costs one request, also where a page mounts it
 * over several frames. Each caller gets its own subjects only, and may leave without disturbing the others; the requests
 * end when all have left.
 *
 * @param delay - Milliseconds without a further caller that end the wait; 0 waits for the end of the current task. The
 *   first caller never waits more than {@link MOST_WAITS} times.
 */
export function createVerdictBatch(ask: AskVerdicts, delay: number): AskVerdicts {
  const open = new Map<string, Batch>();

  function askFor(
    subjects: readonly QuerySubject[],
    asOf: VerdictQuery['asOf'],
    { controller }: Batch,
  ): Promise<VerdictSheet> {
    const query: VerdictQuery = { subjects: [...subjects], ...(asOf && { asOf }) };
    return ask(query, { signal: controller.signal });
  }

  /** One caller's subject that may not be seen must not take the answer from all the others. */
  async function send(subjects: readonly QuerySubject[], asOf: VerdictQuery['asOf'], batch: Batch): Promise<Outcome> {
    let refused: ReadonlySet<string> = new Set();
    let refusal: unknown;
    let sheet: VerdictSheet | undefined;
    try {
      sheet = await askFor(subjects, asOf, batch);
    } catch (error) {
      refused = refusedIn(subjects, error);
      if (refused.size === 0) throw error;
      refusal = error;
      const asked = new Set(subjects.map(keyOf));
      const rest = subjectsOf(batch, refused).filter((subject) => asked.has(keyOf(subject)));
      if (rest.length > 0) sheet = await askFor(rest, asOf, batch);
    }
    const bySubject = new Map(sheet?.subjects.map((entry) => [keyOf(entry.subject), entry]));
    return { sheet, bySubject, refused, refusal };
  }

  function sendAll(batch: Batch, asOf: VerdictQuery['asOf']): ReadonlyMap<string, Promise<Outcome>> {
    const subjects = subjectsOf(batch);
    const requests = new Map<string, Promise<Outcome>>();
    for (let start = 0; start < subjects.length; start += SUBJECTS_PER_REQUEST) {
      const chunk = subjects.slice(start, start + SUBJECTS_PER_REQUEST);
      const request = send(chunk, asOf, batch);
      // Every caller may have left by then; whoever still waits sees the failure.
      request.catch(() => undefined);
      for (const subject of chunk) requests.set(keyOf(subject), request);
    }
    return requests;
  }

  function close(day: string, batch: Batch): void {
    if (open.get(day) === batch) open.delete(day);
  }

  function batchFor(day: string, asOf: VerdictQuery['asOf']): Batch {
    const existing = open.get(day);
    if (existing) {
      existing.extend();
      return existing;
    }
    let extended = false;
    const sent = new Promise<ReadonlyMap<string, Promise<Outcome>>>((resolve) => {
      const wait = (left: number): void => {
        extended = false;
        setTimeout(() => {
          if (extended && left > 1) {
            wait(left - 1);
          } else {
            close(day, batch);
            resolve(sendAll(batch, asOf));
          }
        }, delay);
      };
      wait(MOST_WAITS);
    });
    const batch: Batch = {
      callers: new Set(),
      controller: new AbortController(),
      // A flag and not a new timer: a thousand badges come in one task.
      extend: () => {
        extended = delay > 0;
      },
      sent,
    };
    open.set(day, batch);
    return batch;
  }

  async function answer(batch: Batch, subjects: readonly QuerySubject[]): Promise<VerdictSheet> {
    const requests = await batch.sent;
    const wanted = [...new Set(subjects.map(keyOf))];
    const outcomes = await Promise.all(
      [...new Set(wanted.map((key) => requests.get(key)))].filter((request) => request !== undefined),
    );
    const refusing = outcomes.find(({ refused }) => wanted.some((key) => refused.has(key)));
    if (refusing) throw refusing.refusal;
    const sheets = outcomes.flatMap(({ sheet }) => sheet ?? []);
    const [first] = sheets;
    if (!first) throw new RangeError('A query names at least one subject');
    return {
      asOf: first.asOf,
      timeZone: first.timeZone,
      subjects: wanted.flatMap((key) => outcomes.flatMap(({ bySubject }) => bySubject.get(key) ?? [])),
      clauses:
        sheets.length === 1
          ? first.clauses
          : Object.fromEntries(sheets.flatMap((sheet) => Object.entries(sheet.clauses))),
    };
  }

  return async function query({ subjects, asOf }, { signal }) {
    throwIfAborted(signal);
    const day = asOf ?? '';
    const batch = batchFor(day, asOf);
    const caller = [...subjects];
    batch.callers.add(caller);
    const work = answer(batch, caller);
    // An abandoned caller no longer listens.
    work.catch(() => undefined);
    try {
      return await waitFor(work, signal);
    } finally {
      batch.callers.delete(caller);
      if (batch.callers.size === 0) {
        close(day, batch);
        batch.controller.abort();
      }
    }
  };
}
